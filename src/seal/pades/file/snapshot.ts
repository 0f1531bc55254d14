/** The objects of a PDF as they were after one of its revisions. */
import {
  type Dict,
  name,
  type PdfObject,
  Ref,
  Stream,
} from '../../../format/pdf/syntax/objects.ts';
import { decoded } from './decoded.ts';
import { Malformed, StrictParser } from './parse.ts';
import type { Entry } from './section.ts';

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

/** The document as it was after a revision. */
export function snapshot(
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
