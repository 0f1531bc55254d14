import { expect, test } from 'vitest';
import { idsIn } from '../../src/edit/ids-in.ts';
import { parseMarkdown } from '../../src/read/markdown.ts';

test.each([
  [
    'of headings and passages, in the order of the text',
    '# A {#a}\n\n:::decision{#D-1}\nIt.\n:::\n\n## B {#b}\n',
    ['a', 'D-1', 'b'],
  ],
  [
    'of what stands in passages',
    '::::restricted[Sum.]{#r}\n### C {#c}\n\n:::action{#A-1}\nIt.\n:::\n::::\n',
    ['r', 'c', 'A-1'],
  ],
  [
    'none of headings without an id, and none of marks within a line',
    '# A\n\nIt :restricted[was]{#w}.\n',
    [],
  ],
])('ids %s', (_, text, expected) => {
  expect(idsIn(parseMarkdown(text))).toEqual(expected);
});
