/** Reads objects out of the bytes of a PDF (ISO 32000-1, 7.2 and 7.3). */
import { hexDigit } from './hex-digit.ts';
import { Bytes, type Dict, Name, name, type PdfObject, Ref, Stream } from './objects.ts';

/** 1 for white space, 2 for delimiters, 0 for all others (7.2.2). */
const sorts = new Uint8Array(256);
for (const code of [0, 9, 10, 12, 13, 32]) sorts[code] = 1;
for (const char of '()<>[]{}/%') sorts[char.charCodeAt(0)] = 2;

/** A word that is no object: `obj`, `BT`, `re` … */
export class Keyword {
  readonly word: string;
  constructor(word: string) {
    this.word = word;
  }
}

/** What {@link Parser.next} gives: an object, a keyword, or the end. */
export type Token = PdfObject | Keyword | undefined;

const closeArray = new Keyword(']');
const closeDict = new Keyword('>>');

/** Finds how long a stream is whose length stands elsewhere. */
export type LengthOf = (ref: Ref) => number | undefined;

/** A cursor over bytes. */
export class Parser {
  readonly bytes: Uint8Array;
  /** The place of the next byte. */
  at: number;

  constructor(bytes: Uint8Array, at = 0) {
    this.bytes = bytes;
    this.at = at;
  }

  /** Moves to the next byte that is neither white space nor a comment. */
  skip(): void {
    const { bytes } = this;
    let { at } = this;
    for (;;) {
      while (sorts[bytes[at] ?? 65] === 1) at += 1;
      if (bytes[at] !== 0x25) break;
      while (at < bytes.length && bytes[at] !== 10 && bytes[at] !== 13) at += 1;
    }
    this.at = at;
  }

  /** The next object or keyword; references are not recognised, as in content streams. */
  next(): Token {
    this.skip();
    const code = this.bytes[this.at];
    switch (code) {
      case undefined:
        return undefined;
      case 0x2f:
        return this.name();
      case 0x28:
        return this.literal();
      case 0x5b:
        this.at += 1;
        return this.array();
      case 0x5d:
        this.at += 1;
        return closeArray;
      case 0x3c:
        if (this.bytes[this.at + 1] !== 0x3c) return this.hex();
        this.at += 2;
        return this.dict();
      case 0x3e:
        this.at += 2;
        return closeDict;
      default:
        return this.word();
    }
  }

  /** The object of `n 0 obj … endobj` that begins here. */
  indirect(lengthOf: LengthOf): PdfObject {
    this.word();
    this.next();
    const word = this.next();
    if (!(word instanceof Keyword) || word.word !== 'obj')
      throw new Error(`Unexpected bytes at ${this.at}, expected an object`);
    const object = this.object();
    if (!(object instanceof Map)) return object;
    this.skip();
    if (!this.startsWith('stream')) return object;
    let start = this.at + 6;
    if (this.bytes[start] === 13) start += 1;
    if (this.bytes[start] === 10) start += 1;
    const stated = object.get('Length');
    const length = stated instanceof Ref ? lengthOf(stated) : stated;
    if (typeof length !== 'number') throw new Error('Unexpected stream without a length');
    return new Stream(object, this.bytes.subarray(start, start + length));
  }

  /** The next object; `1 0 R` is a reference. */
  object(): PdfObject {
    const token = this.next();
    if (token === undefined || token instanceof Keyword)
      throw new Error(`Unexpected end at ${this.at}, expected an object`);
    return this.reference(token);
  }

  /** The reference that a number begins, or the number. */
  private reference(token: PdfObject): PdfObject {
    if (typeof token !== 'number' || !Number.isInteger(token) || token < 0) return token;
    const { bytes } = this;
    let { at } = this;
    while (sorts[bytes[at] ?? 65] === 1) at += 1;
    const generation = at;
    while (isDigit(bytes[at])) at += 1;
    if (at === generation) return token;
    const behind = at;
    while (sorts[bytes[at] ?? 65] === 1) at += 1;
    if (at === behind || bytes[at] !== 0x52 || sorts[bytes[at + 1] ?? 32] === 0) return token;
    this.at = at + 1;
    return new Ref(token);
  }

  private array(): PdfObject {
    const items: PdfObject[] = [];
    for (;;) {
      const token = this.next();
      if (token === closeArray) return items;
      if (token === undefined || token instanceof Keyword)
        throw new Error(`Unexpected end of an array at ${this.at}`);
      items.push(this.reference(token));
    }
  }

