import fc from 'fast-check';
import { expect, test } from 'vitest';
import { joinGlyphs } from '../../../../src/format/pdf/content/join-glyphs.ts';
import { latin } from '../../../../src/format/pdf/syntax/objects.ts';
import { glyphsOf } from '../glyphs-of.ts';

/** `F1` and `F2` are composite fonts; others have no widths. */
const widths = (font: string) => {
  if (font === 'F1') return (glyph: number) => (glyph % 7) * 100 + 200;
  if (font === 'F2') return (glyph: number) => 333 + (glyph % 3);
  return undefined;
};

function joined(content: string): string {
  return new TextDecoder('latin1').decode(joinGlyphs(latin(content), widths));
}

test('a run of glyphs becomes one, with gaps where they are', () => {
  const content = 'BT /F1 10 Tf 1 0 0 -1 5 6 Tm <0001> Tj 3 0 Td <0002> Tj 5 0 Td <0003> Tj ET';
  expect(joined(content)).toBe('BT /F1 10 Tf 1 0 0 -1 5 6 Tm [<00010002>-100<0003>] TJ ET');
});

test.each([
  ['a font that has no widths', 'BT /F9 10 Tf (a) Tj 5 0 Td (b) Tj ET'],
  ['no font at all', 'BT <0001> Tj 5 0 Td <0002> Tj ET'],
  ['strings that are not in hexadecimal', 'BT /F1 10 Tf (ab) Tj 5 0 Td (cd) Tj ET'],
  ['codes that are not whole', 'BT /F1 10 Tf <001> Tj 5 0 Td <00 01> Tj ET'],
  ['letters that are set apart', 'BT /F1 10 Tf 2 Tc <0001> Tj 5 0 Td <0002> Tj ET'],
  ['content without words', 'q 1 0 0 1 5 5 cm 0 0 10 10 re W* n /X0 Do Q'],
])('leaves %s as it is', (_, content) => {
  expect(joined(content)).toBe(content);
});

test.each([
  ['a move down', '<0001> Tj 2 0 Td <0002> Tj 1 -12 Td <0003> Tj'],
  ['two moves at once', '<0001> Tj 2 0 Td 3 0 Td <0002> Tj'],
  ['a move to where nothing is shown', '<0001> Tj 2 0 Td'],
  ['another font', '<0001> Tj 2 0 Td <0002> Tj /F2 8 Tf 3 0 Td <0003> Tj'],
  ['another font at the very place', '<0001> Tj 2 0 Td <0002> Tj /F2 8 Tf <0003> Tj'],
  ['a font without widths', '<0001> Tj 2 0 Td <0002> Tj /F9 8 Tf 3 0 Td (x) Tj'],
  ['a colour', '<0001> Tj 2 0 Td <0002> Tj 1 0 0 rg 3 0 Td <0003> Tj'],
  ['a colour between move and glyph', '<0001> Tj 2 0 Td 1 0 0 rg <0002> Tj 3 0 Td <0003> Tj'],
  ['a mark', '<0001> Tj 2 0 Td <0002> Tj /Span BMC 3 0 Td <0003> Tj EMC 4 0 Td <0004> Tj'],
  ['another place', '<0001> Tj 2 0 Td <0002> Tj 1 0 0 1 50 60 Tm <0003> Tj 2 0 Td <0004> Tj'],
  ['the end of the text', '<0001> Tj 2 0 Td <0002> Tj ET BT 7 7 Td <0003> Tj'],
  ['glyphs one upon the other', '<0001> Tj 0 0 Td <0002> Tj -1 0 Td <0003> Tj'],
])('each glyph stays where it was: %s', (_, content) => {
  expectSame(`BT /F1 10 Tf 3 4 Td ${content} ET`);
});

const glyph = fc.integer({ min: 0, max: 300 });
const codes = fc
  .array(glyph, { minLength: 1, maxLength: 3 })
  .map((all) => `<${all.map((code) => code.toString(16).padStart(4, '0')).join('')}> Tj`);
const distance = fc.integer({ min: -4000, max: 9000 }).map((n) => n / 997);
const small = fc.integer({ min: 1, max: 9000 }).map((n) => (n / 997).toFixed(7));
const operation = fc.oneof(
  { arbitrary: fc.tuple(small, codes).map(([x, show]) => `${x} 0 Td ${show}`), weight: 12 },
  { arbitrary: codes, weight: 2 },
  {
    arbitrary: fc
      .tuple(distance, fc.constantFrom(0, 0, -12.5))
      .map(([x, y]) => `${x.toFixed(7)} ${y} Td`),
    weight: 3,
  },
  fc
    .tuple(fc.constantFrom('F1', 'F2', 'F9'), fc.constantFrom(8, 10.5, 12))
    .map(([font, size]) => `/${font} ${size} Tf`),
  fc.constantFrom(
    '.1 .2 .3 rg',
    'ET BT',
    '/Span <</ActualText <feff0061>>> BDC',
    'EMC',
    '(ab) Tj',
    '0 Tr',
  ),
  fc.tuple(distance, distance).map(([x, y]) => `1 0 0 -1 ${x.toFixed(5)} ${y.toFixed(5)} Tm`),
);

test('each glyph stays where it was, to five thousandths of its size', () => {
  fc.assert(
    fc.property(fc.array(operation, { maxLength: 60 }), (operations) => {
      expectSame(`BT /F1 10 Tf ${operations.join('\n')} ET`);
    }),
    { numRuns: 1000 },
  );
});

test('what was joined once is joined', () => {
  fc.assert(
    fc.property(fc.array(operation, { maxLength: 30 }), (operations) => {
      const once = joined(`BT /F1 10 Tf ${operations.join('\n')} ET`);
      expect(glyphsOf(joined(once), widths)).toEqual(glyphsOf(once, widths));
    }),
  );
});

function expectSame(content: string): void {
  const [before, after] = [content, joined(content)].map((text) => glyphsOf(text, widths));
  expect(after?.map(({ font, code, size }) => [font, code, size])).toEqual(
    before?.map(({ font, code, size }) => [font, code, size]),
  );
  for (const [index, { x, y, size }] of (before ?? []).entries()) {
    expect(Math.abs((after?.[index]?.x ?? 0) - x)).toBeLessThanOrEqual(0.005 * size);
    expect(after?.[index]?.y).toBeCloseTo(y, 4);
  }
}
