/** The bytes of a stream before they were packed (ISO 32000-1, 7.4). */
import { isArray } from '../../../format/pdf/syntax/document.ts';
import { Name, type Stream } from '../../../format/pdf/syntax/objects.ts';
import { latinText } from '../decode.ts';
import { inflate } from '../inflate.ts';

/** Filters whose result is a picture, not words. */
const pictures: ReadonlySet<string> = new Set([
  'DCTDecode',
  'DCT',
  'JPXDecode',
  'JBIG2Decode',
  'CCITTFaxDecode',
  'CCF',
]);

/** Unpacked as far as it is no picture. @throws {Error} where it is encrypted, damaged, or packed in a way that is not known. */
export function decodedStream({ dict, bytes }: Stream): Uint8Array {
  const stated = dict.get('Filter') ?? dict.get('F');
  const filters = isArray(stated) ? stated : stated === undefined ? [] : [stated];
  let data = bytes;
  for (const filter of filters) {
    const name = filter instanceof Name ? filter.value : '';
    if (pictures.has(name)) return data;
    if (name === 'FlateDecode' || name === 'Fl') data = inflate(data, 'zlib');
    else if (name === 'ASCIIHexDecode' || name === 'AHx') data = fromHex(latinText(data));
    else if (name === 'ASCII85Decode' || name === 'A85') data = fromAscii85(latinText(data));
    else if (name === 'RunLengthDecode' || name === 'RL') data = fromRuns(data);
    else if (name === 'LZWDecode' || name === 'LZW') data = fromLzw(data);
    else throw new Error('Unexpected packing of a stream');
  }
  return data;
}

function fromHex(text: string): Uint8Array {
  const digits = text.replace(/>[\s\S]*$/, '').replace(/\s+/g, '');
  return Uint8Array.from({ length: (digits.length + 1) >> 1 }, (_, at) =>
    Number.parseInt(digits.slice(2 * at, 2 * at + 2).padEnd(2, '0'), 16),
  );
}

function fromAscii85(text: string): Uint8Array {
  const digits = text
    .replace(/~>[\s\S]*$/, '')
    .replace(/\s+/g, '')
    .replaceAll('z', '!!!!!');
  const bytes: number[] = [];
  for (let at = 0; at < digits.length; at += 5) {
    const group = digits.slice(at, at + 5);
    let value = 0;
    for (let place = 0; place < 5; place += 1)
      value = value * 85 + ((group.charCodeAt(place) || 117) - 33);
    for (let byte = 0; byte < group.length - 1; byte += 1)
      bytes.push(Math.floor(value / 256 ** (3 - byte)) & 0xff);
  }
  return Uint8Array.from(bytes);
}

function fromRuns(data: Uint8Array): Uint8Array {
  const bytes: number[] = [];
  for (let at = 0; at < data.length; ) {
    const length = data[at] ?? 128;
    if (length === 128) break;
    if (length < 128) {
      bytes.push(...data.subarray(at + 1, at + 2 + length));
      at += 2 + length;
    } else {
      for (let count = 0; count < 257 - length; count += 1) bytes.push(data[at + 1] ?? 0);
      at += 2;
    }
  }
  return Uint8Array.from(bytes);
}

/** 7.4.4.2, with the early change of the length of codes that is usual. */
function fromLzw(data: Uint8Array): Uint8Array {
  const bytes: number[] = [];
  let table: number[][] = [];
  let previous: readonly number[] | undefined;
  let [held, bits, width] = [0, 0, 9];
  for (const byte of data) {
    held = ((held << 8) | byte) & 0xffffff;
    bits += 8;
    if (bits < width) continue;
    bits -= width;
    const code = (held >> bits) & ((1 << width) - 1);
    if (code === 257) break;
    if (code === 256) {
      table = [];
      previous = undefined;
      width = 9;
      continue;
    }
    const known = code < 256 ? [code] : table[code - 258];
    const entry = known ?? (previous ? [...previous, previous[0] ?? 0] : undefined);
    if (!entry) throw new Error('Unexpected code of LZW');
    bytes.push(...entry);
    if (previous) table.push([...previous, entry[0] ?? 0]);
    previous = entry;
    const next = table.length + 258 + 1;
    width = next >= 2048 ? 12 : next >= 1024 ? 11 : next >= 512 ? 10 : 9;
  }
  return Uint8Array.from(bytes);
}
