import subsetFont from 'subset-font';
import { expect, test } from 'vitest';
import { packageShelf } from '../../src/edge/disk.ts';
import { faces, rangePairs } from '../../src/format/fonts.ts';
import { charsWithoutGlyph, hasGlyph } from '../../src/format/glyph-coverage.ts';
import { glyphsOf } from './glyphs-of.ts';

const shelf = packageShelf();

/** The characters of its ranges that a font file really has. */
async function covered(path: string, range: string): Promise<ReadonlySet<number>> {
  const bytes = await shelf.read(path);
  const codes = rangePairs(range).flatMap(([from, to]) =>
    Array.from({ length: to - from + 1 }, (_, index) => from + index),
  );
  const cut = await subsetFont(Buffer.from(bytes ?? []), String.fromCodePoint(...codes), {
    targetFormat: 'truetype',
  });
  const found = glyphsOf(cut);
  return new Set(codes.filter((code) => found.has(code)));
}

test('a character that is claimed is in every cut of one of the families that claim it', async () => {
  const has = new Map<string, ReadonlySet<number>[]>();
  await Promise.all(
    faces.map(async ({ family, path, range }) => {
      const key = `${family} ${range}`;
      const found = await covered(path, range);
      has.set(key, [...(has.get(key) ?? []), found]);
    }),
  );
  const inEveryCut = new Set(
    [...has.values()].flatMap(([first = new Set<number>(), ...others]) =>
      [...first].filter((code) => others.every((other) => other.has(code))),
    ),
  );
  const claimed = faces.flatMap(({ range }) =>
    rangePairs(range).flatMap(([from, to]) =>
      Array.from({ length: to - from + 1 }, (_, index) => from + index),
    ),
  );
  const undrawn = /[\p{Zs}\p{Cc}\p{Default_Ignorable_Code_Point}\u2011]/u;
  const missing = [...new Set(claimed)].filter(
    (code) => !inEveryCut.has(code) && !undrawn.test(String.fromCodePoint(code)),
  );
  expect(missing.map((code) => code.toString(16))).toEqual([]);
});

test.each([
  ['letters of the languages of the sample', 'aéœŒɓƙƴ’', ''],
  ['Arabic with its marks, digits and stops', 'محضر الاجتماع ٣، ٤؟ إنَّ', ''],
  ['signs of everyday', '☐ ☑ ★ ⚠ → ≤ √ ‡ 📈', ''],
  ['spaces, joiners and selectors, which are not drawn', '\u2003\u200d\ufe0f\u00ad\u2066', ''],
  ['scripts and faces that no bundled font has', 'ሰላም 中 😀 中', 'ሰላም中😀'],
])('%s', (_, words, without) => {
  expect(charsWithoutGlyph(words).join('')).toBe(without);
});

test('a character alone', () => {
  expect(hasGlyph('ɗ')).toBe(true);
  expect(hasGlyph('\u{1f600}')).toBe(false);
});
