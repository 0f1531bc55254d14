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
  /** The place after an object that stands in the file by itself. */
  readonly end: (number: number) => number | undefined;
  /** The object that a value leads to. */
  readonly get: (value: PdfObject | undefined) => PdfObject;
  /** The dictionary that a value is or leads to; an empty one for anything else. */
  readonly dict: (value: PdfObject | undefined) => Dict;
  /** The array that a value is or leads to; an empty one for anything else. */
  readonly array: (value: PdfObject | undefined) => readonly PdfObject[];
  readonly catalog: Dict;
}

/** The document as it was after the last of these revisions. */
export function snapshot(
  bytes: Uint8Array,
  revisions: readonly [...(readonly Revision[]), Revision],
  entries: ReadonlyMap<number, Entry>,
): Snapshot {
  const index = revisions.length - 1;
  const revision = revisions.at(-1) ?? revisions[0];
  const cache = new Map<number, PdfObject>();
  const ends = new Map<number, number>();
  const packed = new Map<number, readonly Packed[]>();

  const read = (number: number): PdfObject => {
    const entry = entries.get(number);
    if (!entry || entry.kind === 'free') return null;
    if (entry.kind === 'at') {
      const { offset } = entry;
      const parser = new StrictParser(bytes, offset);
      const found = parser.indirect(number, (other) => {
        const place = entries.get(other);
        if (other === number || place?.kind !== 'at') return undefined;
        const length = new StrictParser(bytes, place.offset).indirect(other, () => undefined);
        return typeof length === 'number' ? length : undefined;
      });
      // What ends in a later revision says what that one says. The references themselves end behind their place.
      const at = revisions.find((one) => one.at >= offset)?.at ?? 0;
      if (offset < at && parser.at > at)
        throw new Malformed(`Unexpected end of object ${number}, expected one in its revision`);
      ends.set(number, parser.at);
      return found;
    }
    const objects = packed.get(entry.stream) ?? unpack(entry.stream);
    packed.set(entry.stream, objects);
    // Some readers look for the number, others for the place among the objects.
    const found = objects[entry.index];
    if (found?.number !== number) throw new Malformed(`Unexpected absence of object ${number}`);
    return found.object;
  };

  const unpack = (number: number): readonly Packed[] => {
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
    end: (number) => {
      object(number);
      return ends.get(number);
    },
    get,
    dict,
    array,
    get catalog() {
      return dict(revision.trailer.get('Root'));
    },
  };
}

/** An object of an object stream. */
interface Packed {
  readonly number: number;
  readonly object: PdfObject;
}

/** The objects of an object stream in their order (7.5.7). */
function unpacked(stream: Stream): readonly Packed[] {
  const { dict } = stream;
  const count = dict.get('N');
  const first = dict.get('First');
  if (typeof count !== 'number' || typeof first !== 'number' || dict.has('Extends'))
    throw new Malformed('Unexpected stream of objects');
  const data = decoded(stream);
  const heads = new StrictParser(data, 0);
  const objects: Packed[] = [];
  const numbers = new Set<number>();
  for (let index = 0; index < count; index += 1) {
    const number = heads.whole();
    const parser = new StrictParser(data, first + heads.whole());
    if (numbers.has(number)) throw new Malformed(`Unexpected second object ${number}`);
    numbers.add(number);
    objects.push({ number, object: parser.object() });
  }
  return objects;
}
