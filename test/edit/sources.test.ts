import fc from 'fast-check';
import type { Nodes } from 'mdast';
import { VFile } from 'vfile';
import { describe, expect, test } from 'vitest';
import { source } from '../../src/edit/sources.ts';
import { parseMarkdown } from '../../src/read/markdown.ts';
import { readText } from '../../src/read/text.ts';
import { english } from './fixture.ts';

/** What {@link source} makes of a text that has nothing restricted in it. */
function written(markdown: string): string {
  const { text } = readText(new VFile(markdown), () => 'en');
  return source(text, { seesAll: false, isHidden: () => false, placeholder: '…' }).markdown;
}

/** A tree as it means: without positions, neighbouring words as one. */
function meaning(node: Nodes): unknown {
  const { position: _, ...rest } = node;
  if (!('children' in rest)) return rest;
  const children = rest.children.map(meaning);
  const joined = children.reduce<unknown[]>((all, child) => {
    const before = all.at(-1);
    if (isWords(child) && isWords(before))
      all[all.length - 1] = { type: 'text', value: before.value + child.value };
    else all.push(child);
    return all;
  }, []);
  return { ...rest, children: joined };
}

function isWords(node: unknown): node is { readonly type: 'text'; readonly value: string } {
  return typeof node === 'object' && node !== null && 'type' in node && node.type === 'text';
}

