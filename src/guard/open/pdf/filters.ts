/** The bytes of a stream before they were packed (ISO 32000-1, 7.4). */
import { isArray } from '../../../format/pdf/syntax/document.ts';
import {
  type Dict,
  Name,
  type PdfObject,
  type Stream,
} from '../../../format/pdf/syntax/objects.ts';
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
  const isPicture = nameOf(dict.get('Subtype')) === 'Image';
  const filters = isArray(stated) ? stated : stated === undefined ? [] : [stated];
  const parms = dict.get('DecodeParms') ?? dict.get('DP');
  let data = bytes;
  for (const [index, filter] of filters.entries()) {
    const own = parmsOf(isArray(parms) ? parms[index] : parms);
    const name = nameOf(filter);
    if (pictures.has(name)) return data;
    if (name === 'FlateDecode' || name === 'Fl')
      data = unpredicted(inflate(data, 'zlib'), own, isPicture);
    else if (name === 'ASCIIHexDecode' || name === 'AHx') data = fromHex(latinText(data));
    else if (name === 'ASCII85Decode' || name === 'A85') data = fromAscii85(latinText(data));
    else if (name === 'RunLengthDecode' || name === 'RL') data = fromRuns(data);
    else if (name === 'LZWDecode' || name === 'LZW')
      data = unpredicted(fromLzw(data, own.get('EarlyChange') ?? 1), own, isPicture);
    else throw new Error('Unexpected packing of a stream');
  }
  return data;
}

function nameOf(object: PdfObject | undefined): string {
  return object instanceof Name ? object.value : '';
}

function parmsOf(object: PdfObject | undefined): Dict {
  if (object === undefined || object === null) return new Map();
  // What a reference leads to is not known here.
  if (!(object instanceof Map)) throw new Error('Unexpected parameters of a packing');
  return object;
}

/** Rows as they were before each byte was told by how much it differs (7.4.4.4). What a picture shows is not looked at. */
function unpredicted(data: Uint8Array, parms: Dict, isPicture: boolean): Uint8Array {
  const predictor = parms.get('Predictor') ?? 1;
  if (predictor === 1 || isPicture) return data;
  const [columns, colors, bits] = ['Columns', 'Colors', 'BitsPerComponent'].map(
    (key, index) => parms.get(key) ?? [1, 1, 8][index],
  );
  if (
    typeof predictor !== 'number' ||
    predictor < 10 ||
    typeof columns !== 'number' ||
    typeof colors !== 'number' ||
    typeof bits !== 'number'
  )
    throw new Error('Unexpected predictor of a stream');
  const step = Math.max(1, Math.ceil((colors * bits) / 8));
  const width = Math.ceil((columns * colors * bits) / 8);
  if (!(width > 0)) throw new Error('Unexpected predictor of a stream');
  const rows = Math.ceil(data.length / (width + 1));
  const out = new Uint8Array(rows * width);
  for (let row = 0; row < rows; row += 1) {
    const from = row * (width + 1);
    const kind = data[from] ?? 0;
    if (kind > 4) throw new Error('Unexpected predictor of a row');
    for (let column = 0; column < width; column += 1) {
      const at = row * width + column;
      const left = column < step ? 0 : (out[at - step] ?? 0);
      const up = row === 0 ? 0 : (out[at - width] ?? 0);
      const corner = row === 0 || column < step ? 0 : (out[at - width - step] ?? 0);
      out[at] = (data[from + 1 + column] ?? 0) + guess(kind, left, up, corner);
    }
  }
  return out;
}

function guess(kind: number, left: number, up: number, corner: number): number {
  if (kind === 1) return left;
  if (kind === 2) return up;
  if (kind === 3) return (left + up) >> 1;
  if (kind === 0) return 0;
  const [toLeft, toUp, toCorner] = [left, up, corner].map((one) =>
    Math.abs(left + up - corner - one),
  ) as [number, number, number];
  if (toLeft <= toUp && toLeft <= toCorner) return left;
  return toUp <= toCorner ? up : corner;
}

function fromHex(text: string): Uint8Array {
  const digits = ended(text, '>').replace(/[\s\0]+/g, '');
  if (/[^0-9a-f]/i.test(digits)) throw new Error('Unexpected digit of a stream');
  return Uint8Array.from({ length: (digits.length + 1) >> 1 }, (_, at) =>
    Number.parseInt(digits.slice(2 * at, 2 * at + 2).padEnd(2, '0'), 16),
  );
}

/** Up to the mark of the end, behind which nothing may stand. */
function ended(text: string, mark: string): string {
  const at = text.indexOf(mark);
  if (at >= 0 && /[^\s\0]/.test(text.slice(at + mark.length)))
    throw new Error('Unexpected bytes behind the end of a stream');
  return at < 0 ? text : text.slice(0, at);
}

function fromAscii85(text: string): Uint8Array {
  const digits = ended(text, '~>')
    .replace(/[\s\0]+/g, '')
    .replaceAll('z', '!!!!!');
  if (/[^!-u]/.test(digits)) throw new Error('Unexpected digit of a stream');
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
    if (length === 128) {
      if (at + 3 < data.length) throw new Error('Unexpected bytes behind the end of a stream');
      break;
    }
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

/** 7.4.4.2; codes are longer one code early unless the file says otherwise. */
function fromLzw(data: Uint8Array, early: PdfObject): Uint8Array {
  const bytes: number[] = [];
  let table: number[][] = [];
  let previous: readonly number[] | undefined;
  let [held, bits, width] = [0, 0, 9];
  for (const [at, byte] of data.entries()) {
    held = ((held << 8) | byte) & 0xffffff;
    bits += 8;
    if (bits < width) continue;
    bits -= width;
    const code = (held >> bits) & ((1 << width) - 1);
    if (code === 257) {
      if (at + 3 < data.length) throw new Error('Unexpected bytes behind the end of a stream');
      break;
    }
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
    const next = table.length + 258 + (early === 0 ? 0 : 1);
    width = next >= 2048 ? 12 : next >= 1024 ? 11 : next >= 512 ? 10 : 9;
  }
  return Uint8Array.from(bytes);
}
