/** Writes objects as a PDF does (ISO 32000-1, 7.3), for a revision that is added to a file. */

import { concat, hex } from '../../../bytes.ts';
import {
  Bytes,
  type Dict,
  latin,
  Name,
  type PdfObject,
  Ref,
  Stream,
} from '../../../format/pdf/syntax/objects.ts';
import { decimal } from '../../../format/pdf/syntax/save.ts';

/** A value that stands in the file exactly as written here: a placeholder. */
export class Verbatim extends Name {}

/** The bytes of `number 0 obj … endobj`. */
export function serialiseIndirect(number: number, object: PdfObject): Uint8Array {
  const head = `${number} 0 obj\n`;
  if (!(object instanceof Stream)) return latin(`${head}${serialise(object)}\nendobj\n`);
  const dict = new Map(object.dict).set('Length', object.bytes.length);
  return concat([
    latin(`${head}${serialise(dict)}\nstream\n`),
    object.bytes,
    latin('\nendstream\nendobj\n'),
  ]);
}

/** Any object but a stream, as text of one byte a character. */
export function serialise(object: PdfObject): string {
  if (object === null) return 'null';
  if (typeof object === 'boolean') return String(object);
  if (typeof object === 'number') return decimal(object);
  if (object instanceof Verbatim) return object.value;
  if (object instanceof Name) return nameText(object.value);
  if (object instanceof Ref) return `${object.number} 0 R`;
  if (object instanceof Bytes) return stringText(object.bytes);
  if (object instanceof Map) return dictText(object);
  if (object instanceof Stream) throw new Error('Unexpected stream inside another object');
  return `[${object.map(serialise).join(' ')}]`;
}

function dictText(entries: Dict): string {
  return `<<${Array.from(entries, ([key, value]) => `${nameText(key)} ${serialise(value)}`).join('\n')}>>`;
}

function nameText(value: string): string {
  return `/${value.replace(
    /[^\x21-\x7e]|[#()<>[\]{}/%]/g,
    (char) => `#${char.charCodeAt(0).toString(16).padStart(2, '0')}`,
  )}`;
}

/** Readable where it is text, else in hexadecimal. */
function stringText(bytes: Uint8Array): string {
  if (bytes.every((code) => code >= 32 && code < 127))
    return `(${String.fromCharCode(...bytes).replace(/[\\()]/g, '\\$&')})`;
  return `<${hex(bytes)}>`;
}
