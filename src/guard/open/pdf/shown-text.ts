/** The words that content streams show, by the table of characters of each font (ISO 32000-1, 9.10.3). */

import { isArray } from '../../../format/pdf/syntax/document.ts';
import {
  Bytes,
  type Dict,
  Name,
  type PdfObject,
  textOf,
} from '../../../format/pdf/syntax/objects.ts';
import { Keyword, Parser } from '../../../format/pdf/syntax/parse.ts';
import { latinText } from '../decode.ts';
import { nameOf } from './name-of.ts';

/** Turns the codes of a string into characters. */
export type Characters = (codes: Uint8Array) => string;

/** What a stream shows: once with a space wherever the pen moves, once without. */
export interface ShownText {
  readonly parted: string;
  readonly joined: string;
  /** Strings of marks: what stands in the place of glyphs, alternative text. */
  readonly marks: readonly string[];
}

const moves: ReadonlySet<string> = new Set(['Td', 'TD', 'T*', 'Tm', 'ET', "'", '"', 'BT']);
const shows: ReadonlySet<string> = new Set(['Tj', 'TJ', "'", '"']);
/** Thousandths of the size of letters that are a space. */
const gap = 160;

/** Reads a stream; `fontsOf` gives the fonts of a name, more than one where nobody knows which is meant. */
export function shownText(
  bytes: Uint8Array,
  fontsOf: (name: string) => readonly Characters[],
): readonly ShownText[] {
  const parser = new Parser(bytes);
  const pieces: (string | { readonly fonts: readonly Characters[]; readonly codes: Uint8Array })[] =
    [];
  const marks: string[] = [];
  let fonts: readonly Characters[] = [];
  let operands: PdfObject[] = [];
  const show = (operand: PdfObject | undefined) => {
    if (operand instanceof Bytes) pieces.push({ fonts, codes: operand.bytes });
    else if (isArray(operand))
      for (const item of operand) {
        if (item instanceof Bytes) pieces.push({ fonts, codes: item.bytes });
        else if (typeof item === 'number' && item < -gap) pieces.push(' ');
      }
  };
  for (let token = parser.next(); token !== undefined; token = parser.next()) {
    if (!(token instanceof Keyword)) {
      operands.push(token);
      continue;
    }
    const { word } = token;
    if (word === 'Tf') {
      const [font] = operands;
      fonts = font instanceof Name ? fontsOf(font.value) : [];
    } else if (word === 'ID') {
      // A picture within the stream: its bytes are no operations.
      const end = /[\s]EI[\s]/.exec(latinText(bytes.subarray(parser.at)));
      parser.at = end ? parser.at + end.index + 4 : bytes.length;
    } else {
      if (moves.has(word)) pieces.push('\n');
      if (shows.has(word)) show(operands.at(-1));
      if (word === 'BDC' || word === 'DP') for (const operand of operands) collect(operand, marks);
    }
    operands = [];
  }
  const readings = Math.max(
    1,
    ...pieces.map((piece) => (typeof piece === 'string' ? 1 : piece.fonts.length)),
  );
  return Array.from({ length: readings }, (_, reading) => {
    const parts = pieces.map((piece) => {
      if (typeof piece === 'string') return piece;
      const characters = piece.fonts[Math.min(reading, piece.fonts.length - 1)] ?? latinText;
      return characters(piece.codes);
    });
    return {
      parted: parts.join(''),
      joined: parts.filter((_part, index) => typeof pieces[index] !== 'string').join(''),
      marks,
    };
  });
}

function collect(object: PdfObject, into: string[]): void {
  if (object instanceof Bytes) into.push(textOf(object));
  else if (object instanceof Map) for (const value of object.values()) collect(value, into);
}

/** The characters of a font: by its table, else as Latin letters. `map` is the table, unpacked. */
export function charactersOf(font: Dict, map: Uint8Array | undefined): Characters {
  const wide = font.get('Subtype') instanceof Name && nameOf(font.get('Subtype')) === 'Type0';
  if (!map) return wide ? (codes) => new TextDecoder('utf-16be').decode(codes) : latinText;
  const table = new Map<number, string>();
  const text = latinText(map);
  for (const [, block = ''] of text.matchAll(/beginbfchar([\s\S]*?)endbfchar/g))
    for (const [, code = '', to = ''] of block.matchAll(/<([0-9a-f\s]*)>\s*<([0-9a-f\s]*)>/gi))
      table.set(Number.parseInt(code, 16), utf16(to));
  for (const [, block = ''] of text.matchAll(/beginbfrange([\s\S]*?)endbfrange/g))
    for (const [, from = '', to = '', one, list] of block.matchAll(
      /<([0-9a-f\s]*)>\s*<([0-9a-f\s]*)>\s*(?:<([0-9a-f\s]*)>|\[([^\]]*)\])/gi,
    )) {
      const [first, last] = [Number.parseInt(from, 16), Number.parseInt(to, 16)];
      const listed = list?.match(/<[^>]*>/g);
      for (let code = first; code <= Math.min(last, first + 65_535); code += 1) {
        const letters = listed
          ? utf16((listed[code - first] ?? '').slice(1, -1))
          : utf16(one ?? '');
        table.set(code, listed ? letters : shifted(letters, code - first));
      }
    }
  const width = wide ? 2 : 1;
  return (codes) => {
    let shown = '';
    for (let at = 0; at < codes.length; at += width) {
      const code = wide ? ((codes[at] ?? 0) << 8) | (codes[at + 1] ?? 0) : (codes[at] ?? 0);
      shown += table.get(code) ?? (wide ? '' : String.fromCharCode(code));
    }
    return shown;
  };
}

/** The last character of a range goes on with the codes. */
function shifted(letters: string, by: number): string {
  const last = letters.charCodeAt(letters.length - 1) || 0;
  return letters.slice(0, -1) + String.fromCharCode(last + by);
}

function utf16(digits: string): string {
  const units = (digits.replace(/\s+/g, '').match(/.{4}/g) ?? []).map((unit) =>
    Number.parseInt(unit, 16),
  );
  return String.fromCharCode(...units);
}
