/**
 * Every object that stands in the bytes of a PDF, whatever its tables of references say: those of earlier revisions too, and those
 * that nothing leads to (ISO 32000-1, 7.5).
 */
import { name, type PdfObject, type Ref, Stream } from '../../../format/pdf/syntax/objects.ts';
import { Parser } from '../../../format/pdf/syntax/parse.ts';
import { latinText } from '../decode.ts';
import { AttentiveParser, type Heard, keywordsBetween, nothingHeard } from './attentive-parser.ts';
import { decodedStream } from './filters.ts';

/** An object with its number. */
export interface Found {
  readonly number: number;
  readonly object: PdfObject;
}

/** The objects in the order of the file, and what stands between and within them. */
export interface FoundObjects {
  readonly objects: readonly Found[];
  readonly between: string;
  /** Whether only trailers, tables and comments stand between them. */
  readonly isPlain: boolean;
  /** Whether a trailer says that the strings and streams are enciphered. */
  readonly isEncrypted: boolean;
  /** What stands outside of objects, and within them. */
  readonly heard: readonly Heard[];
}

/** All words that stand outside of objects (7.5.4 and 7.5.5). */
const outside: ReadonlySet<string> = new Set('endobj xref n f trailer startxref R'.split(' '));

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
  const [around, heard] = [nothingHeard(), nothingHeard()];
  let isPlain = true;
  const pass = (from: number, to: number) => {
    between.push(text.slice(from, to));
    const words = keywordsBetween(bytes, from, to, around);
    isPlain &&= words.every((word) => outside.has(word));
  };
  let last = 0;
  opening.lastIndex = 0;
  for (let match = opening.exec(text); match; match = opening.exec(text)) {
    pass(last, match.index);
    const { object, end } = read(bytes, text, match.index, lengthOf, heard);
    objects.push({ number: Number(match[1]), object });
    if (object instanceof Stream && object.dict.get('Type') === name('ObjStm'))
      objects.push(...packed(object, heard));
    last = end;
    opening.lastIndex = end;
  }
  pass(last, text.length);
  // Bytes that no text has: a file of another kind may stand behind the sign of a comment.
  isPlain &&= ![...around.comments, ...heard.comments].some(isOfNoText);
  return {
    objects,
    between: between.join('\n'),
    isPlain,
    isEncrypted: around.names.has('Encrypt'),
    heard: [around, heard],
  };
}

/** Whether characters are among these that no text has; nothing and white space are in many files. */
function isOfNoText(comment: string): boolean {
  for (let at = 0; at < comment.length; at += 1) {
    const code = comment.charCodeAt(at);
    if (code > 0 && code < 32 && (code < 9 || code > 13)) return true;
  }
  return false;
}

function read(
  bytes: Uint8Array,
  text: string,
  start: number,
  lengthOf: (ref: Ref) => number | undefined,
  heard: Heard,
): { readonly object: PdfObject; readonly end: number } {
  const parser = new AttentiveParser(bytes, start, heard);
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

/** The objects of an object stream (7.5.7); what else is in it is heard. */
function packed(stream: Stream, heard: Heard): readonly Found[] {
  const bytes = decodedStream(stream);
  const [count, first] = [stream.dict.get('N'), stream.dict.get('First')];
  if (typeof count !== 'number' || typeof first !== 'number')
    throw new Error('Unexpected object stream');
  const others = keywordsBetween(bytes, 0, bytes.length, heard);
  heard.comments.push(others.filter((word) => !outside.has(word)).join(' '));
  const table = new Parser(bytes);
  return Array.from({ length: count }, () => {
    const [number, offset] = [table.next(), table.next()];
    if (typeof number !== 'number' || typeof offset !== 'number')
      throw new Error('Unexpected object stream');
    return { number, object: new Parser(bytes, first + offset).object() };
  });
}
