/** Small things that are done with bytes: join, compare, write as hexadecimal. */

/** All parts, one after the other. */
export function concat(parts: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const whole = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}

/** Whether both hold the same bytes. */
export function sameBytes(a: Uint8Array, b: Uint8Array): boolean {
  return a.length === b.length && a.every((byte, index) => byte === b[index]);
}

/** Whether `whole` begins with the bytes of `start`. */
export function beginsWith(whole: Uint8Array, start: Uint8Array): boolean {
  return whole.length >= start.length && sameBytes(whole.subarray(0, start.length), start);
}

/** Two digits a byte, in lower case. In one piece: archives keep the hashes of all their files, and a string that is put together byte by byte takes ten times the room. */
export function hex(bytes: Uint8Array): string {
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}

/** The bytes in memory of their own, as Web Crypto wants them. */
export function owned(bytes: Uint8Array): Uint8Array<ArrayBuffer> {
  return new Uint8Array(bytes);
}

/** The digest of bytes. */
export async function digestOf(
  algorithm: 'SHA-1' | 'SHA-256' | 'SHA-384' | 'SHA-512',
  bytes: Uint8Array,
): Promise<Uint8Array<ArrayBuffer>> {
  return new Uint8Array(await crypto.subtle.digest(algorithm, owned(bytes)));
}
