/** Room in a PDF where a signature will stand, and the bytes that it will be about (ISO 32000-1, 12.8.1). */

import { concat, hex } from '../../bytes.ts';
import { latin, name, type PdfObject, type Ref } from '../../format/pdf/syntax/objects.ts';
import type { Draft } from './file/append.ts';
import { Verbatim } from './file/serialise.ts';
import { Refusal } from './refusal.ts';

/** A file that waits for its signature. */
export interface Reserved {
  readonly bytes: Uint8Array<ArrayBuffer>;
  /** Four numbers: two stretches of the file, each with its start and length. */
  readonly range: readonly [number, number, number, number];
}

/** The entries that every signature begins with; the longest numbers hold the places of the final ones. */
export function signatureEntries(
  type: string,
  form: string,
  room: number,
): Readonly<Record<string, PdfObject>> {
  return {
    Type: name(type),
    Filter: name('Adobe.PPKLite'),
    SubFilter: name(form),
    ByteRange: new Verbatim(`[${' '.repeat(rangeWidth - 2)}]`),
    Contents: new Verbatim(`<${'0'.repeat(room * 2)}>`),
  };
}

const rangeWidth = 44;

/** Ends the revision and writes which bytes the signature is about. */
export async function finishReserved(draft: Draft, value: Ref, room: number): Promise<Reserved> {
  const { bytes, offsets } = await draft.finish();
  const at = offsets.get(value.number) ?? 0;
  const gap = find(bytes, '/Contents <', at) + '/Contents '.length;
  const after = gap + room * 2 + 2;
  const range = [0, gap, after, bytes.length - after] as const;
  const made = new Uint8Array(bytes);
  const stated = `[${range.join(' ')}]`.padEnd(rangeWidth);
  made.set(latin(stated), find(bytes, '/ByteRange [', at) + '/ByteRange '.length);
  return { bytes: made, range };
}

/** The bytes that are signed. */
export function signedBytes({ bytes, range }: Reserved): Uint8Array<ArrayBuffer> {
  const [, first, second, rest] = range;
  return concat([bytes.subarray(0, first), bytes.subarray(second, second + rest)]);
}

/**
 * The file with its signature.
 * @throws {Refusal} where the signature is larger than the room that was kept for it.
 */
export function fill({ bytes, range }: Reserved, cms: Uint8Array): Uint8Array<ArrayBuffer> {
  const [, gap, after] = range;
  const digits = hex(cms);
  if (digits.length > after - gap - 2)
    throw new Refusal(
      'signature-too-large',
      `Unexpected size of the signature, ${cms.length} bytes, expected at most ${(after - gap - 2) / 2}`,
      'Leave certificates out that are not needed, or prepare the document again with more room.',
    );
  const made = new Uint8Array(bytes);
  made.set(latin(digits), gap + 1);
  return made;
}

function find(bytes: Uint8Array, text: string, from: number): number {
  const wanted = latin(text);
  for (let at = from; at < bytes.length; at += 1)
    if (wanted.every((byte, index) => bytes[at + index] === byte)) return at;
  throw new Error(`Unexpected absence of ${text}`);
}
