import fc from 'fast-check';
import { expect, test } from 'vitest';
import { fold, letters, withLatinFigures } from '../../src/guard/fold.ts';

/** The same over the whole of a text, step after step. */
function foldedInSteps(text: string): string {
  return withLatinFigures(text)
    .replace(/\u034f|[\u00ad\u061c\u0640\u180e\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufeff]/g, '')
    .replace(/(?<=\p{L})[-\u2010\u2011][ \t]*\r?\n\s*(?=\p{Ll})/gu, '')
    .normalize('NFKD')
    .toLowerCase()
    .replace(/\p{M}+/gu, '')
    .replace(/./gsu, (one) => letters[one] ?? one)
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

test('every character is folded by itself as it is in a text', () => {
  const different: string[] = [];
  for (let code = 0; code <= 0x2ffff; code += 1) {
    const text = `a${String.fromCodePoint(code)}b`;
    if (fold(text) !== foldedInSteps(text)) different.push(code.toString(16));
  }
  expect(different).toEqual([]);
});

const telling = fc.constantFrom(
  ...[
    'a',
    'B',
    ' ',
    '-',
    '‐',
    '\n',
    '\r\n',
    '\t',
    '\u00ad',
    '\u200b',
    '\u0301',
    'Σ',
    'Ϲ',
    'İ',
    'ﷺ',
  ],
  ...['ß', 'ﬁ', '\ud800', '\udc00', '𝐀', '𝚺', '٣', '각', 'ة', '½', 'é'],
);

test('whatever the text, character by character gives what step after step gives', () => {
  const texts = fc.oneof(
    fc.string({ unit: telling, maxLength: 40 }),
    fc.string({ unit: 'binary', maxLength: 60 }),
  );
  fc.assert(
    fc.property(texts, (text) => {
      expect(fold(text)).toBe(foldedInSteps(text));
    }),
    { numRuns: 5000, examples: [['\ud800\u200b\udc00']] },
  );
});

test('a text of many pieces is folded as one', () => {
  const text = 'Éa ﷺ ,  '.repeat(3000);
  expect(fold(text)).toBe(foldedInSteps(text));
  expect(fold(`${'x'.repeat(4096)}   `)).toBe('x'.repeat(4096));
});

test('letters of other scripts that look like Latin ones are those', () => {
  expect(fold('Κеllеrwаn, НАВІВА, Ρеtеr')).toBe('kellerwan habiba peter');
});
