import { beforeAll, describe, expect, test } from 'vitest';
import { concat } from '../../../src/bytes.ts';
import { deflated } from '../../../src/format/pdf/syntax/document.ts';
import { dict, latin, name, Ref } from '../../../src/format/pdf/syntax/objects.ts';
import { readRevisions } from '../../../src/seal/pades/file/revisions.ts';
import { serialiseIndirect } from '../../../src/seal/pades/file/serialise.ts';
import { makeBase } from '../pades/base.ts';
import { makePki } from '../pades/pki.ts';
import { append, appendByHand, falsified, pageOf, saidAgainst, signAs, text } from './forging.ts';

let pki: Awaited<ReturnType<typeof makePki>>;
let signed: Uint8Array;
beforeAll(async () => {
  pki = await makePki();
  signed = await signAs(pki, 'amina', makeBase());
});

const against = (pdf: Uint8Array) => saidAgainst(pki, pdf);
const unreadable = { status: 'invalid', ids: ['file-unreadable'] };

const entry = (offset: number) => `${String(offset).padStart(10, '0')} 00000 n \n`;
const free = '0000000000 00000 f \n';
const written = (number: number, content: string) =>
  `${number} 0 obj\n<</Length ${content.length}>>\nstream\n${content}\nendstream\nendobj\n`;

/** A base in which the page shows its content and what the numbers lead to. */
const showing = (...numbers: readonly number[]) =>
  append(makeBase(), (draft, pdf) => {
    const { page, number, contents } = pageOf(pdf);
    const list = [contents, ...numbers].map((one) => new Ref(one));
    draft.set(number, new Map(page).set('Contents', list));
  });

/** A document whose only content says that it is longer than the file. */
function openEnded(room: number): Uint8Array {
  const objects = [
    '<</Type /Catalog /Pages 2 0 R /AcroForm <</Fields [4 0 R] /SigFlags 3>>>>',
    '<</Type /Pages /Kids [3 0 R] /Count 1>>',
    '<</Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 5 0 R /Annots [4 0 R]>>',
    '<</Type /Annot /Subtype /Widget /FT /Sig /T (amina) /Rect [0 0 9 9] /P 3 0 R>>',
    `<</Length ${room}>>\nstream\n`,
  ];
  let body = '%PDF-1.7\n';
  const places = objects.map((object, index) => {
    const at = body.length;
    body += `${index + 1} 0 obj\n${object}${index < 4 ? '\nendobj\n' : ''}`;
    return entry(at);
  });
  const head = `xref\n0 6\n0000000000 65535 f \n${places.join('')}`;
  return latin(
    `${body}${head}trailer\n<</Size 6 /Root 1 0 R>>\nstartxref\n${body.length}\n%%EOF\n`,
  );
}

test('a later revision written by hand has nothing against it where it changes nothing', async () => {
  expect(await against(appendByHand(signed, '', () => '0 0\n'))).toEqual({
    status: 'undetermined',
    ids: [],
  });
});

test('places of eight bytes, as other programs write them, are read', async () => {
  const { last } = readRevisions(signed);
  const size = Number(last.revision.trailer.get('Size'));
  const at = signed.length;
  const place = (value: number) =>
    [56, 48, 40, 32, 24, 16, 8, 0].map((by) => (by > 24 ? 0 : (value >>> by) & 0xff));
  const made = (row: readonly number[]) =>
    concat([
      signed,
      serialiseIndirect(
        size,
        deflated(
          Uint8Array.from(row),
          dict({
            Type: name('XRef'),
            Size: size + 1,
            W: [1, 8, 2],
            Index: [size, 1],
            Root: new Ref(1),
            Prev: last.revision.at,
          }),
        ),
      ),
      latin(`startxref\n${at}\n%%EOF\n`),
    ]);
  expect(await against(made([1, ...place(at), 0, 0]))).toEqual({ status: 'undetermined', ids: [] });
  expect(await against(made([1, 255, ...place(at).slice(1), 0, 0]))).toEqual(unreadable);
});

