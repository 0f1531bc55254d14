import { concat } from '../../../src/bytes.ts';
import { dict, latin, type PdfObject, Ref } from '../../../src/format/pdf/syntax/objects.ts';
import { type Draft, draftRevision } from '../../../src/seal/pades/file/append.ts';
import { type RevisedPdf, readRevisions } from '../../../src/seal/pades/file/revisions.ts';
import { signatureFields } from '../../../src/seal/pades/file/signature-fields.ts';
import {
  fill,
  finishReserved,
  signatureEntries,
  signedBytes,
} from '../../../src/seal/pades/reserved.ts';
import { sign } from '../../../src/seal/pades/sign.ts';
import { verify } from '../../../src/seal/verify/verify.ts';
import { keyOf, type makePki, now } from '../pades/pki.ts';

type Pki = Awaited<ReturnType<typeof makePki>>;

/** A content that says something else than what was signed. */
export const falsified = 'BT /F0 12 Tf 40 700 Td (Nine hundred euros) Tj ET\n';

/** Signs as one of the two signatories. */
export const signAs = (pki: Pki, field: 'amina' | 'bruno', pdf: Uint8Array) =>
  sign(pdf, { field, key: keyOf(pki[field], pki.chain), at: now });

/** What is said against a document, without what every document of these tests has. */
export async function saidAgainst(pki: Pki, pdf: Uint8Array) {
  const { status, findings, signatures } = await verify(pdf, { anchors: pki.anchors, at: now });
  const all = [...findings, ...signatures.flatMap((one) => one.findings)];
  const ids = all.filter(({ weight }) => weight === 'invalid').map(({ id }) => id);
  return { status, ids: [...new Set(ids)] };
}

/** A revision more, as an attacker adds it. */
export async function append(pdf: Uint8Array, change: (draft: Draft, pdf: RevisedPdf) => void) {
  const revised = readRevisions(pdf);
  const draft = draftRevision(revised);
  change(draft, revised);
  return (await draft.finish()).bytes;
}

/** A revision whose table of references is written by hand: `tableAt` is told where `body` begins. */
export function appendByHand(
  pdf: Uint8Array,
  body: string | Uint8Array,
  tableAt: (bodyAt: number) => string,
  trailer = '',
): Uint8Array {
  const { last } = readRevisions(pdf);
  const bytes = typeof body === 'string' ? latin(body) : body;
  const at = pdf.length + bytes.length;
  const root = rootOf({ last });
  const size = Number(last.revision.trailer.get('Size'));
  const stated = trailer.includes('/Size') ? trailer : `/Size ${size} ${trailer}`;
  return concat([
    pdf,
    bytes,
    latin(
      `xref\n${tableAt(pdf.length)}trailer\n<</Root ${root} 0 R /Prev ${last.revision.at} ${stated}>>\nstartxref\n${at}\n%%EOF\n`,
    ),
  ]);
}

/** The page, its number, and that of its content. */
export function pageOf({ last }: Pick<RevisedPdf, 'last'>) {
  const page = last.array(last.dict(last.catalog.get('Pages')).get('Kids'))[0];
  const contents = last.dict(page).get('Contents');
  if (!(page instanceof Ref) || !(contents instanceof Ref)) throw new Error('Unexpected page');
  return { page: last.dict(page), number: page.number, contents: contents.number };
}

/** The field of a signatory. */
export function fieldOf({ last }: Pick<RevisedPdf, 'last'>, who: string) {
  const field = signatureFields(last).find((one) => one.name === who);
  if (!field) throw new Error('Unexpected absence of a field');
  return field;
}

/** The number of the catalog. */
export function rootOf({ last }: Pick<RevisedPdf, 'last'>) {
  const root = last.revision.trailer.get('Root');
  if (!(root instanceof Ref)) throw new Error('Unexpected trailer');
  return root.number;
}

/** The bytes as text, one character a byte. */
export const text = (bytes: Uint8Array) => Buffer.from(bytes).toString('latin1');

/** What another program writes into a signature, or beside it. */
export interface Foreign {
  readonly field?: 'amina' | 'bruno';
  readonly form?: 'ETSI.CAdES.detached' | 'adbe.pkcs7.detached';
  readonly entries?: Readonly<Record<string, PdfObject>>;
  readonly beside?: (draft: Draft, pdf: RevisedPdf, value: Ref) => void;
}

/** Signs as another program does, with whatever envelope is made of the bytes. */
export async function signElsewhere(
  pdf: Uint8Array,
  makeCms: (signed: Uint8Array<ArrayBuffer>) => Promise<Uint8Array>,
  { field = 'amina', form = 'ETSI.CAdES.detached', entries = {}, beside }: Foreign = {},
): Promise<Uint8Array> {
  const revised = readRevisions(pdf);
  const draft = draftRevision(revised);
  const value = draft.add(dict({ ...signatureEntries('Sig', form, room), ...entries }));
  const { dict: place, number } = fieldOf(revised, field);
  draft.set(number, new Map(place).set('V', value));
  beside?.(draft, revised, value);
  const reserved = await finishReserved(draft, value, room);
  return fill(reserved, await makeCms(signedBytes(reserved)));
}

const room = 16_000;
