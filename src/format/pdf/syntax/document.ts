/** A PDF opened for rewriting: its objects by number, and a root from which all that counts is reached. */
import { unzlibSync, zlibSync } from 'fflate';
import { type Dict, name, type PdfObject, Ref, Stream } from './objects.ts';
import { Parser } from './parse.ts';

/** The objects of a file. What is not reached from the root when it is saved is left out. */
export class PdfFile {
  readonly root: Ref;
  readonly info: Ref | undefined;
  private readonly bytes: Uint8Array;
  private readonly offsets: ReadonlyMap<number, number>;
  /** Those that were read or made; the others wait in the bytes. */
  private readonly objects = new Map<number, PdfObject>();
  private last: number;

  constructor(bytes: Uint8Array, offsets: ReadonlyMap<number, number>, trailer: Dict) {
    const [root, info] = [trailer.get('Root'), trailer.get('Info')];
    if (!(root instanceof Ref)) throw new Error('Unexpected PDF without a catalog');
    this.bytes = bytes;
    this.offsets = offsets;
    this.root = root;
    this.info = info instanceof Ref ? info : undefined;
    this.last = 0;
    for (const number of offsets.keys()) this.last = Math.max(this.last, number);
  }

  /** The object behind a reference; anything else is itself. */
  get(object: PdfObject | undefined): PdfObject {
    if (!(object instanceof Ref)) return object ?? null;
    const known = this.objects.get(object.number);
    if (known !== undefined) return known;
    const offset = this.offsets.get(object.number);
    if (offset === undefined) return null;
    const read = new Parser(this.bytes, offset).indirect((length) => {
      const found = this.get(length);
      return typeof found === 'number' ? found : undefined;
    });
    this.objects.set(object.number, read);
    return read;
  }

  /** The dictionary that an object is or leads to; an empty one for anything else. */
  dict(object: PdfObject | undefined): Dict {
    const found = this.get(object);
    return found instanceof Map ? found : found instanceof Stream ? found.dict : new Map();
  }

  /** The array that an object is or leads to; an empty one for anything else. */
  array(object: PdfObject | undefined): readonly PdfObject[] {
    const found = this.get(object);
    return isArray(found) ? found : [];
  }

  /** The stream that an object leads to. */
  stream(object: PdfObject | undefined): Stream | undefined {
    const found = this.get(object);
    return found instanceof Stream ? found : undefined;
  }

  /** Puts a new object in, and says where it is. */
  add(object: PdfObject): Ref {
    this.last += 1;
    this.objects.set(this.last, object);
    return new Ref(this.last);
  }

  /** Puts an object in the place of another. */
  set(ref: Ref, object: PdfObject): void {
    this.objects.set(ref.number, object);
  }

  get catalog(): Dict {
    return this.dict(this.root);
  }

  /** The pages in order. */
  pages(): readonly Ref[] {
    const found: Ref[] = [];
    const open: PdfObject[] = [this.catalog.get('Pages') ?? null];
    for (let node = open.pop(); node !== undefined; node = open.pop()) {
      const kids = this.array(this.dict(node).get('Kids'));
      if (kids.length > 0) open.push(...kids.toReversed());
      else if (node instanceof Ref) found.push(node);
    }
    return found;
  }
}

/** Whether an object is an array. */
export function isArray(object: PdfObject | undefined): object is readonly PdfObject[] {
  return Array.isArray(object);
}

/** The bytes of a stream as they were before they were compressed. */
export function inflated({ dict, bytes }: Stream): Uint8Array {
  const filter = dict.get('Filter');
  if (filter === undefined) return bytes;
  if (filter === name('FlateDecode')) return unzlibSync(bytes);
  throw new Error('Unexpected compression of a stream, expected FlateDecode');
}

/**
 * A stream of compressed bytes. The compression is in JavaScript, since the bytes that Node's own makes
 * depend on its version and on the processor.
 */
export function deflated(bytes: Uint8Array, entries: Dict = new Map()): Stream {
  // The quickest level: files stay far below the size of the print, and long ones take half its time at most (docs/performance.md).
  const packed = zlibSync(bytes, { level: 1, mem: 2 });
  const dict: Dict = new Map(entries);
  dict.delete('Length');
  dict.set('Filter', name('FlateDecode'));
  dict.set('Length', packed.length);
  return new Stream(dict, packed);
}

/**
 * Opens a PDF as Chromium writes it: one section, a classic table of references.
 * @throws {Error} where it is anything else.
 */
export function openPdf(bytes: Uint8Array): PdfFile {
  const offsets = new Map<number, number>();
  const parser = new Parser(bytes, startOfTable(bytes));
  parser.next();
  for (;;) {
    const first = parser.next();
    if (typeof first !== 'number') break;
    const count = parser.next();
    for (let index = 0; index < Number(count); index += 1) {
      const offset = parser.next();
      parser.next();
      parser.skip();
      if (bytes[parser.at] === 0x6e && typeof offset === 'number')
        offsets.set(first + index, offset);
      parser.at += 1;
    }
  }
  const trailer = parser.object();
  if (!(trailer instanceof Map)) throw new Error('Unexpected PDF without a trailer');

  return new PdfFile(bytes, offsets, trailer);
}

function startOfTable(bytes: Uint8Array): number {
  const tail = new TextDecoder('latin1').decode(bytes.subarray(-64));
  const start = /startxref\s+(\d+)\s+%%EOF\s*$/.exec(tail)?.[1];
  const at = Number(start ?? -1);
  if (bytes[at] !== 0x78) throw new Error('Unexpected table of references, expected a classic one');
  return at;
}