describe('what two readers could understand differently makes a file unreadable', () => {
  test('object 0, which must be nothing, becomes something', async () => {
    const made = appendByHand(
      await signAs(pki, 'amina', await showing(0)),
      written(0, falsified),
      (at) => `0 1\n${entry(at)}`,
    );
    expect(await against(made)).toEqual(unreadable);
  });

  test('an object is taken from another place of the same object stream', async () => {
    const { last } = readRevisions(signed);
    const packed = [...last.entries].flatMap(([number, one]) =>
      one.kind === 'in' ? [{ number, ...one }] : [],
    );
    const [one, other] = packed;
    if (!one || !other) throw new Error('Unexpected base without object streams');
    const size = Number(last.revision.trailer.get('Size'));
    const row = (kind: number, place: number, index: number) => [
      kind,
      ...[24, 16, 8, 0].map((shift) => (place >>> shift) & 0xff),
      0,
      index,
    ];
    const at = signed.length;
    const data = Uint8Array.from([...row(2, one.stream, other.index), ...row(1, at, 0)]);
    const head = `${size} 0 obj\n<</Type /XRef /Size ${size + 1} /W [1 4 2] /Index [${one.number} 1 ${size} 1] /Root 1 0 R /Prev ${last.revision.at} /Length ${data.length}>>\nstream\n`;
    const made = concat([
      signed,
      latin(head),
      data,
      latin(`\nendstream\nendobj\nstartxref\n${at}\n%%EOF\n`),
    ]);
    expect(await against(made)).toEqual(unreadable);
  });

  test.each([
    ['a size below the numbers that are in use, so that those above are missing', '/Size 4'],
    ['no size', '/Size null'],
  ])('%s', async (_, trailer) => {
    expect(await against(appendByHand(signed, '', () => '0 0\n', trailer))).toEqual(unreadable);
  });

  test('an object that ends in a later revision than the one it begins in', async () => {
    const room = 60_000;
    // Nobody who signs looks whether the content of the page ends.
    const bound = await signAs(pki, 'amina', openEnded(room));
    const start = text(bound).indexOf('stream\n') + 7;
    const rest = falsified.padEnd(start + room - bound.length);
    const made = appendByHand(bound, `${rest}\nendstream\nendobj\n`, () => '0 0\n');
    expect(await against(made)).toEqual(unreadable);
  });

  test.each([
    ['a line of a table that is shorter than all others', '\n'],
    ['a line of a table that is longer', ' \r\n'],
    ['a comment in a table', ' %\n'],
  ])('%s', async (_, end) => {
    const line = '0000000000 00000 f';
    const made = appendByHand(signed, '', () => `99 2\n${line}${end}${line} \n`, '/Size 101');
    expect(await against(made)).toEqual(unreadable);
  });

  test.each([
    ['a second section beside a table', () => '0 0\n', '/XRefStm 15'],
    ['an object that is at two places', () => `99 1\n${free}99 1\n${free}`, '/Size 100'],
    [
      'an object of a later generation',
      () => `99 1\n${free.replace('00000 f', '00001 n')}`,
      '/Size 100',
    ],
    ['an object before its revision', () => `1 1\n${entry(15)}`, ''],
    ['a trailer that says that all is enciphered', () => '0 0\n', '/Encrypt 1 0 R'],
  ])('%s', async (_, table, trailer) => {
    expect(await against(appendByHand(signed, '', table, trailer))).toEqual(unreadable);
  });

  test.each([
    ['itself', (own: number) => own],
    ['one that comes later', (own: number) => own + 4],
    ['nothing', () => 3],
  ])('references that go on with %s', async (_, before) => {
    const at = signed.length;
    const size = Number(readRevisions(signed).last.revision.trailer.get('Size'));
    const made = concat([
      signed,
      latin(
        `xref\n0 0\ntrailer\n<</Root 1 0 R /Size ${size} /Prev ${before(at)}>>\nstartxref\n${at}\n%%EOF\n`,
      ),
    ]);
    expect(await against(made)).toEqual(unreadable);
  });

  test('an object in a later revision that its table does not name', async () => {
    const { contents } = pageOf(readRevisions(signed));
    const made = appendByHand(signed, written(contents, falsified), () => '0 0\n');
    expect(await against(made)).toEqual(unreadable);
  });

  test.each([
    ['more than one sample a column', { Predictor: 12, Columns: 7, Colors: 2 }],
    ['samples that are no bytes', { Predictor: 12, Columns: 7, BitsPerComponent: 4 }],
  ])('a stream of references with %s', async (_, parms) => {
    const { last } = readRevisions(signed);
    const size = Number(last.revision.trailer.get('Size'));
    const at = signed.length;
    const data = Uint8Array.from([0, 1, ...[24, 16, 8, 0].map((by) => (at >>> by) & 0xff), 0, 0]);
    const packed = deflated(
      data,
      dict({
        Type: name('XRef'),
        Size: size + 1,
        W: [1, 4, 2],
        Index: [size, 1],
        Root: new Ref(1),
        Prev: last.revision.at,
        DecodeParms: dict(parms),
      }),
    );
    const made = concat([
      signed,
      serialiseIndirect(size, packed),
      latin(`startxref\n${at}\n%%EOF\n`),
    ]);
    expect(await against(made)).toEqual(unreadable);
  });
});
