/** The kinds of object that a PDF is made of (ISO 32000-1, 7.3). */
import { pdfDocCharacter } from './pdf-doc-encoding.ts';

/** A name: `/Type`. */
export class Name {
  readonly value: string;
  constructor(value: string) {
    this.value = value;
  }
}

/** An indirect reference. Files written by browsers have one generation, 0. */
export class Ref {
  readonly number: number;
  constructor(number: number) {
    this.number = number;
  }
}

/** A string of bytes; see {@link textString} for words. */
export class Bytes {
  readonly bytes: Uint8Array;
  constructor(bytes: Uint8Array) {
    this.bytes = bytes;
  }
}

/** A dictionary and the bytes that it describes, encoded as the dictionary says. */
export class Stream {
  readonly dict: Dict;
  readonly bytes: Uint8Array;
  constructor(dict: Dict, bytes: Uint8Array) {
    this.dict = dict;
    this.bytes = bytes;
  }
}

/** A dictionary: keys without their slash. */
export type Dict = Map<string, PdfObject>;

/** Any object. */
export type PdfObject =
  | null
  | boolean
  | number
  | Name
  | Ref
  | Bytes
  | Stream
  | Dict
  | readonly PdfObject[];

/** A dictionary from plain entries; those that are undefined are left out. */
export function dict(entries: Readonly<Record<string, PdfObject | undefined>>): Dict {
  const made: Dict = new Map();
  for (const key in entries) {
    const value = entries[key];
    if (value !== undefined) made.set(key, value);
  }
  return made;
}

const names = new Map<string, Name>();

/** The name with this value; one object for each value. */
export function name(value: string): Name {
  const known = names.get(value);
  if (known) return known;
  const made = new Name(value);
  names.set(value, made);
  return made;
}

/** Words as a text string (7.9.2): ASCII as it is, all others as UTF-16 with its mark. */
export function textString(text: string): Bytes {
  if (/^[\x20-\x7e]*$/.test(text)) return new Bytes(latin(text));
  const bytes = new Uint8Array(2 + 2 * text.length);
  bytes.set([0xfe, 0xff]);
  for (let index = 0; index < text.length; index += 1) {
    const unit = text.charCodeAt(index);
    bytes[2 + 2 * index] = unit >> 8;
    bytes[3 + 2 * index] = unit & 0xff;
  }
  return new Bytes(bytes);
}

/** The words of a text string. */
export function textOf({ bytes }: Bytes): string {
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder('utf-16be').decode(bytes);
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf)
    return new TextDecoder().decode(bytes);
  return Array.from(bytes, pdfDocCharacter).join('');
}

/** One byte a character; for text that is known to be ASCII or Latin-1. */
export function latin(text: string): Uint8Array {
  const bytes = new Uint8Array(text.length);
  for (let index = 0; index < text.length; index += 1) bytes[index] = text.charCodeAt(index);
  return bytes;
}
