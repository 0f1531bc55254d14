/** Reads the two ways in which a PDF writes a string (ISO 32000-1, 7.3.4). */
import { hexDigit } from '../../../format/pdf/syntax/hex-digit.ts';

/** The bytes of a string, and the place after its closing bracket; nothing where it does not end or is not hexadecimal. */
export interface ReadString {
  readonly bytes: Uint8Array;
  readonly end: number;
}

const escapes = new Map([
  [0x6e, 10],
  [0x72, 13],
  [0x74, 9],
  [0x62, 8],
  [0x66, 12],
]);

/** `<48656C6C6F>`, which begins at `start`. */
export function readHex(bytes: Uint8Array, start: number): ReadString | undefined {
  const end = bytes.indexOf(0x3e, start);
  if (end < 0) return undefined;
  const found = new Uint8Array((end - start) >> 1);
  let digits = 0;
  for (let at = start + 1; at < end; at += 1) {
    const code = bytes[at] ?? 0;
    const digit = hexDigit(code);
    if (digit < 0) {
      if (code !== 0 && code !== 9 && code !== 10 && code !== 12 && code !== 13 && code !== 32)
        return undefined;
      continue;
    }
    found[digits >> 1] = (found[digits >> 1] ?? 0) | (digits % 2 === 0 ? digit << 4 : digit);
    digits += 1;
  }
  return { bytes: found.subarray(0, (digits + 1) >> 1), end: end + 1 };
}

/** `(Hello)`, which begins at `start`. */
export function readLiteral(bytes: Uint8Array, start: number): ReadString | undefined {
  const found: number[] = [];
  let depth = 0;
  for (let at = start; at < bytes.length; at += 1) {
    const code = bytes[at] ?? 0;
    if (code === 0x28) depth += 1;
    if (code === 0x29) depth -= 1;
    if (depth === 0) return { bytes: Uint8Array.from(found), end: at + 1 };
    if (at === start) continue;
    if (code !== 0x5c) {
      found.push(code);
      continue;
    }
    at += 1;
    const next = bytes[at] ?? 0;
    if (next >= 48 && next <= 55) {
      let octal = 0;
      let used = 0;
      for (; used < 3; used += 1) {
        const digit = bytes[at + used] ?? 0;
        if (digit < 48 || digit > 55) break;
        octal = octal * 8 + digit - 48;
      }
      at += used - 1;
      found.push(octal & 0xff);
    } else if (next === 13) at += bytes[at + 1] === 10 ? 1 : 0;
    else if (next !== 10) found.push(escapes.get(next) ?? next);
  }
  return undefined;
}
