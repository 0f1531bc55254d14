/** Reads one section of references: a table (ISO 32000-1, 7.5.4) or a stream (7.5.8), with its trailer. */
import { type Dict, name, Stream } from '../../../format/pdf/syntax/objects.ts';
import { decoded } from './decoded.ts';
import { Malformed, StrictParser } from './parse.ts';

/** Where an object is: at an offset of the file, in an object stream, or nowhere. */
export type Entry =
  | { readonly kind: 'free' }
  | { readonly kind: 'at'; readonly offset: number }
  | { readonly kind: 'in'; readonly stream: number; readonly index: number };

/** What one revision says about the places of objects. */
export interface Section {
  readonly entries: ReadonlyMap<number, Entry>;
  readonly trailer: Dict;
  readonly form: 'table' | 'stream';
  /** The place after the section. */
  readonly end: number;
}

const mostObjects = 2_000_000;

/** The section that begins at `at`. */
export function readSection(bytes: Uint8Array, at: number): Section {
  const parser = new StrictParser(bytes, at);
  const isTable = String.fromCharCode(...bytes.subarray(at, at + 4)) === 'xref';
  return isTable ? readTable(parser) : readStream(parser);
}

function readTable(parser: StrictParser): Section {
  parser.expect('xref');
  const entries = new Map<number, Entry>();
  for (;;) {
    const word = parser.word();
    if (word === 'trailer') break;
    if (!/^\d{1,10}$/.test(word)) throw parser.fault('expected a table of references');
    const first = Number(word);
    const count = parser.whole();
    if (first + count > mostObjects) throw parser.fault('expected fewer objects');
    parser.skip();
    for (let number = first; number < first + count; number += 1)
      put(entries, number, readLine(parser));
  }
  const trailer = parser.object();
  if (!(trailer instanceof Map)) throw parser.fault('expected a trailer');
  if (trailer.has('XRefStm')) throw parser.fault('expected one kind of references, not two');
  return { entries, trailer, form: 'table', end: parser.at };
}

/** Some readers count bytes, others words: only a line of just 20 bytes is the same for both. */
function readLine(parser: StrictParser): Entry {
  const line = String.fromCharCode(...parser.bytes.subarray(parser.at, parser.at + 20));
  const [, offset, generation, kind] = /^(\d{10}) (\d{5}) ([nf])(?: \r| \n|\r\n)$/.exec(line) ?? [];
  if (kind === undefined) throw parser.fault('expected a line of a table of references');
  if (kind === 'n' && Number(generation) !== 0) throw parser.fault('expected generation 0');
  parser.at += 20;
  return kind === 'n' ? { kind: 'at', offset: Number(offset) } : { kind: 'free' };
}

function readStream(parser: StrictParser): Section {
  const number = new StrictParser(parser.bytes, parser.at).whole();
  const stream = parser.indirect(number, () => undefined);
  if (!(stream instanceof Stream) || stream.dict.get('Type') !== name('XRef'))
    throw parser.fault('expected a stream of references');
  const { dict } = stream;
  const widths = numbers(dict.get('W'));
  const [kindWidth = 0, secondWidth = 0, thirdWidth = 0] = widths;
  const row = kindWidth + secondWidth + thirdWidth;
  if (widths.length !== 3 || widths.some((width) => width < 0 || width > 8) || row === 0)
    throw parser.fault('expected three widths');
  const data = decoded(stream);
  const index = dict.has('Index') ? numbers(dict.get('Index')) : [0, Number(dict.get('Size'))];
  const entries = new Map<number, Entry>();
  let at = 0;
  const field = (width: number) => {
    let value = 0;
    for (let byte = 0; byte < width; byte += 1) value = value * 256 + (data[at++] ?? 0);
    if (!Number.isSafeInteger(value)) throw parser.fault('expected a place within the file');
    return value;
  };
  for (let pair = 0; pair < index.length; pair += 2) {
    const first = index[pair] ?? 0;
    const count = index[pair + 1] ?? 0;
    if (first + count > mostObjects) throw parser.fault('expected fewer objects');
    if (at + count * row > data.length) throw parser.fault('expected more references');
    for (let place = first; place < first + count; place += 1) {
      const kind = kindWidth === 0 ? 1 : field(kindWidth);
      const second = field(secondWidth);
      const third = field(thirdWidth);
      if (kind > 2 || (kind === 1 && third !== 0)) throw parser.fault('expected generation 0');
      put(
        entries,
        place,
        kind === 0
          ? { kind: 'free' }
          : kind === 1
            ? { kind: 'at', offset: second }
            : { kind: 'in', stream: second, index: third },
      );
    }
  }
  return { entries, trailer: dict, form: 'stream', end: parser.at };
}

function put(entries: Map<number, Entry>, number: number, entry: Entry): void {
  // For most readers it is nothing, whatever stands there (7.5.4).
  if (number === 0 && entry.kind !== 'free') throw new Malformed('Unexpected object 0');
  if (entries.has(number)) throw new Malformed(`Unexpected second place of object ${number}`);
  entries.set(number, entry);
}

function numbers(value: unknown): readonly number[] {
  if (!Array.isArray(value)) return [];
  const items: readonly unknown[] = value;
  return items.filter((item) => typeof item === 'number' && Number.isInteger(item) && item >= 0)
    .length === items.length
    ? items.map(Number)
    : [];
}
