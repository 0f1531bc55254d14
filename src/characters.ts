/** Numbers as characters. */

/** More arguments than this no call may have everywhere. */
const atOnce = 8192;

/** One character a number: bytes as Latin-1, or units of UTF-16. */
export function charactersOf(units: Uint8Array | readonly number[]): string {
  let text = '';
  for (let at = 0; at < units.length; at += atOnce) {
    // Spread, each number would be asked for by itself: that takes ten times as long.
    const part: string = Reflect.apply(
      String.fromCharCode,
      undefined,
      units instanceof Uint8Array ? units.subarray(at, at + atOnce) : units.slice(at, at + atOnce),
    );
    text += part;
  }
  return text;
}
