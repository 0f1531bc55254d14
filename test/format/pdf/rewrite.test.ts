import { PDF } from '@libpdf/core';
import { expect, test } from 'vitest';
import { type Imprint, rewrite } from '../../../src/format/pdf/rewrite.ts';
import { heard } from '../../browser/heard.ts';
import { aPrint } from './a-print.ts';
import { mark } from './structure/a-tree.ts';

const imprint: Imprint = {
  marks: [mark('h1', { words: 'Minutes' }), mark('p'), mark('span', { lang: 'fr' })],
  metadata: {
    title: 'Minutes',
    author: undefined,
    subject: undefined,
    languages: ['en'],
    date: undefined,
    creator: 'Minutier 1.2.3',
    conforms: false,
  },
  attachments: [],
};

/** A font of which the codes are characters. */
const font = [
  '<</Type /Font /Subtype /Type0 /BaseFont /A /Encoding /Identity-H /DescendantFonts [51 0 R] /ToUnicode 52 0 R>>',
  '<</Type /Font /Subtype /CIDFontType2 /BaseFont /A /DW 500>>',
  '<</Length 46>> stream\n1 beginbfrange <0020> <007e> <0020> endbfrange\nendstream',
];
const say = (words: string) =>
  `BT /F1 10 Tf <${[...words].map((char) => char.charCodeAt(0).toString(16).padStart(4, '0')).join('')}> Tj ET`;

const print = () =>
  aPrint({
    page: '/Resources <</Font <</F1 50 0 R>>>>',
    objects: font,
    pages: [
      `${say('head of the page')} 0 0 5 5 re f
      /NonStruct <</MCID 0>> BDC ${say('Minutes')} EMC
      /NonStruct <</MCID 1>> BDC 0 0 9 1 re f EMC
      /NonStruct <</MCID 2>> BDC ${say('of the')} EMC /NonStruct <</MCID 3>> BDC ${say(' Groupe')} EMC`,
    ],
    structure: `<</S /H1 /Lang (en-x-0) /Pg 10 0 R /K [<</S /NonStruct /K 0>>]>>
      <</S /NonStruct /Lang (en-x-1) /Pg 10 0 R /K [1 <</S /NonStruct /K 2>> <</S /NonStruct /Lang (fr-x-2) /K 3>>]>>`,
  });

test('the same print gives the same bytes', () => {
  expect(rewrite(print(), imprint)).toEqual(rewrite(print(), imprint));
});

test('another imprint gives another file and another name of it', async () => {
  const ids = [imprint, { ...imprint, metadata: { ...imprint.metadata, title: 'Other' } }].map(
    (one) => /\/ID\[(\S+) (\S+)\]/.exec(Buffer.from(rewrite(print(), one)).toString('latin1')),
  );
  expect(ids[0]?.[1]).toBe(ids[0]?.[2]);
  expect(ids[0]?.[1]).not.toBe(ids[1]?.[1]);
});

test('what is heard is the document, and no more', async () => {
  const { text, lost, twice, artifacts } = await heard(rewrite(print(), imprint));
  expect(text).toBe('Document [en]\n  H1: Minutes\n  P: of the {Span [fr]: Groupe}\n');
  expect([lost, twice]).toEqual([[], []]);
  expect(artifacts).toEqual(['head of the page']);
});

test('the outline is open when the file is', async () => {
  const pdf = await PDF.load(rewrite(print(), imprint));
  expect(pdf.getCatalog().getName('PageMode')?.value).toBe('UseOutlines');
});

test('a print without tags is refused', () => {
  const bare = Buffer.from(print()).toString('latin1').replace('/K 4 0 R', '/X 4 0 R');
  expect(() => rewrite(new Uint8Array(Buffer.from(bare, 'latin1')), imprint)).toThrow(
    'without tags',
  );
});
