import {
  PDF,
  PdfArray,
  PdfBool,
  PdfDict,
  PdfName,
  PdfNumber,
  PdfRef,
  PdfStream,
  PdfString,
} from '@libpdf/core';
import fc from 'fast-check';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { describe, expect, test } from 'vitest';
import {
  deflated,
  inflated,
  openPdf,
  type PdfFile,
} from '../../../../src/format/pdf/syntax/document.ts';
import {
  Bytes,
  dict,
  latin,
  Name,
  name,
  type PdfObject,
  Ref,
  Stream,
} from '../../../../src/format/pdf/syntax/objects.ts';
import { decimal, savePdf } from '../../../../src/format/pdf/syntax/save.ts';
import { aPrint } from '../a-print.ts';

const identify = (body: Uint8Array) => body.slice(0, 16);
const save = (file: PdfFile) => savePdf(file, identify);

/** An object as plain values: names as `/name`, strings in hexadecimal, references followed. */
function plain(object: PdfObject, file: PdfFile): unknown {
  const found = file.get(object);
  if (found instanceof Name) return `/${found.value}`;
  if (found instanceof Bytes) return `<${hex(found.bytes)}>`;
  if (found instanceof Stream)
    return { dict: plain(withoutStream(found.dict), file), bytes: hex(inflated(found)) };
  if (found instanceof Map)
    return sorted([...found].map(([key, value]) => [key, plain(value, file)]));
  if (Array.isArray(found)) return found.map((item: PdfObject) => plain(item, file));
  return found;
}

/** The same of what another library reads. */
function plainRead(value: unknown, pdf: PDF): unknown {
  const found = value instanceof PdfRef ? pdf.getObject(value) : value;
  if (found instanceof PdfName) return `/${found.value}`;
  if (found instanceof PdfString) return `<${hex(found.bytes)}>`;
  if (found instanceof PdfNumber || found instanceof PdfBool) return found.value;
  if (found instanceof PdfStream) {
    const bytes = hex(found.getDecodedData());
    const entries = [...found].filter(([key]) => !/^(Length|Filter)$/.test(key.value));
    return { dict: sorted(entries.map(([key, item]) => [key.value, plainRead(item, pdf)])), bytes };
  }
  if (found instanceof PdfDict)
    return sorted([...found].map(([key, item]) => [key.value, plainRead(item, pdf)]));
  if (found instanceof PdfArray)
    return Array.from({ length: found.length }, (_, index) => plainRead(found.at(index), pdf));
  return null;
}

function withoutStream(entries: Map<string, PdfObject>) {
  return new Map([...entries].filter(([key]) => !/^(Length|Filter)$/.test(key)));
}

function sorted(entries: readonly (readonly [string, unknown])[]) {
  return Object.fromEntries(entries.toSorted(([a], [b]) => (a < b ? -1 : 1)));
}

function hex(bytes: Uint8Array): string {
  return Buffer.from(bytes).toString('hex');
}

const text = fc.string({
  unit: fc.integer({ min: 1, max: 255 }).map((code) => String.fromCharCode(code)),
  minLength: 1,
  maxLength: 12,
});
/** Names of other letters are read as UTF-8 by some and as they are by others. */
const key = fc.string({
  unit: fc.integer({ min: 1, max: 126 }).map((code) => String.fromCharCode(code)),
  minLength: 1,
  maxLength: 8,
});
/** Objects as trees; those in `ref` stand in the file on their own. */
type Tree =
  | { readonly kind: 'object'; readonly object: PdfObject }
  | { readonly kind: 'array'; readonly items: readonly Tree[] }
  | { readonly kind: 'dict'; readonly entries: readonly (readonly [string, Tree])[] }
  | { readonly kind: 'ref'; readonly to: Tree }
  | {
      readonly kind: 'stream';
      readonly entries: readonly (readonly [string, Tree])[];
      readonly bytes: Uint8Array;
    };
const { tree } = fc.letrec<{ tree: Tree; entries: (readonly [string, Tree])[] }>((tie) => ({
  entries: fc.uniqueArray(
    fc.tuple(
      key.filter((word) => !/^(Length|Filter|DecodeParms|Type)$/.test(word)),
      tie('tree'),
    ),
    { selector: ([word]) => word, maxLength: 4 },
  ),
  tree: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    fc
      .oneof(
        fc.boolean(),
        fc.integer({ min: -1e9, max: 1e9 }),
        fc.integer({ min: -1e6, max: 1e6 }).map((n) => n / 1000),
        key.map(name),
        fc.uint8Array({ maxLength: 40 }).map((bytes) => new Bytes(bytes)),
        text.map((words) => new Bytes(latin(words))),
      )
      .map((object): Tree => ({ kind: 'object', object })),
    fc.array(tie('tree'), { maxLength: 5 }).map((items): Tree => ({ kind: 'array', items })),
    tie('entries').map((entries): Tree => ({ kind: 'dict', entries })),
    tie('tree').map((to): Tree => ({ kind: 'ref', to })),
    fc
      .tuple(tie('entries'), fc.uint8Array({ maxLength: 300 }))
      .map(([entries, bytes]): Tree => ({ kind: 'stream', entries, bytes })),
  ),
}));

