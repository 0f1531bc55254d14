import { expect, test } from 'vitest';
import { scaffold } from '../../src/check/scaffold.ts';
import { check } from '../../src/pipeline.ts';
import { memoryWorld } from '../memory-world.ts';
import { aScanner, utf8 } from './fixture.ts';

test.each([
  ['It heard one witness: Zuqvanter.', true],
  ['It heard one witness — Zuqvanter.', true],
  ['It heard one witness (Zuqvanter) there.', true],
  ['It heard one witness, “Zuqvanter”, there.', true],
  ['- Zuqvanter', true],
  ['| Who |\n| --- |\n| Zuqvanter |', true],
  ['Everybody then left. Zuqvanter was the word.', false],
  ['Zuqvanter was the word of all.', false],
  ['He said that « Zuqvanter » had fled.', true],
  ['He said: ‘Zuqvanter had fled’.', true],
  ['- Zuqvanter, 17, from a town in the north of the country', true],
  ['- Zuqvanter (17) from a town in the north of the country', true],
  ['- Zuqvanter: a witness from a town in the north', true],
  ['It heard the witness\nZuqvanter there.', true],
  ['The case was Zuqvanter’s own.', true],
  ['Le cas d’Zuqvanter est examiné par le groupe.', true],
  ['Selon qu’Zuqvanter le voulait ou non, le groupe.', true],
  ['It heard the Zuqvanter, as one zuqvanter among many.', false],
])('of “%s” the word is a name: %s', async (words, isName) => {
  const scanner = await aScanner({
    'jt/jt-1/en.md': `## Opening {#opening}\n\n:::restricted[Somebody.]{reason=health}\n${words}\n:::\n`,
    'jt/jt-1/fr.md': '## Ouverture {#opening}\n',
  });
  expect(scanner.scan('public/a.txt', utf8('See Zuqvanter.')).length > 0).toBe(isName);
});

test('a word that begins a sentence and is written as a name in the open is told', async () => {
  const open = async (words: string) => {
    const content = {
      ...scaffold,
      'jt/jt-1/en.md': `## Opening {#opening}\n\n:::restricted[Somebody.]{reason=health}\nZuqvanter was the word of all.\n:::\n\n${words}\n`,
      'jt/jt-1/fr.md': '## Ouverture {#opening}\n',
    };
    const { messages } = await check(memoryWorld(content));
    return messages.filter(({ rule }) => rule === 'restricted-repeated').length;
  };
  expect(await open('It thanked Zuqvanter there.')).toBe(1);
  expect(await open('Zuqvanter was heard by all.')).toBe(0);
  expect(await open('It was zuqvanter there. It thanked Zuqvanter.')).toBe(0);
});

test('behind a word that begins a sentence the name is one by itself', async () => {
  const scanner = await aScanner({
    'jt/jt-1/en.md':
      '## Opening {#opening}\n\n:::restricted[Somebody.]{reason=health}\nYesterday Abo Zuq fled.\n:::\n',
    'jt/jt-1/fr.md': '## Ouverture {#opening}\n',
  });
  expect(scanner.scan('public/a.txt', utf8('See Abo Zuq.')).length).toBeGreaterThan(0);
});

test.each([
  'Mr Zuqvanter',
  'H. Zuqvanter',
  'Zuqvanter H.',
  'Zuqvanter',
  'Mme Quorlen',
  'Quorlen, H.',
])('of a name of two surnames joined by a hyphen “%s” is found', async (words) => {
  const scanner = await aScanner({
    'jt/jt-1/en.md':
      '## Opening {#opening}\n\n:::restricted[Somebody.]{reason=health}\nWe heard Hadiza Zuqvanter-Quorlen there.\n:::\n',
    'jt/jt-1/fr.md': '## Ouverture {#opening}\n',
  });
  expect(scanner.scan('public/a.txt', utf8(`See ${words}.`)).length).toBeGreaterThan(0);
});

test.each([
  ['an id', '### A case {#hadiza-zuqvanter}\n\nOpen.', 'Write another id wherever this one stands'],
  ['words', 'It thanked Hadiza Zuqvanter.', 'Restrict them here too'],
])('of a name that stands open in %s it is told what to do', async (_, open, hint) => {
  const { messages } = await check(
    memoryWorld({
      ...scaffold,
      'jt/jt-1/en.md': `## Opening {#opening}\n\n:::restricted[Somebody.]{reason=health}\nWe heard Hadiza Zuqvanter there.\n:::\n\n${open}\n`,
      'jt/jt-1/fr.md': '## Ouverture {#opening}\n',
    }),
  );
  const found = messages.filter(({ rule }) => rule === 'restricted-repeated');
  expect(found.map((one) => one.hint)).toEqual([expect.stringContaining(hint)]);
});

test.each([
  ['It heard ZUQVANTER, Hadiza, of the market.', true],
  ['It heard ZUQVANTER-QUORLEN, Hadiza there.', true],
  ['It heard ABA ZUQVANTER, Hadiza there.', true],
  ['- ZUQVANTER, Hadiza', true],
  ['- Zuqvanter, Hadiza', true],
  ['- Zuqvanter, Hadiza.', true],
  ['- Zuqvanter, Hadiza, 17', true],
  ['- Zuqvanter, Hadiza (17): fled', true],
  ['- Zuqvanter, Hadiza – sewing', true],
  ['Abo, Zuq; Zuqvanter, Hadiza; Quor, Len', true],
  ['| Who | Age |\n| --- | --- |\n| Zuqvanter, Hadiza | 17 |', true],
  ['It heard Zuqvanter, Hadiza and Quorlen.', false],
  ['It heard Zuqvanter, Hadiza.', false],
  ['It heard ZUQVANTER, HADIZA and QUOR.', false],
  ['It heard Z, Hadiza.', false],
  ['- Zuqvanter, of Hadiza', false],
  ['- Zuqvanter. Hadiza', false],
])('of “%s” surname and given name are one name: %s', async (words, isName) => {
  const content = {
    ...scaffold,
    'jt/jt-1/en.md': `## Opening {#opening}\n\n:::restricted[Somebody.]{reason=health}\n${words}\n:::\n\nIt thanked Hadiza Zuqvanter.\n`,
    'jt/jt-1/fr.md': '## Ouverture {#opening}\n',
  };
  const { messages } = await check(memoryWorld(content));
  const levels = messages
    .filter(({ rule }) => rule === 'restricted-repeated')
    .map(({ level }) => level);
  expect(levels).toEqual([isName ? 'error' : 'warning']);
});

test.each([
  [
    'an organisation and a town',
    'It met at NAPTIP, Zarmagandou, on Monday.',
    'NAPTIP, Zarmagandou',
  ],
  ['a town and its country', '- Zarmagandou, Nigeria', 'Zarmagandou, Nigeria'],
])('%s are nobody’s name', async (_, closed, open) => {
  const content = {
    ...scaffold,
    'jt/series.yaml': (scaffold['jt/series.yaml'] ?? '').replace(
      'secretariat: office',
      '  - { id: naptip, name: Service, abbr: NAPTIP }\nsecretariat: office',
    ),
    'jt/jt-1/en.md': `## Opening {#opening}\n\n:::restricted[Somebody.]{reason=health}\n${closed}\n:::\n\nThe next meeting is at ${open}.\n`,
    'jt/jt-1/fr.md': '## Ouverture {#opening}\n',
  };
  const { messages } = await check(memoryWorld(content));
  // The town by itself may be anybody’s home.
  const repeated = messages.filter(({ rule }) => rule === 'restricted-repeated');
  expect(repeated.map(({ level }) => level)).toEqual(['warning']);
});
