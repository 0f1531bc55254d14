/** Bytes as text. */
import { charactersOf } from '../../characters.ts';

/** UTF-8 or UTF-16, by its mark; without a mark UTF-8 with a sign in place of what is none. */
export function decodedText(bytes: Uint8Array): string {
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder('utf-16be').decode(bytes);
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  return new TextDecoder().decode(bytes);
}

/** One character a byte. The decoder called “latin1” takes some bytes for the quotation marks of Windows. */
export function latinText(bytes: Uint8Array): string {
  return charactersOf(bytes);
}

const strict = new TextDecoder('utf-8', { fatal: true });

/** Whether bytes are whole UTF-8 without the characters that no text has. */
export function isText(bytes: Uint8Array): boolean {
  for (let at = 0; at < Math.min(bytes.length, 4096); at += 1) {
    const code = bytes[at] ?? 0;
    if (code < 9 || (code > 13 && code < 32 && code !== 27)) return false;
  }
  if (!mayBeUtf8(bytes)) return false;
  try {
    strict.decode(bytes);
    return true;
  } catch {
    return false;
  }
}

/** Whether as many bytes follow each first one as it says: what is no text is told by that, and a decoder that throws takes long. */
function mayBeUtf8(bytes: Uint8Array): boolean {
  let missing = 0;
  for (const byte of bytes) {
    const follows = byte >= 0x80 && byte < 0xc0;
    if (follows !== missing > 0) return false;
    if (follows) missing -= 1;
    else if (byte >= 0xf8) return false;
    else missing = byte < 0x80 ? 0 : byte < 0xe0 ? 1 : byte < 0xf0 ? 2 : 3;
  }
  return missing === 0;
}
