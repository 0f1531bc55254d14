/** The words that content streams show, by the table of characters of each font (ISO 32000-1, 9.10.3). */
import { isArray } from '../../../format/pdf/syntax/document.ts';
import {
  Bytes,
  type Dict,
  Name,
  type PdfObject,
  textOf,
} from '../../../format/pdf/syntax/objects.ts';
import { Keyword } from '../../../format/pdf/syntax/parse.ts';
import { latinText } from '../decode.ts';
import { AttentiveParser, nothingHeard } from './attentive-parser.ts';
import { letterOf } from './glyph-names.ts';
import { nameOf } from './name-of.ts';

/** Turns the codes of a string into characters. */
export type Characters = (codes: Uint8Array) => string;

/** What a stream shows. */
export interface ShownText {
  /** Once with a space wherever the pen moves, once without, for each font that may be meant. */
  readonly readings: readonly { readonly parted: string; readonly joined: string }[];
  /** Strings of marks: what stands in the place of glyphs, alternative text. */
  readonly marks: readonly string[];
  /** Words that are not shown: comments, names, and strings and words that say nothing to a reader. */
  readonly unused: readonly string[];
  /** Bytes of pictures that stand within the stream. */
  readonly pictures: readonly Uint8Array[];
  /** Whether it is known of all that is shown which letters these are. */
  readonly isLegible: boolean;
}

/** Where nobody can say which letter is shown. */
export const unknownLetter = '\ufffd';

const moves: ReadonlySet<string> = new Set(['Td', 'TD', 'T*', 'Tm', 'ET', "'", '"', 'BT']);
const shows: ReadonlySet<string> = new Set(['Tj', 'TJ', "'", '"']);
/** Thousandths of the size of letters that are a space. */
const gap = 160;

/** Reads a stream; `fontsOf` gives the fonts of a name, more than one where nobody knows which is meant. */
export function shownText(
  bytes: Uint8Array,
  fontsOf: (name: string) => readonly Characters[],
): ShownText {
  const heard = nothingHeard();
  const parser = new AttentiveParser(bytes, 0, heard);
  const used = new Set<Bytes>();
  const words: string[] = [];
  const pictures: Uint8Array[] = [];
  const pieces: (string | { readonly fonts: readonly Characters[]; readonly codes: Uint8Array })[] =
    [];
  const marks: string[] = [];
  let fonts: readonly Characters[] = [];
  let operands: PdfObject[] = [];
  const show = (operand: PdfObject | undefined) => {
    if (operand instanceof Bytes) {
      used.add(operand);
      pieces.push({ fonts, codes: operand.bytes });
    } else if (isArray(operand))
      for (const item of operand) {
        if (item instanceof Bytes) {
          used.add(item);
          pieces.push({ fonts, codes: item.bytes });
        } else if (typeof item === 'number' && item < -gap) pieces.push(' ');
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
      const start = parser.at;
      parser.at = end ? parser.at + end.index + 4 : bytes.length;
      pictures.push(bytes.subarray(start, parser.at));
    } else {
      // No operator is so long.
      if (word.length > 3) words.push(word);
      if (moves.has(word)) pieces.push('\n');
      if (shows.has(word)) show(operands.at(-1));
      if (word === 'BDC' || word === 'DP')
        for (const operand of operands) collect(operand, marks, used);
    }
    operands = [];
  }
  const readings = Math.max(
    1,
    ...pieces.map((piece) => (typeof piece === 'string' ? 1 : piece.fonts.length)),
  );
  const shown = Array.from({ length: readings }, (_, reading) => {
    const parts = pieces.map((piece) => {
      if (typeof piece === 'string') return piece;
      const characters = piece.fonts[Math.min(reading, piece.fonts.length - 1)] ?? latinText;
      return characters(piece.codes);
    });
    return {
      parted: parts.join(''),
      joined: parts.filter((_part, index) => typeof pieces[index] !== 'string').join(''),
    };
  });
  return {
    readings: shown,
    marks,
    unused: [
      ...heard.comments,
      ...heard.strings.filter((one) => !used.has(one)).map(textOf),
      [...heard.names].join('\n'),
      words.join(' '),
    ],
    pictures,
    isLegible: shown.every(({ joined }) => !joined.includes(unknownLetter)),
  };
}

function collect(object: PdfObject, into: string[], used: Set<Bytes>): void {
  if (object instanceof Bytes) {
    used.add(object);
    into.push(textOf(object));
  } else if (object instanceof Map) for (const value of object.values()) collect(value, into, used);
}

/**
 * The characters of a font: by its table, by the names of its glyphs, else as Latin letters. `map` is the table, unpacked;
 * `encoding` says which glyphs it has in the place of others.
 */
export function charactersOf(
  font: Dict,
  map: Uint8Array | undefined,
  encoding?: Dict | undefined,
): Characters {
  const wide = nameOf(font.get('Subtype')) === 'Type0';
  if (!map && !wide) return byNames(encoding);
  if (!map) {
    // Names of tables that are Unicode (9.7.5.2); with any other only the font knows its letters.
    const isUnicode = /^Uni\w+-(?:UTF16|UCS2)-/.test(nameOf(font.get('Encoding')));
    return isUnicode
      ? (codes) => new TextDecoder('utf-16be').decode(codes)
      : (codes) => (codes.length > 0 ? unknownLetter : '');
  }
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

/** Letters of a font with glyphs of its own choice (9.6.6.1). */
function byNames(encoding: Dict | undefined): Characters {
  const stated = encoding?.get('Differences');
  if (!isArray(stated)) return latinText;
  const letters = new Map<number, string>();
  let code = 0;
  for (const item of stated)
    if (typeof item === 'number') code = item;
    else if (item instanceof Name) {
      letters.set(code, letterOf(item.value) ?? unknownLetter);
      code += 1;
    }
  return (codes) =>
    Array.from(codes, (one) => letters.get(one) ?? String.fromCharCode(one)).join('');
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
