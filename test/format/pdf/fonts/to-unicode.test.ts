import { expect, test } from 'vitest';
import { readPage, widthTable } from '../../../../src/format/pdf/content/page-content.ts';
import { mendToUnicode } from '../../../../src/format/pdf/fonts/to-unicode.ts';
import { inflated, openPdf } from '../../../../src/format/pdf/syntax/document.ts';
import { Ref } from '../../../../src/format/pdf/syntax/objects.ts';
import { aPrint } from '../a-print.ts';

const unicode = (...rows: readonly string[]) =>
  `${rows.length} beginbfchar\n${rows.join('\n')}\nendbfchar`;

/** A page in a font whose glyphs 7 and 9 have no width, as dots that are drawn on a letter. */
function mended(content: string, ...rows: readonly string[]) {
  const map = unicode(...rows);
  const file = openPdf(
    aPrint({
      pages: [content],
      page: '/Resources <</Font <</F1 50 0 R>>>>',
      objects: [
        '<</Type /Font /Subtype /Type0 /DescendantFonts [51 0 R] /ToUnicode 52 0 R>>',
        '<</Subtype /CIDFontType2 /DW 500 /W [7 [0] 9 [0]]>>',
        `<</Length ${map.length}>> stream\n${map}\nendstream`,
      ],
    }),
  );
  const widths = widthTable(file);
  const pages = file.pages().map((page) => readPage(file, file.dict(page), widths));
  mendToUnicode(file, pages);
  const stream = file.stream(new Ref(52));
  return {
    map: stream ? new TextDecoder().decode(inflated(stream)) : '',
    content: new TextDecoder().decode(pages[0]?.streams[0]?.bytes),
  };
}

const letter = (text: string, shown: string) =>
  `/Span<</ActualText <feff${text}> >> BDC\n${shown}\nEMC`;

test('a shape without a character takes that of the span around it', () => {
  const { map } = mended(
    `BT /F1 10 Tf ${letter('0645', '<004c> Tj')} ET`,
    '<004C> <0000>',
    '<0001> <0020>',
  );
  expect(map).toContain('<004C> <0645>');
  expect(map).toContain('<0001> <0020>');
});

test('dots stand for nothing, and the letter below them for the character', () => {
  const { map, content } = mended(
    `BT /ReversedChars BMC /F1 10 Tf 1 0 0 -1 9 9 Tm ${letter('062a', '7 -6 Td <0007> Tj\n-1 6 Td <0012> Tj')} EMC ET`,
    '<0007> <0000>',
    '<0012> <0000>',
  );
  expect(map).toContain('<0007> <2060>');
  expect(map).toContain('<0012> <062A>');
  expect(content).toMatch(/<feff>>> BDC \[?<0007>\]? TJ EMC/);
  expect(content).toMatch(/<feff062a> >> BDC \[?<0012>\]? TJ EMC/);
});

test('a ligature of two glyphs with widths stays one span', () => {
  const { content } = mended(
    `BT /F1 10 Tf ${letter('06440627', '<0012> Tj\n5 0 Td <0013> Tj')} ET`,
    '<0012> <0000>',
    '<0013> <0000>',
  );
  expect(content.match(/ActualText/g)).toHaveLength(1);
});

test('a character beyond the first 65,536 is two units', () => {
  const { map } = mended(`BT /F1 10 Tf ${letter('d83dde00', '<0012> Tj')} ET`, '<0012> <0000>');
  expect(map).toContain('<0012> <D83DDE00>');
});

test('what nothing tells stays open', () => {
  expect(mended('BT /F1 10 Tf <0012> Tj ET', '<0012> <0000>').map).toContain('<0012> <0000>');
});
