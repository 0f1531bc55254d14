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
  const whole = chunks.length === 1 && chunks[0] ? chunks[0] : joined(chunks, size);
  if (packing === 'zlib' && !endsWithSum(bytes, sumOf(whole)))
    throw new Error('Unexpected bytes behind what was packed');
  return whole;
}

function joined(chunks: readonly Uint8Array[], size: number): Uint8Array {
  const whole = new Uint8Array(size);
  let at = 0;
  for (const chunk of chunks) {
    whole.set(chunk, at);
    at += chunk.length;
  }
  return whole;
}

/** Whether packed bytes end with the sum of what they hold, but for the end of a line: behind it something else could stand. */
function endsWithSum(bytes: Uint8Array, sum: number): boolean {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  for (let end = bytes.length; end >= 4; end -= 1) {
    if (view.getUint32(end - 4) === sum) return true;
    if (bytes.length - end >= 2 || ![10, 13].includes(bytes[end - 1] ?? 0)) return false;
  }
  return false;
}

/** Adler-32 (RFC 1950, 8.2). */
function sumOf(bytes: Uint8Array): number {
  let [low, high] = [1, 0];
  // As many bytes as can be summed up before the sums grow too large.
  const step = 3800;
  for (let at = 0; at < bytes.length; at += step) {
    const end = Math.min(at + step, bytes.length);
    for (let index = at; index < end; index += 1) {
      low += bytes[index] ?? 0;
      high += low;
    }
    low %= 65_521;
    high %= 65_521;
  }
  return high * 65_536 + low;
}
