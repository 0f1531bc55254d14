/** Adds the revision that a signature covers, with room where the signature will stand (ISO 32000-1, 12.8.1). */
import { dict, Ref, textString } from '../../format/pdf/syntax/objects.ts';
import { listSignatures } from '../verify/listed.ts';
import { forbids } from '../verify/permissions.ts';
import { type Appearance, drawAppearance } from './appearance/draw.ts';
import { type Draft, draftRevision } from './file/append.ts';
import type { RevisedPdf } from './file/revisions.ts';
import { type SignatureField, signatureFields } from './file/signature-fields.ts';
import { Refusal } from './refusal.ts';
import { finishReserved, type Reserved, signatureEntries } from './reserved.ts';

/** Where to sign, and what the document says about it. */
export interface Place {
  /** The name of a signature field that nobody has signed. */
  readonly field: string;
  /** The time that is claimed. */
  readonly at: Date;
  readonly name?: string | undefined;
  readonly reason?: string | undefined;
  readonly location?: string | undefined;
  /** What is seen in the field; nothing is seen where this is left out. */
  readonly appearance?: Appearance | undefined;
}

/**
 * Reserves `room` bytes for a signature in a field.
 * @throws {Refusal} where there is no such field, or it is signed.
 */
export async function reserve(pdf: RevisedPdf, place: Place, room: number): Promise<Reserved> {
  const field = freeField(pdf, place.field);
  const draft = draftRevision(pdf);
  const value = draft.add(
    dict({
      ...signatureEntries('Sig', 'ETSI.CAdES.detached', room),
      M: textString(pdfDate(place.at)),
      Name: optional(place.name),
      Reason: optional(place.reason),
      Location: optional(place.location),
    }),
  );
  const signed = new Map(field.dict).set('V', value);
  if (place.appearance) {
    const look = await drawAppearance(place.appearance, sizeOf(pdf, field), draft.add);
    signed.set('AP', dict({ N: look }));
  }
  draft.set(field.number, signed);
  raiseFlags(pdf, draft);
  return await finishReserved(draft, value, room);
}

/** The field of this name, which must be free. */
function freeField(pdf: RevisedPdf, wanted: string): SignatureField {
  const fields = signatureFields(pdf.last);
  const field = fields.find((one) => one.name === wanted);
  const free = fields.filter((one) => one.value === undefined).map((one) => one.name);
  if (!field)
    throw new Refusal(
      'no-such-field',
      `Unexpected signatory ${wanted}, expected one for whom there is a place: ${free.join(', ') || 'none is left'}`,
      'The places are those of the signatories in the facts of the meeting.',
    );
  if (field.value !== undefined)
    throw new Refusal(
      'already-signed',
      `Unexpected second signature of ${wanted}, expected one of: ${free.join(', ') || 'nobody, all have signed'}`,
      'Each signatory signs once.',
    );
  const closing = listSignatures(pdf).find((one) => forbids(pdf, one, wanted));
  if (closing)
    throw new Refusal(
      'closed-by-signature',
      `Unexpected signature of ${wanted} after that of ${closing.field}, expected none: that one allows nothing to be signed after it`,
      `Let ${closing.field} sign again, without locking the document, in a copy that is not yet so signed; or let whoever locks it sign last.`,
    );
  return field;
}

function sizeOf(
  { last }: RevisedPdf,
  { dict: entries }: SignatureField,
): readonly [number, number] {
  const [left = 0, bottom = 0, right = 0, top = 0] = last.array(entries.get('Rect')).map(Number);
  return [Math.abs(right - left), Math.abs(top - bottom)];
}

/** Says in the form that there are signatures and that the file may only grow (table 219). */
function raiseFlags({ last }: RevisedPdf, draft: Draft): void {
  const { catalog } = last;
  const place = catalog.get('AcroForm');
  const form = last.dict(place);
  if (form.get('SigFlags') === 3) return;
  const raised = new Map(form).set('SigFlags', 3);
  const root = last.revision.trailer.get('Root');
  if (place instanceof Ref) draft.set(place.number, raised);
  else if (root instanceof Ref) draft.set(root.number, new Map(catalog).set('AcroForm', raised));
}

/** A time as a PDF writes it, in UTC (7.9.4). */
export function pdfDate(at: Date): string {
  return `D:${at.toISOString().slice(0, 19).replace(/[-:T]/g, '')}Z`;
}

function optional(text: string | undefined) {
  return text === undefined ? undefined : textString(text);
}
