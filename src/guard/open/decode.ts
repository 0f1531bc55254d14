/** Bytes as text. */

/** UTF-8 or UTF-16, by its mark; without a mark UTF-8 with a sign in place of what is none. */
export function decodedText(bytes: Uint8Array): string {
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder('utf-16be').decode(bytes);
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  return new TextDecoder().decode(bytes);
}

/** One character a byte. */
export function latinText(bytes: Uint8Array): string {
  // The decoder called “latin1” takes some bytes for the quotation marks of Windows.
  let text = '';
  for (let at = 0; at < bytes.length; at += 8192)
    text += String.fromCharCode(...bytes.subarray(at, at + 8192));
  return text;
}

/** Whether bytes are whole UTF-8 without the characters that no text has. */
export function isText(bytes: Uint8Array): boolean {
  for (let at = 0; at < Math.min(bytes.length, 4096); at += 1) {
    const code = bytes[at] ?? 0;
    if (code < 9 || (code > 13 && code < 32 && code !== 27)) return false;
  }
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return true;
  } catch {
    return false;
  }
}
