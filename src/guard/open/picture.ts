/** Opens pictures: what they say beside what they show. SVG is markup. */
import { latinText } from './decode.ts';
import { inflate } from './inflate.ts';
import type { Part } from './part.ts';

/** PNG: its chunks of text, packed or not, and the data of cameras. */
export function* openPng(bytes: Uint8Array): Generator<Part> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let at = 8;
  while (at + 8 <= bytes.length) {
    const length = view.getUint32(at);
    const type = latinText(bytes.subarray(at + 4, at + 8));
    const data = bytes.subarray(at + 8, at + 8 + length);
    if (at + 12 + length > bytes.length) throw new Error('Unexpected end of a picture');
    at += 12 + length;
    if (type === 'IDAT' || type === 'PLTE') continue;
    yield { part: 'picture metadata', name: 'metadata', bytes: data };
    const nul = data.indexOf(0);
    if (type === 'zTXt' || type === 'iCCP')
      yield {
        part: 'picture metadata',
        name: 'metadata',
        bytes: inflate(data.subarray(nul + 2), 'zlib'),
      };
    if (type === 'iTXt' && data[nul + 1] === 1) {
      const language = data.indexOf(0, nul + 3);
      const keyword = data.indexOf(0, language + 1);
      yield {
        part: 'picture metadata',
        name: 'metadata',
        bytes: inflate(data.subarray(keyword + 1), 'zlib'),
      };
    }
  }
  if (at < bytes.length) yield { part: 'behind a picture', name: '', bytes: bytes.subarray(at) };
}

/** JPEG: the segments of applications and comments; XMP and IPTC among them. */
export function* openJpeg(bytes: Uint8Array): Generator<Part> {
  let at = 2;
  while (at + 4 <= bytes.length && bytes[at] === 0xff) {
    const marker = bytes[at + 1] ?? 0;
    if (marker === 0xda) break;
    const length = ((bytes[at + 2] ?? 0) << 8) | (bytes[at + 3] ?? 0);
    const isMeta = (marker >= 0xe0 && marker <= 0xef) || marker === 0xfe;
    if (isMeta)
      yield {
        part: 'picture metadata',
        name: 'metadata',
        bytes: bytes.subarray(at + 4, at + 2 + length),
      };
    at += 2 + Math.max(length, 2);
  }
  const end = lastMarker(bytes);
  if (end < bytes.length) yield { part: 'behind a picture', name: '', bytes: bytes.subarray(end) };
}

/** WebP: chunks of EXIF and XMP. */
export function* openWebp(bytes: Uint8Array): Generator<Part> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let at = 12;
  while (at + 8 <= bytes.length) {
    const type = latinText(bytes.subarray(at, at + 4));
    const length = view.getUint32(at + 4, true);
    if (!/^VP8|^ALPH|^ANIM|^ANMF/.test(type))
      yield {
        part: 'picture metadata',
        name: 'metadata',
        bytes: bytes.subarray(at + 8, at + 8 + length),
      };
    at += 8 + length + (length % 2);
  }
}

function lastMarker(bytes: Uint8Array): number {
  for (let at = bytes.length - 2; at >= 0; at -= 1)
    if (bytes[at] === 0xff && bytes[at + 1] === 0xd9) return at + 2;
  return bytes.length;
}
