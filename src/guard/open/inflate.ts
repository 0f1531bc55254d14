/** Unpacks, and gives up where a small file becomes gigabytes. */
import { Gunzip, Unzlib } from 'fflate';
import { mostBytes } from './part.ts';

/** How bytes were packed. */
export type Packing = 'zlib' | 'gzip';

/** @throws {Error} where the bytes are damaged, incomplete, or too many. */
export function inflate(bytes: Uint8Array, packing: Packing): Uint8Array {
  const chunks: Uint8Array[] = [];
  let size = 0;
  let ended = false;
  const take = (chunk: Uint8Array, final: boolean) => {
    size += chunk.length;
    if (size > mostBytes) throw new Error('Unexpected size');
    chunks.push(chunk);
    ended ||= final;
  };
  const reader = packing === 'zlib' ? new Unzlib(take) : new Gunzip(take);
  // In pieces, so that what is too much is noticed before it is there.
  const step = 65_536;
  for (let at = 0; at < bytes.length; at += step)
    reader.push(bytes.subarray(at, at + step), at + step >= bytes.length);
  // The size at the end of gzip tells whether the end is there.
  const told =
    bytes.length < 18
      ? -1
      : new DataView(bytes.buffer, bytes.byteOffset).getUint32(bytes.length - 4, true);
  if (packing === 'gzip' && told !== size % 2 ** 32) ended = false;
  if (!ended) throw new Error('Unexpected end of packed bytes');
  if (chunks.length === 1 && chunks[0]) return chunks[0];
  const whole = new Uint8Array(size);
  let at = 0;
  for (const chunk of chunks) {
    whole.set(chunk, at);
    at += chunk.length;
  }
  return whole;
}
