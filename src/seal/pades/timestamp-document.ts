/** Puts a timestamp over the whole document with its proofs: PAdES B-LTA (ETSI EN 319 142-1, 5.4.3). */
import { dict, name, Ref, textString } from '../../format/pdf/syntax/objects.ts';
import { draftRevision } from './file/append.ts';
import { signatureFields } from './file/signature-fields.ts';
import { openToSign } from './open-to-sign.ts';
import type { TimestampAuthority } from './ports.ts';
import { Refusal } from './refusal.ts';
import { fill, finishReserved, signatureEntries, signedBytes } from './reserved.ts';
import { timestamp } from './timestamp.ts';

const room = 24_576;

/**
 * The PDF with one document timestamp more.
 * @throws {Refusal} where the authority does not answer rightly, or earlier signatures do not hold.
 */
export async function timestampDocument(
  bytes: Uint8Array,
  authority: TimestampAuthority,
): Promise<Uint8Array> {
  const pdf = await openToSign(bytes);
  const { last } = pdf;
  const place = last.catalog.get('AcroForm');
  const form = last.dict(place);
  const root = last.revision.trailer.get('Root');
  if (form.size === 0 || !(root instanceof Ref))
    throw new Refusal(
      'not-signed',
      'Unexpected PDF without a form, expected a signed one',
      'A timestamp of the document is added after the last signature.',
    );
  const draft = draftRevision(pdf);
  const value = draft.add(dict(signatureEntries('DocTimeStamp', 'ETSI.RFC3161', room)));
  const names = new Set(signatureFields(last).map((field) => field.name));
  let count = 1;
  while (names.has(`timestamp-${count}`)) count += 1;
  // On no page and without extent, it is nothing that could be seen, printed or read aloud.
  const field = draft.add(
    dict({
      Type: name('Annot'),
      Subtype: name('Widget'),
      FT: name('Sig'),
      T: textString(`timestamp-${count}`),
      F: 132,
      Rect: [0, 0, 0, 0],
      V: value,
    }),
  );
  const list = form.get('Fields');
  const fields = [...last.array(list), field];
  const grown = new Map(form).set('SigFlags', 3);
  if (list instanceof Ref) draft.set(list.number, fields);
  else grown.set('Fields', fields);
  if (place instanceof Ref) draft.set(place.number, grown);
  else draft.set(root.number, new Map(last.catalog).set('AcroForm', grown));
  const reserved = await finishReserved(draft, value, room);
  return fill(reserved, await timestamp(signedBytes(reserved), authority));
}
