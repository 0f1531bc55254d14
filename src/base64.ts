/** Bytes as text (RFC 4648, 4), on one line. */
import { charactersOf } from './characters.ts';

/** The text of bytes. */
export function toBase64(bytes: Uint8Array): string {
  return btoa(charactersOf(bytes));
}

/** The bytes of a text. */
export function fromBase64(text: string): Uint8Array {
  return Uint8Array.from(atob(text.replace(/\s+/g, '')), (char) => char.charCodeAt(0));
}
