/** Messages about words that are closed at one place and open at another point at the words. */
import { VFile } from 'vfile';
import { expect, test } from 'vitest';
import { spell, startOf } from '../../src/check/find/place.ts';
import { placeOfWords } from '../../src/guard/place-of-words.ts';
import { repeatedIn } from '../../src/guard/repeated.ts';
import { locales } from '../../src/locale/index.ts';
import { libraryOf } from './fixture.ts';

const closed = `:::restricted[A case was discussed.]{#case reason=health}
The Team discussed the case of Quendrissa Vollmart.
:::
`;
const marked = 'It heard :restricted[Vex]{as="a witness"}';

const placesIn = async (text: string, more: Readonly<Record<string, string>> = {}) =>
  repeatedIn(await libraryOf({ 'jt/jt-1/en.md': text, ...more }), locales).map(({ place }) =>
    spell(place).replace('jt/jt-1/', ''),
  );

test.each([
  ['in a line', 'It thanked Quendrissa Vollmart.', '7:12'],
  ['in a later line of a paragraph', 'The Team met.\nIt thanked Quendrissa Vollmart.', '8:12'],
  ['part of which is emphasised', 'It thanked **Quendrissa** Vollmart.', '7:14'],
  ['in a link', 'It thanked [Ms Vollmart](https://example.org).', '7:13'],
  ['over the end of a line', 'Thanks to Quendrissa\nVollmart.', '7:11'],
  ['broken at the end of a line', 'Thanks to Quendrissa Voll-\nmart.', '7:11'],
  ['in capitals', 'It thanked QUENDRISSA VOLLMART.', '7:12'],
  ['with accents', 'It thanked Quendrissà Vollmart.', '7:12'],
  ['in an item', '- One.\n- It thanked Quendrissa Vollmart.', '8:14'],
  ['in a cell', '| A | B |\n| --- | --- |\n| 1 | Ms Quendrissa Vollmart |', '9:7'],
  ['in a heading', '## Case of Quendrissa Vollmart {#of}', '7:12'],
  ['in a quotation', '> It thanked Quendrissa Vollmart.', '7:14'],
  ['in code', 'It thanked `Quendrissa Vollmart`.', '7:13'],
  ['without a space', 'It thanked QuendrissaVollmart.', '7:12'],
  ['in an alternative text', 'See ![Quendrissa Vollmart](a.png).', '7:7'],
  ['in an address, by the link', 'See [this](https://example.org/quendrissa-vollmart).', '7:5'],
  ['in an id', '## A case {#quendrissa-vollmart}', '7:13'],
  [
    'spelled as nobody could find them, by their paragraph',
    'It thanked Quendrissa Voll&#109;art.',
    '7:1',
  ],
])('words %s', async (_, text, place) => {
  expect(await placesIn(`## Opening {#opening}\n\n${closed}\n${text}\n`)).toEqual([
    `en.md:${place}`,
  ]);
});

test.each([
  ['behind the same word where it is closed', `${marked}, and later Vex spoke.`, '3:54'],
  ['before it', `Vex spoke, and :restricted[Vex]{as="a witness"} left.`, '3:1'],
  ['behind a longer word that begins with it', `${marked}. The Vexing matter of Vex.`, '3:65'],
])('a word %s', async (_, text, place) => {
  expect(await placesIn(`## Opening {#opening}\n\n${text}\n`)).toEqual([`en.md:${place}`]);
});

test('what stands in front of a text counts', async () => {
  const text = `---\nordinal: 1\n---\n\n## Opening {#opening}\n\n${closed}\nIt thanked Ms Vollmart.\n`;
  expect(await placesIn(text)).toEqual(['en.md:11:12']);
});

test('words in a fact of several lines', async () => {
  const facts = `ordinal: 1\nobjectives:\n  - id: help\n    text: >\n      To help\n      Quendrissa Vollmart.\n`;
  expect(
    await placesIn(`## Opening {#opening}\n\n${closed}`, { 'jt/jt-1/meeting.yaml': facts }),
  ).toEqual(['meeting.yaml:6:7']);
});

test('words behind one without end', () => {
  const file = new VFile(`${'z'.repeat(400_000)} Vex`);
  const position = { start: { line: 1, column: 1 }, end: { line: 1, column: 400_005 } };
  const place = placeOfWords({ file, position }, { form: 'vex', isId: false, open: undefined });
  expect(startOf(place)?.column).toBe(400_002);
});
