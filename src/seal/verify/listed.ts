/** Lists the signatures of a document, those included that a later revision took out. */
import { Ref } from '../../format/pdf/syntax/objects.ts';
import type { RevisedPdf } from '../pades/file/revisions.ts';
import { signatureFields } from '../pades/file/signature-fields.ts';

/** A signature by its field and the revision in which it was first there. */
export interface Listed {
  readonly field: string;
  /** The number of its object; nothing where it has none, as no signature should. */
  readonly number: number | undefined;
  readonly introduced: number;
  readonly isThere: boolean;
}

/** All signatures in the order in which they were made. */
export function listSignatures(pdf: RevisedPdf): readonly Listed[] {
  const found = new Map<string, Listed>();
  for (const snapshot of pdf.snapshots) {
    const isLast = snapshot === pdf.last;
    for (const { name, value } of signatureFields(snapshot)) {
      if (value === undefined) continue;
      const number = value instanceof Ref ? value.number : undefined;
      const key = `${name}\n${number}`;
      const known = found.get(key);
      const introduced = known?.introduced ?? snapshot.index;
      found.set(key, { field: name, number, introduced, isThere: isLast });
    }
  }
  return [...found.values()];
}

/** Fields that have a signature together, though nobody signs for two at once. */
export function sharedSignatures(listed: readonly Listed[]): readonly (readonly string[])[] {
  const fields = new Map<number, string[]>();
  for (const { field, number } of listed)
    if (number !== undefined) fields.set(number, [...(fields.get(number) ?? []), field]);
  return [...fields.values()].filter((one) => one.length > 1);
}

/** Numbers of objects that are signatures but that no field has ever had: they were cut loose. */
export function looseSignatures(pdf: RevisedPdf, listed: readonly Listed[]): readonly number[] {
  const known = new Set(listed.map(({ number }) => number));
  return [...pdf.last.entries.keys()].filter((number) => {
    if (known.has(number)) return false;
    const object = pdf.last.object(number);
    return object instanceof Map && object.has('ByteRange') && object.has('Contents');
  });
}
