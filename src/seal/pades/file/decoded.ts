/** Decodes streams of references and of objects; only what such streams use is known (ISO 32000-1, 7.4.4). */
import { unzlibSync } from 'fflate';
import { isArray } from '../../../format/pdf/syntax/document.ts';
import { name, type Stream } from '../../../format/pdf/syntax/objects.ts';
import { Malformed } from './parse.ts';

/** Larger than any honest table of references or object stream. */
const mostBytes = 64_000_000;

/** The bytes of a stream before they were compressed. */
export function decoded({ dict, bytes }: Stream): Uint8Array {
  const filter = dict.get('Filter');
  if (filter === undefined) return bytes;
  const single = isArray(filter) && filter.length === 1 ? filter[0] : filter;
  if (single !== name('FlateDecode'))
    throw new Malformed('Unexpected compression, expected FlateDecode');
  const data = inflate(bytes);
  const stated = dict.get('DecodeParms');
  const parms = isArray(stated) ? stated[0] : stated;
  const predictor = parms instanceof Map ? (parms.get('Predictor') ?? 1) : 1;
  if (predictor === 1) return data;
  const columns = parms instanceof Map ? (parms.get('Columns') ?? 1) : 1;
  const isPlain =
    parms instanceof Map &&
    (parms.get('Colors') ?? 1) === 1 &&
    (parms.get('BitsPerComponent') ?? 8) === 8;
  if (typeof predictor !== 'number' || predictor < 10 || typeof columns !== 'number' || !isPlain)
    throw new Malformed('Unexpected predictor');
  return unfiltered(data, columns);
}

function inflate(bytes: Uint8Array): Uint8Array {
  try {
    // What does not fit is an error: a small file must not become gigabytes.
    return unzlibSync(bytes, {
      out: new Uint8Array(Math.min(mostBytes, bytes.length * 1040 + 64)),
    });
  } catch {
    throw new Malformed('Unexpected compressed bytes');
  }
}

/** Undoes the filters of PNG, one byte a sample; only None, Sub and Up occur in such streams. */
function unfiltered(data: Uint8Array, columns: number): Uint8Array {
  const rows = Math.floor(data.length / (columns + 1));
  const out = new Uint8Array(rows * columns);
  for (let row = 0; row < rows; row += 1) {
    const kind = data[row * (columns + 1)] ?? 0;
    if (kind > 2) throw new Malformed('Unexpected filter of a row');
    for (let column = 0; column < columns; column += 1) {
      const at = row * columns + column;
      const left = kind === 1 && column > 0 ? (out[at - 1] ?? 0) : 0;
      const up = kind === 2 && row > 0 ? (out[at - columns] ?? 0) : 0;
      out[at] = ((data[row * (columns + 1) + 1 + column] ?? 0) + left + up) & 0xff;
    }
  }
  return out;
}
