/** Opens the files of a Pagefind index: gzip with a mark before CBOR (RFC 8949) or JSON. */
import { decodedText } from './decode.ts';
import { inflate } from './inflate.ts';
import type { Part } from './part.ts';
import { openCompiled, openJson } from './text.ts';

/** A byte that says how long an index is says nothing of words: strings are taken out of their wrapping one by one. */
export function* openPagefind(packed: Uint8Array): Generator<Part> {
  const bytes = packed[0] === 0x1f && packed[1] === 0x8b ? inflate(packed, 'gzip') : packed;
  const marked = decodedText(bytes.subarray(0, 12)) === 'pagefind_dcd';
  const body = marked ? bytes.subarray(12) : bytes;
  const first = body[0] ?? 0;
  if (first === 0x7b || first === 0x5b) {
    yield* openJson(body);
    return;
  }
  // The program that searches is packed in the same way.
  if (body[0] === 0 && body[1] === 0x61 && body[2] === 0x73 && body[3] === 0x6d) {
    yield* openCompiled(body);
    return;
  }
  // Words are sorted: who stands beside whom is chance.
  const strings = cborStrings(body).map((one) => one.replaceAll('\n', ' '));
  yield { part: 'search index', text: strings.join('\n'), reading: 'list' };
}

/** All text strings, in order. @throws {Error} where it is no CBOR. */
function cborStrings(bytes: Uint8Array): readonly string[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const strings: string[] = [];
  const decoder = new TextDecoder();
  let at = 0;
  while (at < bytes.length) {
    const head = view.getUint8(at);
    at += 1;
    const [major, minor] = [head >> 5, head & 31];
    let count = minor;
    if (minor === 24) count = view.getUint8(at);
    else if (minor === 25) count = view.getUint16(at);
    else if (minor === 26) count = view.getUint32(at);
    else if (minor === 27) count = Number(view.getBigUint64(at));
    else if (minor > 27 && minor < 31) throw new Error('Unexpected byte, expected CBOR');
    if (minor >= 24 && minor <= 27) at += 1 << (minor - 24);
    // Arrays, maps and tags are followed by what they hold: one item after another is enough.
    if ((major !== 2 && major !== 3) || minor === 31) continue;
    if (at + count > bytes.length) throw new Error('Unexpected end, expected CBOR');
    strings.push(decoder.decode(bytes.subarray(at, at + count)));
    at += count;
  }
  return strings;
}
