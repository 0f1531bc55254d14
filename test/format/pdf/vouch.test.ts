import { expect, test } from 'vitest';
import { rewrite } from '../../../src/format/pdf/rewrite.ts';
import type { Part } from '../../../src/format/pdf/structure/tree.ts';
import { structureFaults } from '../../../src/format/pdf/vouch/structure.ts';
import { tableFaults } from '../../../src/format/pdf/vouch/tables.ts';
import { type APrint, aPrint } from './a-print.ts';

const metadata = {
  title: 'Minutes',
  author: undefined,
  subject: undefined,
  languages: ['en'],
  date: '2024-03-05',
  creator: 'Minutier',
};
const write = (print: APrint, conforms: boolean) =>
  rewrite(aPrint(print), { marks: [], metadata: { ...metadata, conforms }, attachments: [] });

/** A page that shows glyphs in a font; what is wrong with it replaces an entry. */
function shown({ glyphs = '<0012>', font = '', descriptor = '/FontFile2 54 0 R', map = '' } = {}) {
  return {
    structure: '<</S /P /Pg 10 0 R /K [0]>>',
    pages: [`/P <</MCID 0>> BDC BT /F1 10 Tf ${glyphs} Tj ET EMC`],
    page: '/Resources <</Font <</F1 50 0 R>>>>',
    objects: [
      font ||
        '<</Type /Font /Subtype /Type0 /BaseFont /AAAAAA+Serif /DescendantFonts [51 0 R] /ToUnicode 52 0 R>>',
      '<</Subtype /CIDFontType2 /DW 500 /FontDescriptor 53 0 R>>',
      `<</Length ${map.length}>> stream\n${map}\nendstream`,
      `<<${descriptor}>>`,
      '<</Length 0>> stream\n\nendstream',
    ],
  };
}

const noWords = { ...shown(), structure: '<</S /Figure /Pg 10 0 R /K [0]>>' };
const sameNumber = { ...shown(), pages: ['/P <</MCID 0>> BDC EMC /P <</MCID 0>> BDC EMC'] };
const packed = {
  ...shown(),
  page: '/Resources <</Font <</F1 50 0 R>> /XObject <</X 55 0 R>>>>',
  objects: [
    ...shown().objects,
    '<</Subtype /Image /Filter /JPXDecode /Length 0>> stream\n\nendstream',
  ],
};

test.each<[APrint, string]>([
  [
    shown({ font: '<</Type /Font /Subtype /Type3>>' }),
    'a font was drawn instead of embedded, as happens to variable fonts, to colours and to a bold or italic that is made up',
  ],
  [shown({ descriptor: '' }), 'the font Serif is not embedded'],
  [
    shown({ map: '1 beginbfchar\n<0012> <0000>\nendbfchar' }),
    'the font Serif does not tell the characters of its glyphs',
  ],
  [shown({ glyphs: '<00120000>' }), 'page 1 shows a character that no font has'],
  [packed, 'a picture is packed with JPXDecode'],
  [noWords, 'a picture has no words that stand in for it (alt)'],
  [sameNumber, 'page 1 has two passages with the same number'],
])('a print is refused, or written plain: %#', (print, fault) => {
  expect(() => write(print, true)).toThrow(
    `it would not be a PDF/A-3a and PDF/UA-1: ${fault}. Mend that, or write a plain PDF with --no-conformance`,
  );
  const plain = new TextDecoder('latin1').decode(write(print, false));
  expect(plain).toMatch(/^%PDF/);
  expect(plain).not.toMatch(/pdfaid:part|pdfuaid:part/);
});

test('a sound print is vouched for', () => {
  expect(new TextDecoder('latin1').decode(write(shown(), true))).toContain('<pdfuaid:part>1<');
});

const part = (role: string, ...kids: readonly Part[]): Part => ({ kind: 'part', role, kids });
const cell = (columns = 1, rows = 1): Part => ({
  ...part('TD'),
  attributes: { Table: { ColSpan: columns, RowSpan: rows } },
});

test.each<[string, Part, readonly string[]]>([
  ['headings in order', part('Document', part('H1'), part('H2'), part('H2'), part('H1')), []],
  [
    'a level left out',
    part('Document', part('H1'), part('H3')),
    ['the heading “” has level 3, where at most 2 can follow'],
  ],
  [
    'a tag that nobody knows',
    part('Document', part('Aside')),
    ['the tag Aside is none of PDF 1.7'],
  ],
  [
    'a field that is drawn',
    part('Document', part('Form')),
    ['a form field is drawn but cannot be filled in'],
  ],
])('structure: %s', (_, document, faults) => {
  expect(structureFaults(document)).toEqual(faults);
});

test.each<[string, Part, readonly string[]]>([
  ['a grid', part('Table', part('TR', cell(), cell()), part('TR', cell(), cell())), []],
  [
    'cells that span',
    part(
      'Table',
      part('THead', part('TR', cell(1, 2), cell(2)), part('TR', cell(), cell())),
      part(
        'TBody',
        part('TR', cell(2, 1), cell(1, 3)),
        part('TR', cell(2)),
        part('TR', cell(), cell()),
      ),
    ),
    [],
  ],
  [
    'a cell too few',
    part('Table', part('TR', cell(), cell()), part('TR', cell())),
    ['row 2 of a table is 1 columns wide, where the first has 2'],
  ],
])('table: %s', (_, table, faults) => {
  expect(tableFaults(part('Document', table))).toEqual(faults);
});