function put(file: PdfFile, made: Tree): PdfObject {
  const entriesOf = (entries: readonly (readonly [string, Tree])[]) =>
    new Map(entries.map(([key, value]) => [key, put(file, value)]));
  switch (made.kind) {
    case 'object':
      return made.object;
    case 'array':
      return made.items.map((item) => put(file, item));
    case 'dict':
      return entriesOf(made.entries);
    case 'ref': {
      const to = put(file, made.to);
      return to instanceof Ref ? to : file.add(to);
    }
    case 'stream':
      return file.add(deflated(made.bytes, entriesOf(made.entries)));
  }
}

test('what is written is what another library reads', async () => {
  await fc.assert(
    fc.asyncProperty(tree, async (made) => {
      const file = openPdf(aPrint());
      file.catalog.set('Tree', put(file, made));
      const pdf = await PDF.load(save(file));
      expect(plainRead(pdf.getCatalog().get('Tree'), pdf)).toEqual(
        plain(file.catalog.get('Tree') ?? null, file),
      );
    }),
    { numRuns: 150 },
  );
});

test('the same objects give the same bytes, whatever they were called', () => {
  fc.assert(
    fc.property(tree, fc.integer({ min: 1, max: 9 }), (made, others) => {
      const files = [0, others].map((count) => {
        const file = openPdf(aPrint());
        for (let index = 0; index < count; index += 1) file.add(dict({ Nobody: index }));
        file.catalog.set('Tree', put(file, made));
        return save(file);
      });
      expect(files[1]).toEqual(files[0]);
    }),
    { numRuns: 50 },
  );
});

describe('a file that is saved', () => {
  const file = openPdf(aPrint({ pages: ['BT ET', 'q Q'], objects: ['(nobody leads here)'] }));
  const many = Array.from({ length: 450 }, (_, index) => file.add([index]));
  file.catalog.set('Many', many);
  const bytes = save(file);
  const latin1 = Buffer.from(bytes).toString('latin1');

  test('is PDF 1.7, and says that it is not text', () => {
    expect(latin1).toMatch(/^%PDF-1\.7\n%[\x80-\xff]{4}\n/);
    expect(latin1).toMatch(/\nstartxref\n\d+\n%%EOF\n$/);
  });

  test('leaves out what nothing leads to', async () => {
    const pdf = await PDF.load(bytes);
    const count = Number(/\/Size (\d+)/.exec(latin1)?.[1]);
    const all = Array.from({ length: count }, (_, number) => pdf.getObject(PdfRef.of(number, 0)));
    const strings = all.filter((one) => one instanceof PdfString).map((one) => one.asString());
    expect(strings).toEqual([]);
    // All that is numbered is there, the two kinds of stream that hold the rest included.
    expect(all.slice(1).filter((one) => one === null)).toEqual([]);
  });

  test('keeps more objects than one stream holds, each in its place', async () => {
    const pdf = await PDF.load(bytes);
    expect(plainRead(pdf.getCatalog().get('Many'), pdf)).toEqual(many.map((_, index) => [index]));
    expect(latin1.match(/\/ObjStm/g)?.length).toBeGreaterThan(2);
  });

  test('opens in the reader of browsers', async () => {
    const task = getDocument({ data: bytes.slice(), verbosity: 0, stopAtErrors: true });
    const pdf = await task.promise;
    expect(pdf.numPages).toBe(2);
    expect(pdf.fingerprints[0]).toMatch(/^[0-9a-f]{32}$/);
    expect((await pdf.getMetadata()).info).toMatchObject({ Title: 'A title' });
    await task.destroy();
  });
});

test('says the length of a stream itself, wherever it stood before', async () => {
  const print = aPrint({ objects: ['<</Length 51 0 R>> stream\nabc\nendstream', '3'] });
  const file = openPdf(print);
  file.catalog.set('Stream', new Ref(50));
  const bytes = Buffer.from(save(file)).toString('latin1');
  expect(bytes).toContain('<</Length 3>>\nstream\nabc\nendstream');
});

test('a stream has to stand on its own', () => {
  const file = openPdf(aPrint());
  file.catalog.set('Inside', deflated(new Uint8Array()));
  expect(() => save(file)).toThrow('Unexpected stream');
});

test.each([
  [0, '0'],
  [-0, '0'],
  [12, '12'],
  [-7.5, '-7.5'],
  [0.1 + 0.2, '0.3'],
  [1e-7, '0'],
  [-1e-7, '0'],
  [100.000001, '100'],
  [1e9, '1000000000'],
  [0.00001, '0.00001'],
])('writes %d as %s', (value, expected) => {
  expect(decimal(value)).toBe(expected);
});
