/** Reads objects of a PDF strictly (ISO 32000-1, 7.3): what two readers could understand differently is refused. */
import {
  Bytes,
  type Dict,
  type Name,
  name,
  type PdfObject,
  Ref,
  Stream,
} from '../../../format/pdf/syntax/objects.ts';
import { readHex, readLiteral } from './strings.ts';

/** Something that is not written as the standard says. */
export class Malformed extends Error {}

/** A string with the place of its first and after its last character, brackets included. */
export class PlacedBytes extends Bytes {
  readonly start: number;
  readonly end: number;
  constructor(bytes: Uint8Array, start: number, end: number) {
    super(bytes);
    this.start = start;
    this.end = end;
  }
}

/** The value of a reference to a number: the only indirect thing that reading a stream needs. */
export type LengthOf = (number: number) => number | undefined;

const deepest = 100;
const space = new Set([0, 9, 10, 12, 13, 32]);
const delimiters = new Set(Array.from('()<>[]{}/%', (char) => char.charCodeAt(0)));

/** A cursor over the bytes of a file or of an object stream. */
export class StrictParser {
  readonly bytes: Uint8Array;
  at: number;

  constructor(bytes: Uint8Array, at: number) {
    this.bytes = bytes;
    this.at = at;
  }

  /** Moves over white space and comments. */
  skip(): void {
    for (;;) {
      while (space.has(this.bytes[this.at] ?? -1)) this.at += 1;
      if (this.bytes[this.at] !== 0x25) return;
      while (this.at < this.bytes.length && ![10, 13].includes(this.bytes[this.at] ?? 10))
        this.at += 1;
    }
  }

  /** The regular characters that stand next. */
  word(): string {
    this.skip();
    const start = this.at;
    while (this.at < this.bytes.length) {
      const code = this.bytes[this.at] ?? 0;
      if (space.has(code) || delimiters.has(code)) break;
      this.at += 1;
    }
    return String.fromCharCode(...this.bytes.subarray(start, Math.min(this.at, start + 1000)));
  }

  /** The keyword that must stand next. */
  expect(keyword: string): void {
    const found = this.word();
    if (found !== keyword) throw this.fault(`expected ${keyword}`);
  }

  /** A whole number that must stand next. */
  whole(): number {
    const word = this.word();
    if (!/^\d{1,10}$/.test(word)) throw this.fault('expected a whole number');
    return Number(word);
  }

  /** The next object. */
  object(depth = 0): PdfObject {
    if (depth > deepest) throw this.fault('expected less nesting');
    this.skip();
    const code = this.bytes[this.at];
    if (code === 0x2f) return this.name();
    if (code === 0x28) return this.string(readLiteral);
    if (code === 0x5b) return this.array(depth);
    if (code === 0x3c)
      return this.bytes[this.at + 1] === 0x3c ? this.dict(depth) : this.string(readHex);
    return this.plain();
  }

  /** The object of `number 0 obj … endobj`, which must begin exactly here. */
  indirect(number: number, lengthOf: LengthOf): PdfObject {
    if (space.has(this.bytes[this.at] ?? 32)) throw this.fault(`expected object ${number}`);
    if (this.whole() !== number || this.whole() !== 0)
      throw this.fault(`expected object ${number}`);
    this.expect('obj');
    const object = this.object();
    const word = this.word();
    if (word === 'endobj') return object;
    if (word !== 'stream' || !(object instanceof Map)) throw this.fault('expected endobj');
    return this.stream(object, lengthOf);
  }

  fault(expected: string): Malformed {
    return new Malformed(`Unexpected bytes at ${this.at}, ${expected}`);
  }

  private stream(dict: Dict, lengthOf: LengthOf): Stream {
    if (this.bytes[this.at] === 13) this.at += 1;
    if (this.bytes[this.at] !== 10) throw this.fault('expected a line end');
    const start = this.at + 1;
    const stated = dict.get('Length');
    const length = stated instanceof Ref ? lengthOf(stated.number) : stated;
    if (typeof length !== 'number' || !Number.isInteger(length) || length < 0)
      throw this.fault('expected a length');
    this.at = start + length;
    if (this.at > this.bytes.length) throw this.fault('expected a shorter stream');
    this.expect('endstream');
    this.expect('endobj');
    return new Stream(dict, this.bytes.subarray(start, start + length));
  }

  private plain(): PdfObject {
    const word = this.word();
    if (word === 'true') return true;
    if (word === 'false') return false;
    if (word === 'null') return null;
    if (!/^[+-]?(\d+\.?\d*|\.\d+)$/.test(word)) throw this.fault('expected an object');
    if (!/^\d{1,10}$/.test(word)) return Number(word);
    const after = this.at;
    const generation = this.word();
    if (/^\d{1,5}$/.test(generation) && this.word() === 'R') {
      if (Number(generation) !== 0) throw this.fault('expected generation 0');
      return new Ref(Number(word));
    }
    this.at = after;
    return Number(word);
  }

  private array(depth: number): PdfObject {
    this.at += 1;
    const items: PdfObject[] = [];
    for (this.skip(); this.bytes[this.at] !== 0x5d; this.skip()) items.push(this.object(depth + 1));
    this.at += 1;
    return items;
  }

  private dict(depth: number): Dict {
    this.at += 2;
    const entries: Dict = new Map();
    for (this.skip(); this.bytes[this.at] !== 0x3e; this.skip()) {
      if (this.bytes[this.at] !== 0x2f) throw this.fault('expected a key');
      const key = this.name().value;
      if (entries.has(key)) throw this.fault(`expected the key ${key} once`);
      entries.set(key, this.object(depth + 1));
    }
    if (this.bytes[this.at + 1] !== 0x3e) throw this.fault('expected >>');
    this.at += 2;
    return entries;
  }

  private name(): Name {
    this.at += 1;
    const start = this.at;
    const followed = this.bytes[start] ?? 32;
    const word = space.has(followed) || delimiters.has(followed) ? '' : this.word();
    return name(
      word.replace(/#([0-9a-f]{2})/gi, (_, hex: string) =>
        String.fromCharCode(Number.parseInt(hex, 16)),
      ),
    );
  }

  private string(read: (bytes: Uint8Array, start: number) => PlacedString): PlacedBytes {
    const found = read(this.bytes, this.at);
    if (!found) throw this.fault('expected the end of a string');
    const start = this.at;
    this.at = found.end;
    return new PlacedBytes(found.bytes, start, found.end);
  }
}

type PlacedString = { readonly bytes: Uint8Array; readonly end: number } | undefined;
