/** A PDF as the revisions that it was saved in, each with the objects as they were then (ISO 32000-1, 7.5.6). */
import {
  type Dict,
  name,
  type PdfObject,
  Ref,
  Stream,
} from '../../../format/pdf/syntax/objects.ts';
import { Malformed, StrictParser } from './parse.ts';
import { decoded, type Entry, readSection } from './section.ts';

/** One save of the file. */
export interface Revision {
  /** The places that this revision states. */
  readonly entries: ReadonlyMap<number, Entry>;
  readonly trailer: Dict;
  readonly form: 'table' | 'stream';
  /** The place of the section of references. */
  readonly at: number;
  /** The place after `%%EOF`. */
  readonly mark: number;
  /** The place after the line end that follows `%%EOF`, or `mark` where there is none. */
  readonly end: number;
}

/** The document as one revision leaves it. */
export interface Snapshot {
  readonly index: number;
  readonly revision: Revision;
  readonly entries: ReadonlyMap<number, Entry>;
  /** The object of a number; `null` where there is none. */
  readonly object: (number: number) => PdfObject;
  /** The object that a value leads to. */
  readonly get: (value: PdfObject | undefined) => PdfObject;
  /** The dictionary that a value is or leads to; an empty one for anything else. */
  readonly dict: (value: PdfObject | undefined) => Dict;
  /** The array that a value is or leads to; an empty one for anything else. */
  readonly array: (value: PdfObject | undefined) => readonly PdfObject[];
  readonly catalog: Dict;
}

/** A file that has been read. */
export interface RevisedPdf {
  readonly bytes: Uint8Array;
  /** From the oldest to the newest. */
  readonly snapshots: readonly [Snapshot, ...Snapshot[]];
  readonly last: Snapshot;
}

const mostRevisions = 500;

/**
 * Reads the revisions. Every object of a revision must lie within the bytes that this revision added, so that
 * nothing can be brought in later that was there, hidden, before.
 * @throws {Malformed} where two readers could see two different documents.
 */
export function readRevisions(bytes: Uint8Array): RevisedPdf {
  const head = String.fromCharCode(...bytes.subarray(0, 8));
  if (!/^%PDF-[12]\.\d$/.test(head)) throw new Malformed('Unexpected first bytes, expected %PDF-');
  const revisions = chain(bytes);
  const snapshots: Snapshot[] = [];
  let known: ReadonlyMap<number, Entry> = new Map();
  for (const [index, revision] of revisions.entries()) {
    known = new Map([...known, ...revision.entries]);
    snapshots.push(snapshot(bytes, index, revision, known));
  }
  const [first, ...rest] = snapshots;
  const last = snapshots.at(-1);
  if (!first || !last) throw new Malformed('Unexpected file without a revision');
  return { bytes, snapshots: [first, ...rest], last };
}

/** The revisions from the oldest to the newest. */
function chain(bytes: Uint8Array): readonly Revision[] {
  const tail = String.fromCharCode(...bytes.subarray(-64));
  const stated = /startxref\s+(\d{1,10})\s+%%EOF(?:\r\n|\r|\n)?$/.exec(tail)?.[1];
  if (stated === undefined)
    throw new Malformed('Unexpected end of the file, expected startxref and %%EOF');
  const found: Revision[] = [];
  for (let at: number | undefined = Number(stated); at !== undefined; ) {
    if (found.length >= mostRevisions) throw new Malformed('Unexpected number of revisions');
    const revision = readRevision(bytes, at);
    const newer = found.at(-1);
    if (newer && revision.mark > newer.at) throw new Malformed('Unexpected order of revisions');
    found.push(revision);
    const previous = revision.trailer.get('Prev');
    if (previous !== undefined && typeof previous !== 'number')
      throw new Malformed('Unexpected Prev, expected a number');
    at = previous;
  }
  const ordered = found.toReversed();
  for (const [index, { entries, at }] of ordered.entries()) {
    const from = ordered[index - 1]?.mark ?? 0;
    for (const [number, entry] of entries)
      if (entry.kind === 'at' && (entry.offset < from || entry.offset > at))
        throw new Malformed(`Unexpected place of object ${number}, expected one in its revision`);
  }
  return ordered;
}

