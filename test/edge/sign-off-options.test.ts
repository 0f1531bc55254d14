import { expect, test } from 'vitest';
import { corrigendaOf } from '../../src/edge/sign-off-options.ts';

test.each<[string, readonly string[], ReturnType<typeof corrigendaOf>]>([
  ['words alone', ['Read 5 = five.'], [{ text: { '*': 'Read 5 = five.' } }]],
  ['words of a clause', ['D-1=Read five.'], [{ clause: 'D-1', text: { '*': 'Read five.' } }]],
  [
    'words of a clause in each language become one',
    ['D-1@en=Read five.', 'A-1=Read six.', 'D-1@fr=Lire cinq.'],
    [
      { clause: 'D-1', text: { en: 'Read five.', fr: 'Lire cinq.' } },
      { clause: 'A-1', text: { '*': 'Read six.' } },
    ],
  ],
  [
    'words of the minutes in two languages',
    ['@en=Read five.', '@fr-NE=Lire\ncinq.'],
    [{ text: { en: 'Read five.', 'fr-NE': 'Lire\ncinq.' } }],
  ],
  [
    'two remarks about the whole are two',
    ['One.', 'Two.'],
    [{ text: { '*': 'One.' } }, { text: { '*': 'Two.' } }],
  ],
  ['an address of mail is no language', ['a@b.c: write'], [{ text: { '*': 'a@b.c: write' } }]],
])('what is to be read instead: %s', (_, said, expected) => {
  expect(corrigendaOf(said)).toEqual(expected);
});

test('two corrections of one clause in one language are not taken for one', () => {
  expect(() => corrigendaOf(['D-1@fr=un', 'D-1@fr=deux'])).toThrow(
    'Unexpected second corrigendum of D-1 in fr, expected one for each language',
  );
});
