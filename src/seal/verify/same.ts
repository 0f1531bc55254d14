/** Compares objects of two revisions, and walks through the references in one. */

import { sameBytes } from '../../bytes.ts';
import {
  Bytes,
  Name,
  type PdfObject,
  Ref,
  Stream,
  textOf,
} from '../../format/pdf/syntax/objects.ts';

/** Whether both are written alike; references are the same where they have the same number. */
export function same(a: PdfObject | undefined, b: PdfObject | undefined): boolean {
  if (a === b) return true;
  if (a instanceof Name && b instanceof Name) return a.value === b.value;
  if (a instanceof Ref && b instanceof Ref) return a.number === b.number;
  if (a instanceof Bytes && b instanceof Bytes) return sameBytes(a.bytes, b.bytes);
  if (a instanceof Stream && b instanceof Stream)
    return same(a.dict, b.dict) && sameBytes(a.bytes, b.bytes);
  if (a instanceof Map && b instanceof Map)
    return a.size === b.size && [...a].every(([key, value]) => same(value, b.get(key)));
  if (Array.isArray(a) && Array.isArray(b)) {
    const [one, other]: readonly (readonly PdfObject[])[] = [a, b];
    return (
      one !== undefined &&
      one.length === other?.length &&
      one.every((item, index) => same(item, other[index]))
    );
  }
  return false;
}

/** Whether both are text strings of the same words, in whatever encoding (ISO 32000-1, 7.9.2.2); what cannot be read is like nothing. */
export function sameWords(a: PdfObject | undefined, b: PdfObject | undefined): boolean {
  if (!(a instanceof Bytes && b instanceof Bytes)) return false;
  const words = textOf(a);
  return words === textOf(b) && !words.includes('\ufffd');
}

/** The numbers of all references within an object, those behind them not included. */
export function references(object: PdfObject | undefined): readonly number[] {
  const found: number[] = [];
  const visit = (value: PdfObject | undefined): void => {
    if (value instanceof Ref) found.push(value.number);
    else if (value instanceof Stream) visit(value.dict);
    else if (value instanceof Map) for (const item of value.values()) visit(item);
    else if (Array.isArray(value)) for (const item of value as readonly PdfObject[]) visit(item);
  };
  visit(object);
  return found;
}

/** The keys whose values differ. */
export function differences(
  before: ReadonlyMap<string, PdfObject>,
  after: ReadonlyMap<string, PdfObject>,
): readonly string[] {
  return [...new Set([...before.keys(), ...after.keys()])].filter(
    (key) => !same(before.get(key), after.get(key)),
  );
}