const word = fc.constantFrom(
  'Group',
  'réunion',
  '16:15',
  'see:below',
  'a*b',
  'x_y_z',
  '1.',
  '#4',
  '<5',
  '[note]',
  '{#x}y',
  'R&D',
  '&amp;',
  '`',
  '|',
  '~',
  '— so',
  '::',
);
const words = fc.array(word, { minLength: 1, maxLength: 6 }).map((all) => all.join(' '));
const line = fc.oneof(
  words,
  words.map((text) => `**${text.replaceAll(/[*`]/g, '')}** and *more*`),
  words.map((text) => `${text} [report](https://example.org/a_b "title")`),
  words.map((text) => `${text} :abbr[MoU] of :ref[D-04-01], :restricted[her]{as="the person"}`),
  words.map((text) => `${text} ~~gone~~ \`code ${'`'.length}\`\nsecond line  \nthird`),
);
const block = fc.oneof(
  line,
  fc
    .tuple(fc.integer({ min: 2, max: 4 }), words)
    .map(([depth, text]) => `${'#'.repeat(depth)} ${text}`),
  fc
    .tuple(fc.integer({ min: 2, max: 4 }), words, fc.constantFrom('opening', 'D-1', 'a.b'))
    .map(([depth, text, id]) => `${'#'.repeat(depth)} ${text} {#${id}}`),
  fc.constantFrom(
    '## {#day-1}',
    'A heading\nof two lines {#two}\n=======',
    '- - -',
    '> quoted\n> lines',
  ),
  fc
    .array(words, { minLength: 1, maxLength: 3 })
    .map((items) => items.map((item) => `- ${item}`).join('\n')),
  fc
    .array(line, { minLength: 1, maxLength: 3 })
    .map((items) =>
      items
        .map((item, n) => `${n + 1}. ${item.replaceAll('\n', '\n   ')}\n\n   More.`)
        .join('\n\n'),
    ),
  fc.constantFrom(
    '- [x] done\n- [ ] open',
    '| a | b |\n| :- | -: |\n| 1 \\| 2 | *x* |',
    '```js\nlet x = "`";\n```',
    '![Map](maps/a.png "A map")',
  ),
  line.map((text) => `:::decision{#D-04-01}\n${text}\n\n- one\n- two\n:::`),
  words.map((text) => `:::action{#A-1 owner="icmpd" due="2022-02-11"}\n${text}\n:::`),
  words.map((text) => `${text} noted[^n]\n\n[^n]: ${text}\n\n    More of it.`),
  fc.constant('See [the map][map].\n\n[map]: https://example.org/map "Map"'),
);
const document = fc
  .array(block, { minLength: 1, maxLength: 5 })
  .map((blocks) =>
    blocks
      .map((text, n) => text.replaceAll('[^n]', `[^n${n}]`).replaceAll('[map]', `[map ${n}]`))
      .join('\n\n'),
  );

describe('a source that is written anew', () => {
  test('means what the file means', () => {
    fc.assert(
      fc.property(document, (markdown) => {
        const before = parseMarkdown(markdown);
        expect(meaning(parseMarkdown(written(markdown)))).toEqual(meaning(before));
      }),
      { numRuns: 150 },
    );
  });

  test('is the same when it is written once more', () => {
    fc.assert(
      fc.property(document, (markdown) => {
        const once = written(markdown);
        expect(written(once)).toBe(once);
      }),
    );
  });
});

describe('what the public gets', () => {
  test.each([
    ['a comment', 'Before\n\n<!-- hush -->\n\nafter'],
    ['a comment in a line', 'Before <!-- hush --> after'],
    ['a comment that is left open', 'Before\n\n<!-- hush'],
    ['a comment among tags', 'Before\n\n<div><!-- hush --></div>'],
    ['a processing instruction', 'Before\n\n<?php hush ?>'],
    ['a declaration', 'Before\n\n<!NOTE hush>'],
    ['a script', 'Before\n\n<script>hush</script>'],
    ['a note that nobody refers to', 'Before\n\n[^a]: hush'],
    ['a note to which only such a note refers', 'Before\n\n[^a]: see[^b]\n\n[^b]: hush'],
    ['a second note of the same name', 'Before[^a]\n\n[^a]: said\n\n[^a]: hush'],
    ['an address that nothing leads to', 'Before\n\n[a]: https://example.org/hush'],
    ['the title of such an address', 'Before\n\n[a]: https://example.org "hush"'],
    ['a second address of the same name', '[Before][a]\n\n[a]: /said\n\n[a]: /hush'],
    [
      'a restricted passage',
      'Before\n\n:::restricted[A summary.]{reason=personal-data}\nhush\n:::',
    ],
    [
      'a note in a restricted passage',
      'Before\n\n:::restricted{reason=x}\nx[^a]\n:::\n\n[^a]: hush',
    ],
    ['words in a line', 'Before, :restricted[hush]{as="a person"} came'],
    ['words in a heading', '## Before :restricted[hush]{as="a person"} {#a}\n\ntext'],
    [
      'what else is said of a restricted passage',
      'Before\n\n:::restricted{reason=x note=hush}\ny\n:::',
    ],
  ])('is without %s', async (_, markdown) => {
    const [made] = (await english(markdown)).sources();
    expect(made?.markdown).toContain('Before');
    expect(made?.markdown).not.toContain('hush');
  });

  test('is with what is seen', async () => {
    const [made] = (
      await english(
        'One[^a], [two][b] <b>three</b>\n\n[^a]: four[^c]\n\n[^c]: five\n\n[b]: /six "seven"\n\n:::restricted[Eight.]{reason=nine}\nhush\n:::',
      )
    ).sources();
    for (const word of ['One', 'two', 'three', 'four', 'five', '/six', 'seven', 'Eight', 'nine'])
      expect(made?.markdown).toContain(word);
  });
});

test('those who may read all get the file as it was written', async () => {
  const markdown = '* One\n* two <!-- a comment -->\n\n[^a]: unused\n';
  const [made] = (await english(markdown, { audience: 'secretariat' })).sources();
  expect(made?.markdown).toBe(markdown);
});

test('a reference to what was taken out is written as words', async () => {
  const markdown =
    'See :ref[Z-9] and [this](#Z-9), but :ref[R-1].\n\n::::restricted[Summary.]{#R-1}\n:::action{#Z-9}\nfoo\n:::\n::::';
  const [made] = (await english(markdown)).sources();
  expect(made?.markdown).toContain('See a restricted passage and this, but :ref[R-1].');
  expect(made?.markdown).not.toContain('Z-9');
});