  private dict(): Dict {
    const entries: Dict = new Map();
    for (;;) {
      const key = this.next();
      if (key === closeDict) return entries;
      if (!(key instanceof Name)) throw new Error(`Unexpected end of a dictionary at ${this.at}`);
      entries.set(key.value, this.object());
    }
  }

  protected name(): Name {
    const { bytes } = this;
    const start = this.at + 1;
    let at = start;
    let escaped = false;
    for (; at < bytes.length; at += 1) {
      const code = bytes[at] ?? 0;
      if (sorts[code] !== 0) break;
      if (code === 0x23) escaped = true;
    }
    this.at = at;
    const value = ascii(bytes, start, at);
    return name(
      escaped
        ? value.replace(/#([0-9a-f]{2})/gi, (_, hex: string) =>
            String.fromCharCode(Number.parseInt(hex, 16)),
          )
        : value,
    );
  }

  private word(): Token {
    const { bytes } = this;
    const start = this.at;
    let at = start;
    while (at < bytes.length && sorts[bytes[at] ?? 32] === 0) at += 1;
    if (at === start) at += 1;
    this.at = at;
    const first = bytes[start] ?? 0;
    // 0–9 + - .
    if (isDigit(first) || first === 43 || first === 45 || first === 46)
      return numberIn(bytes, start, at);
    const word = ascii(bytes, start, at);
    if (word === 'true') return true;
    if (word === 'false') return false;
    if (word === 'null') return null;
    return new Keyword(word);
  }

  protected hex(): Bytes {
    const { bytes } = this;
    const digits: number[] = [];
    let at = this.at + 1;
    for (; at < bytes.length && bytes[at] !== 0x3e; at += 1) {
      const digit = hexDigit(bytes[at] ?? 0);
      if (digit >= 0) digits.push(digit);
    }
    this.at = at + 1;
    const found = new Uint8Array((digits.length + 1) >> 1);
    for (let index = 0; index < digits.length; index += 2)
      found[index >> 1] = ((digits[index] ?? 0) << 4) | (digits[index + 1] ?? 0);
    return new Bytes(found);
  }

  /** A string in brackets (7.3.4.2). */
  protected literal(): Bytes {
    const { bytes } = this;
    const found: number[] = [];
    let depth = 0;
    let at = this.at;
    for (; at < bytes.length; at += 1) {
      let code = bytes[at] ?? 0;
      if (code === 0x28) {
        depth += 1;
        if (depth === 1) continue;
      } else if (code === 0x29) {
        depth -= 1;
        if (depth === 0) break;
      } else if (code === 0x5c) {
        at += 1;
        code = bytes[at] ?? 0;
        if (code >= 48 && code <= 55) {
          let octal = code - 48;
          for (let n = 0; n < 2; n += 1) {
            const digit = bytes[at + 1] ?? 0;
            if (digit < 48 || digit > 55) break;
            octal = octal * 8 + digit - 48;
            at += 1;
          }
          code = octal & 0xff;
        } else if (code === 10 || code === 13) {
          if (code === 13 && bytes[at + 1] === 10) at += 1;
          continue;
        } else code = escapes.get(code) ?? code;
      } else if (code === 13) {
        // However a line ends, one line feed is meant.
        if (bytes[at + 1] === 10) at += 1;
        code = 10;
      }
      found.push(code);
    }
    this.at = at + 1;
    return new Bytes(Uint8Array.from(found));
  }

  private startsWith(word: string): boolean {
    for (let index = 0; index < word.length; index += 1)
      if (this.bytes[this.at + index] !== word.charCodeAt(index)) return false;
    return true;
  }
}

const escapes = new Map([
  [0x6e, 10],
  [0x72, 13],
  [0x74, 9],
  [0x62, 8],
  [0x66, 12],
]);

function isDigit(code: number | undefined): boolean {
  return code !== undefined && code >= 48 && code <= 57;
}

/** The number that is written here; whole ones are by far the most. */
function numberIn(bytes: Uint8Array, start: number, end: number): number {
  if (end - start < 10) {
    let value = 0;
    let at = start;
    for (; at < end && isDigit(bytes[at]); at += 1) value = value * 10 + (bytes[at] ?? 0) - 48;
    if (at === end) return value;
  }
  return Number(ascii(bytes, start, end)) || 0;
}

function ascii(bytes: Uint8Array, start: number, end: number): string {
  let text = '';
  for (let index = start; index < end; index += 1) text += String.fromCharCode(bytes[index] ?? 0);
  return text;
}
