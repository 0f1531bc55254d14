/** Reads GIF as far as it tells whether the file is whole (GIF89a, 17 to 27). */
import type { Size } from './size.ts';

/** The size; `undefined` where the file is cut off or is no GIF. */
export function readGif(bytes: Uint8Array): Size | undefined {
  const head = String.fromCharCode(...bytes.subarray(0, 6));
  // It ends on a semicolon; some programs put zeros behind it.
  const last = bytes.findLast((byte) => byte !== 0);
  if (!/^GIF8[79]a$/.test(head) || last !== 0x3b) return undefined;
  return { width: word(bytes, 6), height: word(bytes, 8) };
}

function word(bytes: Uint8Array, at: number): number {
  return (bytes[at] ?? 0) | ((bytes[at + 1] ?? 0) << 8);
}
