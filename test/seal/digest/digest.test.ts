import fc from 'fast-check';
import { expect, test } from 'vitest';
import { changes } from '../../../src/seal/digest/changes.ts';
import { rebound } from '../../../src/seal/digest/digest.ts';
import { digestWith, formOf, smallMeeting } from './a-meeting.ts';

const en = 'jt/jt-1/en.md';
const facts = 'jt/jt-1/meeting.yaml';
const root = async (files: Readonly<Record<string, string | Uint8Array>> = {}) =>
  (await digestWith(files)).root;

const long = [
  '## Opening {#opening}',
  '',
  'The *co-chairs* opened the **meeting** with a [welcome](https://example.org "Hi").',
  '',
  '- one',
  '- two',
  '',
  '| a | b |',
  '|---|:-:|',
  '| 1 | 2 |',
  '',
  ':::decision{#D-1 owner="ada ben" due=2024-03-31}',
  'It is agreed that work goes on.[^n]',
  ':::',
  '',
  '### Next',
  '',
  'Caf\u00e9 at noon.',
  '',
  '[^n]: As before.',
  '',
].join('\n');

test.each([
  ['reflowed lines', ['opened the **meeting**', 'opened\nthe **meeting**']],
  ['the marker of a list', ['- one\n- two', '* one\n* two']],
  ['the marker of emphasis', ['*co-chairs*', '_co-chairs_']],
  ['the marker of strong words', ['**meeting**', '__meeting__']],
  ['an underlined heading', ['## Opening {#opening}', 'Opening {#opening}\n---------']],
  ['a closed heading', ['### Next', '### Next ###']],
  ['padding in a table', ['| a | b |\n|---|:-:|\n| 1 | 2 |', '|a|b|\n| - | :---: |\n|   1   | 2|']],
  ['a reference link', ['[welcome](https://example.org "Hi")', '[welcome][w]']],
  ['a list with space between its items', ['- one\n- two', '- one\n\n- two']],
  ['Windows line ends', ['\n', '\r\n']],
  ['decomposed letters', ['Caf\u00e9', 'Cafe\u0301']],
  ['an escaped character', ['goes on.', 'goes on\\.']],
  ['a comment', ['- one', '<!-- later -->\n\n- one']],
  ['the name of a footnote', ['[^n]', '[^note]']],
  [
    'the order of attributes',
    ['#D-1 owner="ada ben" due=2024-03-31', 'due=2024-03-31 owner="ada ben" #D-1'],
  ],
  ['longer fences', [':::decision{#D-1', '::::decision{#D-1']],
])('%s does not change the root', async (name, [from = '', to = '']) => {
  let changed = long.replaceAll(from, to);
  if (name === 'a reference link') changed += '\n[w]: https://example.org "Hi"\n';
  if (name === 'longer fences') changed = changed.replace('\n:::\n', '\n::::\n');
  expect(await root({ [en]: changed })).toBe(await root({ [en]: long }));
});

test.each([
  ['a word', [en, 'noon', 'night']],
  ['a number', [en, '| 1 |', '| 7 |']],
  ['an id', [en, '#D-1', '#D-2']],
  ['an attribute', [en, 'due=2024-03-31', 'due=2024-04-30']],
  ['the id of a heading', [en, '{#opening}', '{#open}']],
  ['the order of items', [en, '- one\n- two', '- two\n- one']],
  ['the depth of a heading', [en, '### Next', '#### Next']],
  ['the kind of a clause', [en, ':::decision', ':::recommendation']],
  ['emphasis', [en, '*co-chairs*', 'co-chairs']],
  ['the target of a link', [en, 'example.org', 'example.com']],
  ['alignment in a table', [en, ':-:', '--:']],
  ['a numbered list in place of a plain one', [en, '- one\n- two', '1. one\n2. two']],
  ['a footnote', [en, 'As before', 'As never before']],
  ['an unbreakable space', [en, 'at noon', 'at\u00a0noon']],
  ['a fact', [facts, 'Niamey', 'Abuja']],
  ['which person it names', [facts, 'chair: ada', 'chair: ben']],
  ['the name of the body', ['jt/series.yaml', 'Joint Team', 'Joint Group']],
  [
    'the function of a person named',
    ['jt/series.yaml', 'ada, function: Director', 'ada, function: Head'],
  ],
  ['the organisation of a person named', ['jt/series.yaml', 'name: Agency', 'name: Bureau']],
] as const)('%s changes the root', async (_, [file, from, to]) => {
  const before = { ...smallMeeting, [en]: long };
  const written = before[file];
  expect(written).toContain(from);
  expect(await root({ ...before, [file]: written.replace(from, to) })).not.toBe(await root(before));
});

