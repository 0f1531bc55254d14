import type { Nodes } from 'mdast';
import { expect, test } from 'vitest';
import { parseMarkdown } from '../../src/read/markdown.ts';

/** The parts of a paragraph, each with the words as they are written at its place. */
function partsOf(markdown: string): readonly string[] {
  const [paragraph] = parseMarkdown(`${markdown}\n\n[^1]: A note.`).children;
  if (paragraph?.type !== 'paragraph') throw new Error('no paragraph');
  return paragraph.children.map((node: Nodes) => {
    const { start, end } = node.position ?? {};
    return `${node.type} ${markdown.slice(start?.offset, end?.offset)}`;
  });
}

test.each<[string, string, readonly string[]]>([
  [
    'a time with a note',
    'at 16:15[^1] sharp',
    ['text at 16:15', 'footnoteReference [^1]', 'text  sharp'],
  ],
  ['a time alone', 'at 16:15 sharp', ['text at 16:15 sharp']],
  ['a scale with a note', '1:25[^1]', ['text 1:25', 'footnoteReference [^1]']],
  [
    'a time with a link',
    '16:15[here](https://example.org)',
    ['text 16:15', 'link [here](https://example.org)'],
  ],
  ['a time in braces', '16:15{x}', ['text 16:15{x}']],
  ['a figure behind a space', 'so :15[^1]', ['text so :15', 'footnoteReference [^1]']],
  ['a word with a note', 'see:below[^1]', ['text see:below', 'footnoteReference [^1]']],
  ['a name with a note', 'x:ref[^1]', ['text x', 'textDirective :ref[^1]']],
  ['a directive', ':abbr[JTWG]', ['textDirective :abbr[JTWG]']],
  ['a directive that nobody knows', ':abr[JTWG]', ['textDirective :abr[JTWG]']],
  ['a colon before a note', 'as follows:[^1]', ['text as follows:', 'footnoteReference [^1]']],
  ['a colon at the end', 'as follows:', ['text as follows:']],
  ['two colons', 'x::15[^1]', ['text x::15', 'footnoteReference [^1]']],
])('reads %s', (_, markdown, expected) => {
  expect(partsOf(markdown)).toEqual(expected);
});