function readRevision(bytes: Uint8Array, at: number): Revision {
  const { entries, trailer, form, end } = readSection(bytes, at);
  if (trailer.has('Encrypt')) throw new Malformed('Unexpected encryption, expected none');
  const parser = new StrictParser(bytes, end);
  parser.expect('startxref');
  if (parser.whole() !== at) throw parser.fault('expected the place of the references before it');
  // `skip` would take the mark for a comment.
  const after = String.fromCharCode(...bytes.subarray(parser.at, parser.at + 10));
  const [white, line] = /^(\s+)%%EOF(\r\n|\r|\n)?/.exec(after)?.slice(1) ?? [];
  if (white === undefined) throw parser.fault('expected %%EOF');
  const mark = parser.at + white.length + 5;
  return { entries, trailer, form, at, mark, end: mark + (line?.length ?? 0) };
}

function snapshot(
  bytes: Uint8Array,
  index: number,
  revision: Revision,
  entries: ReadonlyMap<number, Entry>,
): Snapshot {
  const cache = new Map<number, PdfObject>();
  const packed = new Map<number, ReadonlyMap<number, PdfObject>>();

  const read = (number: number): PdfObject => {
    const entry = entries.get(number);
    if (!entry || entry.kind === 'free') return null;
    if (entry.kind === 'at') {
      return new StrictParser(bytes, entry.offset).indirect(number, (other) => {
        const place = entries.get(other);
        if (other === number || place?.kind !== 'at') return undefined;
        const length = new StrictParser(bytes, place.offset).indirect(other, () => undefined);
        return typeof length === 'number' ? length : undefined;
      });
    }
    const objects = packed.get(entry.stream) ?? unpack(entry.stream);
    packed.set(entry.stream, objects);
    const found = objects.get(number);
    if (found === undefined) throw new Malformed(`Unexpected absence of object ${number}`);
    return found;
  };

  const unpack = (number: number): ReadonlyMap<number, PdfObject> => {
    const stream = entries.get(number)?.kind === 'at' ? object(number) : null;
    if (!(stream instanceof Stream) || stream.dict.get('Type') !== name('ObjStm'))
      throw new Malformed(`Unexpected object ${number}, expected a stream of objects`);
    return unpacked(stream);
  };

  const object = (number: number): PdfObject => {
    const known = cache.get(number);
    if (known !== undefined) return known;
    const found = read(number);
    cache.set(number, found);
    return found;
  };

  const get = (value: PdfObject | undefined): PdfObject => {
    let found = value ?? null;
    for (let hops = 0; found instanceof Ref && hops < 10; hops += 1) found = object(found.number);
    return found instanceof Ref ? null : found;
  };
  const dict = (value: PdfObject | undefined): Dict => {
    const found = get(value);
    return found instanceof Map ? found : found instanceof Stream ? found.dict : new Map();
  };
  const array = (value: PdfObject | undefined): readonly PdfObject[] => {
    const found = get(value);
    return Array.isArray(found) ? (found as readonly PdfObject[]) : [];
  };
  return {
    index,
    revision,
    entries,
    object,
    get,
    dict,
    array,
    get catalog() {
      return dict(revision.trailer.get('Root'));
    },
  };
}

/** The objects of an object stream by number (7.5.7). */
function unpacked(stream: Stream): ReadonlyMap<number, PdfObject> {
  const { dict } = stream;
  const count = dict.get('N');
  const first = dict.get('First');
  if (typeof count !== 'number' || typeof first !== 'number' || dict.has('Extends'))
    throw new Malformed('Unexpected stream of objects');
  const data = decoded(stream);
  const heads = new StrictParser(data, 0);
  const objects = new Map<number, PdfObject>();
  for (let index = 0; index < count; index += 1) {
    const number = heads.whole();
    const parser = new StrictParser(data, first + heads.whole());
    if (objects.has(number)) throw new Malformed(`Unexpected second object ${number}`);
    objects.set(number, parser.object());
  }
  return objects;
}
