/** Opens a GIF: comments and what programs keep in it, whose bytes stand in pieces (GIF89a, 15 and 24 to 26). */
import { behind } from './behind.ts';
import type { Part } from './part.ts';

const extension = 0x21;
const image = 0x2c;
const trailer = 0x3b;

/** @throws {Error} where it is damaged. */
export function* openGif(bytes: Uint8Array): Generator<Part> {
  let at = 13 + tableSize(bytes[10] ?? 0);
  for (;;) {
    const block = bytes[at];
    if (block === trailer) break;
    if (block !== extension && block !== image) throw new Error('Unexpected block of a picture');
    // An image has its place, its size and perhaps colours of its own, then how its codes begin.
    const head = block === extension ? 2 : 11 + tableSize(bytes[at + 9] ?? 0);
    const { data, end } = pieces(bytes, at + head);
    if (block === extension) yield { part: 'picture metadata', name: 'metadata', bytes: data };
    at = end;
  }
  yield* behind(bytes, at + 1);
}

/** The bytes of a table of colours, by the flags before it. */
function tableSize(flags: number): number {
  return (flags & 0x80) === 0 ? 0 : 3 * 2 ** ((flags & 7) + 1);
}

/** Pieces of at most 255 bytes up to an empty one, joined. */
function pieces(
  bytes: Uint8Array,
  from: number,
): { readonly data: Uint8Array; readonly end: number } {
  const found: number[] = [];
  let at = from;
  for (;;) {
    const length = bytes[at];
    if (length === undefined) throw new Error('Unexpected end of a picture');
    if (length === 0) return { data: Uint8Array.from(found), end: at + 1 };
    for (const byte of bytes.subarray(at + 1, at + 1 + length)) found.push(byte);
    at += 1 + length;
  }
}
