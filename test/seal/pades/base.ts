import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { cutFont } from '../../../src/edge/cut-font.ts';
import { PdfFile } from '../../../src/format/pdf/syntax/document.ts';
import {
  Bytes,
  dict,
  latin,
  name,
  Ref,
  Stream,
  textString,
} from '../../../src/format/pdf/syntax/objects.ts';
import { savePdf } from '../../../src/format/pdf/syntax/save.ts';
import type { Appearance } from '../../../src/seal/pades/appearance/draw.ts';

/**
 * A tagged document of one page with a field for each of two signatories, written as builds are: with object streams
 * and a stream of references. `extra` plants what an attacker prepares before anybody signs.
 */
export function makeBase(extra: (file: PdfFile, page: Ref) => void = () => {}): Uint8Array {
  const file = new PdfFile(new Uint8Array(), new Map(), new Map([['Root', new Ref(1)]]));
  file.add(null);
  const content = file.add(stream('BT /F0 12 Tf 40 700 Td (One hundred euros) Tj ET\n'));
  const font = file.add(
    dict({ Type: name('Font'), Subtype: name('Type1'), BaseFont: name('Helvetica') }),
  );
  const page = file.add(null);
  const pages = file.add(dict({ Type: name('Pages'), Kids: [page], Count: 1 }));
  const tree = file.add(null);
  const fields = ['amina', 'bruno'].map((who, index) => field(file, page, who, index));
  file.set(
    tree,
    dict({
      Type: name('StructTreeRoot'),
      K: fields.map((ref) =>
        file.add(
          dict({
            Type: name('StructElem'),
            S: name('Form'),
            P: tree,
            Pg: page,
            K: dict({ Type: name('OBJR'), Obj: ref, Pg: page }),
          }),
        ),
      ),
    }),
  );
  file.set(
    page,
    dict({
      Type: name('Page'),
      Parent: pages,
      MediaBox: [0, 0, 595, 842],
      Contents: content,
      Resources: dict({ Font: dict({ F0: font }) }),
      Annots: fields,
      Tabs: name('S'),
    }),
  );
  const form = file.add(dict({ Fields: fields, SigFlags: 3 }));
  file.set(
    file.root,
    dict({
      Type: name('Catalog'),
      Pages: pages,
      AcroForm: form,
      StructTreeRoot: tree,
      MarkInfo: dict({ Marked: true }),
      Lang: textString('en'),
    }),
  );
  extra(file, page);
  return savePdf(file, () => latin('0123456789abcdef'));
}

function field(file: PdfFile, page: Ref, who: string, index: number): Ref {
  const empty = new Stream(
    dict({ Type: name('XObject'), Subtype: name('Form'), BBox: [0, 0, 200, 50], Length: 0 }),
    new Uint8Array(),
  );
  return file.add(
    dict({
      Type: name('Annot'),
      Subtype: name('Widget'),
      FT: name('Sig'),
      T: new Bytes(latin(who)),
      TU: textString(`Signature of ${who}`),
      F: 132,
      P: page,
      Rect: [40, 100 + 80 * index, 240, 150 + 80 * index],
      AP: dict({ N: file.add(empty) }),
    }),
  );
}

/** A stream as it is. */
export function stream(text: string, entries: Parameters<typeof dict>[0] = {}): Stream {
  return new Stream(dict({ ...entries, Length: text.length }), latin(text));
}

/** What is seen in a field: two lines, the second with letters of two font files. */
export async function look(): Promise<Appearance> {
  const { resolve } = createRequire(import.meta.url);
  const font = (subset: string) =>
    readFile(resolve(`@fontsource/noto-sans/files/noto-sans-${subset}-400-normal.woff2`));
  return {
    lines: ['Signé électroniquement par', 'Ɗan Ƙasa Čapek'],
    fonts: [await font('latin'), await font('latin-ext')],
    cut: cutFont,
  };
}