test.each([
  [
    'facts of the series that these minutes do not use',
    'jt/series.yaml',
    'people: [',
    'people: [{ id: eve, function: Clerk, organisation: board }, ',
  ],
  ['a fact that is the default anyway', facts, 'chair: ada', 'chair: ada\nobjectives: []'],
  ['the order of keys', facts, 'ordinal: 1\nchair: ada', 'chair: ada\nordinal: 1'],
  [
    'a term that no text uses',
    'jt/series.yaml',
    'glossary: [',
    'glossary: [{ abbr: X, meaning: Y }, ',
  ],
] as const)('%s: the root stays', async (_, file, from, to) => {
  const written = smallMeeting[file];
  expect(await root({ [file]: written.replace(from, to) })).toBe(await root());
});

test('the language of a text is part of it', async () => {
  const words = '## Same {#same}\n\nSame words.\n';
  const both = await digestWith({ [en]: words, 'jt/jt-1/fr.md': words });
  expect(both.texts['en']?.parts).toEqual(both.texts['fr']?.parts);
  expect(both.texts['en']?.hash).not.toBe(both.texts['fr']?.hash);
});

test('a picture counts by its bytes, not by its name', async () => {
  const text = (name: string) => `![The room](${name})\n`;
  const bytes = (n: number) => new Uint8Array([n, 2, 3]);
  const first = await root({ [en]: text('a.png'), 'jt/jt-1/a.png': bytes(1) });
  expect(await root({ [en]: text('b.png'), 'jt/jt-1/b.png': bytes(1) })).toBe(first);
  expect(await root({ [en]: text('a.png'), 'jt/jt-1/a.png': bytes(9) })).not.toBe(first);
});

const terms = (entries: string) => ({
  'jt/series.yaml': smallMeeting['jt/series.yaml'].replace(
    /glossary: .*/,
    `glossary: [${entries}]`,
  ),
});
const toldWith = async (text: string, before: string, after: string, more = {}) =>
  changes(
    await digestWith({ [en]: text, ...more, ...terms(before) }),
    await digestWith({ [en]: text, ...more, ...terms(after) }),
  ).map(({ what, id }) => `${what} ${id}`);

test.each([
  ['marked', 'The :abbr[MoU].'],
  ['a plain word', 'The MoU was read.'],
  ['a plural', 'Two MoUs.'],
  ['set apart', 'The :abbr[M*o*U].'],
  ['a heading', '## The MoU'],
  ['a footnote', 'See.[^1]\n\n[^1]: The MoU.'],
  ['code', '`MoU`'],
  ['a summary', ':::restricted[The MoU.]{#r reason=x}\nfoo\n:::'],
])('what an abbreviation stands for is a fact of its own: %s', async (_, text) => {
  const [before, after] = ['{ abbr: MoU, meaning: A }', '{ abbr: MoU, meaning: B }'];
  expect(await toldWith(text, before, after)).toEqual(['changed terms.en.MoU']);
  expect(await toldWith(text, before, '{ abbr: DST, meaning: A }')).toEqual([
    'removed terms.en.MoU',
  ]);
});

test.each([
  ['another language, which prints it side by side', '{ en: A, fr: A }', '{ en: A, fr: B }'],
  ['its words', 'A', 'B'],
])('a term counts as a whole: %s', async (_, before, after) => {
  const told = await toldWith(
    'The MoU.',
    `{ abbr: MoU, meaning: ${before} }`,
    `{ abbr: MoU, meaning: ${after} }`,
  );
  expect(told).toEqual(['changed terms.en.MoU']);
});

test('a term counts where only another term, written out, uses it', async () => {
  const more = (meaning: string) =>
    `{ abbr: MoU, meaning: Memorandum of the EC }, { abbr: EC, meaning: ${meaning} }`;
  expect(await toldWith('The :abbr[MoU].', more('A'), more('B'))).toEqual(['changed terms.en.EC']);
});

