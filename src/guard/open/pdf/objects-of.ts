/**
 * Every object that stands in the bytes of a PDF, whatever its tables of references say: those of earlier revisions too, and those
 * that nothing leads to (ISO 32000-1, 7.5).
 */
import { name, type PdfObject, type Ref, Stream } from '../../../format/pdf/syntax/objects.ts';
import { Parser } from '../../../format/pdf/syntax/parse.ts';
import { latinText } from '../decode.ts';
import { decodedStream } from './filters.ts';

/** An object with its number. */
export interface Found {
  readonly number: number;
  readonly object: PdfObject;
}

/** The objects in the order of the file, and what stands between them. */
export interface FoundObjects {
  readonly objects: readonly Found[];
  readonly between: string;
}

const opening = /(?<![0-9])(\d{1,10})[\s\0]+\d{1,5}[\s\0]+obj(?![a-z])/g;

/** @throws {Error} where an object cannot be read. */
export function objectsOf(bytes: Uint8Array): FoundObjects {
  const text = latinText(bytes);
  const starts = new Map<number, number>();
  for (const { index, 1: number } of text.matchAll(opening)) starts.set(Number(number), index);
  const lengthOf = (ref: Ref): number | undefined => {
    const start = starts.get(ref.number);
    const found = start === undefined ? null : new Parser(bytes, start).indirect(() => undefined);
    return typeof found === 'number' ? found : undefined;
  };
  const objects: Found[] = [];
  const between: string[] = [];
  let last = 0;
  opening.lastIndex = 0;
  for (let match = opening.exec(text); match; match = opening.exec(text)) {
    between.push(text.slice(last, match.index));
    const { object, end } = read(bytes, text, match.index, lengthOf);
    objects.push({ number: Number(match[1]), object });
    if (object instanceof Stream && object.dict.get('Type') === name('ObjStm'))
      objects.push(...packed(object));
    last = end;
    opening.lastIndex = end;
  }
  between.push(text.slice(last));
  return { objects, between: between.join('\n') };
}

function read(
  bytes: Uint8Array,
  text: string,
  start: number,
  lengthOf: (ref: Ref) => number | undefined,
): { readonly object: PdfObject; readonly end: number } {
  const parser = new Parser(bytes, start);
  // A length that is wrong is no reason to pass over what the stream holds.
  const object = parser.indirect((ref) => lengthOf(ref) ?? 0);
  if (!(object instanceof Stream)) return { object, end: parser.at };
  const from = object.bytes.byteOffset - bytes.byteOffset;
  const stated = from + object.bytes.length;
  if (/^\s*endstream/.test(text.slice(stated, stated + 16)))
    return { object, end: text.indexOf('endstream', stated) + 9 };
  const end = text.indexOf('endstream', from);
  if (end < 0) throw new Error('Unexpected stream without an end');
  return { object: new Stream(object.dict, bytes.subarray(from, end)), end: end + 9 };
}

/** The objects of an object stream (7.5.7). */
function packed(stream: Stream): readonly Found[] {
  const bytes = decodedStream(stream);
  const [count, first] = [stream.dict.get('N'), stream.dict.get('First')];
  if (typeof count !== 'number' || typeof first !== 'number')
    throw new Error('Unexpected object stream');
  const table = new Parser(bytes);
  return Array.from({ length: count }, () => {
    const [number, offset] = [table.next(), table.next()];
    if (typeof number !== 'number' || typeof offset !== 'number')
      throw new Error('Unexpected object stream');
    return { number, object: new Parser(bytes, first + offset).object() };
  });
}
