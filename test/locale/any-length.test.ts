import { expect, test } from 'vitest';
import { locales } from '../../src/locale/index.ts';

/** What a document may be full of; each pattern that is tried at every letter goes through all that follows a million times. */
const pieces = [
  'a',
  'é',
  'ب',
  '1',
  '1.',
  '1 ',
  '12 3',
  '٣',
  '(',
  '.',
  ' ',
  '\u00a0',
  '"',
  "'",
  '-',
  '–',
  'a-',
  '« ',
  "s' ",
  '1 h ',
];

test.each([...locales.keys()].flatMap((lang) => pieces.map((piece) => [lang, piece] as const)))(
  'in %s a million times %j is typeset in one go',
  (lang, piece) => {
    const text = piece.repeat(1_000_000 / piece.length);
    expect(locales.get(lang)?.typography(text).length).toBeGreaterThanOrEqual(text.length * 0.5);
  },
);