test('a term counts where the title of an agenda item uses it', async () => {
  const agenda = { [facts]: 'ordinal: 1\nagenda: [{ id: opening, title: The MoU }]\n' };
  const [before, after] = ['{ abbr: MoU, meaning: A }', '{ abbr: MoU, meaning: B }'];
  expect(await toldWith('## {#opening}\n\nOpened.', before, after, agenda)).toEqual([
    'changed terms.en.MoU',
    'changed terms.fr.MoU',
  ]);
});

test('the name of an organisation counts where its abbreviation is a plain word', async () => {
  const named = (name: string) => ({
    [en]: 'With the WHO.\n',
    'jt/series.yaml': smallMeeting['jt/series.yaml'].replace(
      'organisations: [',
      `organisations: [{ id: who, name: ${name}, abbr: WHO }, `,
    ),
  });
  expect(changes(await digestWith(named('A')), await digestWith(named('B')))).toEqual([
    { what: 'changed', lang: undefined, id: 'terms.en.WHO' },
  ]);
});

test('a term that only a restricted passage uses counts, and nobody can see which', async () => {
  const text = ':::restricted[A case.]{#r reason=x}\nThe MoU.\n:::\n';
  const form = async (meaning: string) =>
    await formOf({ ...smallMeeting, [en]: text, ...terms(`{ abbr: MoU, meaning: ${meaning} }`) });
  const [before, after] = [await form('Aaaa'), await form('Bbbb')];
  expect(JSON.stringify(before)).not.toMatch(/MoU|Aaaa/);
  expect(JSON.stringify(before)).not.toBe(JSON.stringify(after));
});

test('what changed is told clause by clause and fact by fact', async () => {
  const before = await digestWith({ [en]: long });
  const after = await digestWith({
    [en]: long
      .replace('work goes on', 'work stops')
      .replace('### Next', '### More {#more}\n\nMore.\n\n### Next'),
    [facts]: smallMeeting[facts].replace('Niamey', 'Abuja'),
  });
  expect(changes(before, after)).toEqual([
    { what: 'changed', lang: undefined, id: 'meeting.venue' },
    { what: 'changed', lang: 'en', id: 'D-1' },
    { what: 'added', lang: 'en', id: 'more' },
  ]);
  expect(changes(before, before)).toEqual([]);
});

test('sections that change places are told as moved', async () => {
  const [a, b] = ['## A {#a}\n\nOne.\n', '## B {#b}\n\nTwo.\n'];
  const moved = changes(
    await digestWith({ [en]: `${a}\n${b}` }),
    await digestWith({ [en]: `${b}\n${a}` }),
  );
  expect(moved.map(({ what, id }) => `${what} ${id}`)).toEqual(['moved b', 'moved a']);
});

test('a digest whose hashes were changed gets another root', async () => {
  const digest = await digestWith();
  expect(rebound(digest)).toEqual(digest);
  const text = digest.texts['en'];
  const forged = { ...digest, texts: { ...digest.texts, en: { ...text, hash: '0', parts: [] } } };
  expect(rebound(forged).root).not.toBe(digest.root);
});

test('a note that is referred to again and again does not grow', async () => {
  const notes = Array.from({ length: 40 }, (_, n) => `[^${n}]: x[^${n + 1}] y[^${n + 1}]`);
  const form = await formOf({ ...smallMeeting, [en]: `Start[^0]\n\n${notes.join('\n\n')}\n` });
  expect(JSON.stringify(form).length).toBeLessThan(20_000);
});

test('whatever the lines are broken into, the root is the same', async () => {
  const words = fc.array(fc.stringMatching(/^[a-z]{1,8}$/), { minLength: 1, maxLength: 12 });
  await fc.assert(
    fc.asyncProperty(
      words,
      fc.array(fc.constantFrom(' ', '\n', '  '), { minLength: 12, maxLength: 12 }),
      async (said, gaps) => {
        const laid = said.reduce((text, word, index) => `${text}${gaps[index] ?? ' '}${word}`);
        const form = await formOf({ 'a/en.md': `${laid}\n` });
        expect(form).toEqual(await formOf({ 'a/en.md': `${said.join(' ')}\n` }));
      },
    ),
    { numRuns: 50 },
  );
});
