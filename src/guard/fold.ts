/** Words as one spelling stands for all: without case, accents, punctuation and the marks that nobody sees. */
import { charactersOf } from '../characters.ts';

/** Letters that no normal form takes apart, or that are not told from others. */
export const letters: Readonly<Record<string, string>> = {
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ł: 'l',
  ı: 'i',
  ɓ: 'b',
  ɗ: 'd',
  ƙ: 'k',
  ƴ: 'y',
  ŋ: 'n',
  ħ: 'h',
  // Arabic letters that are written for one another: at the end of words, and as keyboards of other languages have them.
  ة: 'ه',
  ى: 'ي',
  ی: 'ي',
  ک: 'ك',
  ٱ: 'ا',
  // Cyrillic and Greek letters that look like Latin ones, small or as capitals: nobody sees that a name is written with them.
  ...lookAlikes(['а', 'в', 'е', 'к', 'м', 'н', 'о', 'р', 'с', 'т', 'у', 'х'], 'abekmhopctyx'),
  ...lookAlikes(['і', 'ј', 'ѕ', 'ԁ', 'һ', 'ԛ', 'ԝ', 'ӏ'], 'ijsdhqwl'),
  ...lookAlikes(['α', 'β', 'ε', 'ζ', 'ι', 'κ', 'ν', 'ο', 'ρ', 'τ', 'υ', 'χ'], 'abezikvoptyx'),
  ɡ: 'g',
  ɑ: 'a',
};

function lookAlikes(from: readonly string[], to: string): Readonly<Record<string, string>> {
  return Object.fromEntries(from.map((letter, at) => [letter, to[at] ?? letter]));
}

/** The text with 1, 2, 3 for the figures of Arabic and Persian. */
export function withLatinFigures(text: string): string {
  return text.replace(/[\u0660-\u0669\u06f0-\u06f9]/g, (figure) =>
    String(figure.charCodeAt(0) & 15),
  );
}

const special = new RegExp(`[${Object.keys(letters).join('')}]`, 'g');

/** Soft hyphens, joiners, marks of direction: they stand inside words and are not seen. */
const unseenClass =
  '\\u034f\\u00ad\\u061c\\u0640\\u180e\\u200b-\\u200f\\u202a-\\u202e\\u2060-\\u206f\\ufeff';
const unseen = new RegExp(`[${unseenClass}]`, 'g');

/** A word that was broken at the end of a line. */
const broken = /(?<=\p{L})[-\u2010\u2011][ \t]*\r?\n\s*(?=\p{Ll})/gu;

/**
 * Where a character cannot be folded by itself: a word may be broken, a capital sigma has another small letter at the end of a
 * word, and halves of a character may come together.
 */
const entangled = new RegExp(
  `(?<![ -@])[-\\u2010\\u2011][ \\t\\r${unseenClass}]*\\n|[\\u03a3\\u03f9\\u{1d6ba}\\u{1d6f4}\\u{1d72e}\\u{1d768}\\u{1d7a2}\\p{Cs}]`,
  'u',
);

/** Lower-case words with one space between them; letters and figures of all scripts, nothing else. */
export function fold(text: string): string {
  return entangled.test(text) ? foldedWhole(text).trim() : foldedEach(text);
}

function foldedWhole(text: string): string {
  return withLatinFigures(text)
    .replace(unseen, '')
    .replace(broken, '')
    .normalize('NFKD')
    .toLowerCase()
    .replace(/\p{M}+/gu, '')
    .replace(special, (letter) => letters[letter] ?? letter)
    .replace(/[^\p{L}\p{N}]+/gu, ' ');
}

/** What becomes of a character that is folded by itself: letters, a space, or nothing. It is always the same, and so worked out once. */
const folded = new Map<number, string>();

function foldedOf(code: number): string {
  const before = folded.get(code);
  if (before !== undefined) return before;
  const after = foldedWhole(String.fromCodePoint(code));
  folded.set(code, after);
  return after;
}

/** The same for characters of 16 bits, which are nearly all: one such character, nothing, or what the map has to say. */
const units = new Uint16Array(65_536).fill(0xffff);
const [unknown, several, nothing, space] = [0xffff, 1, 0, 32];

function unitOf(code: number): number {
  const after = foldedOf(code);
  const unit = after.length > 1 ? several : after === '' ? nothing : after.charCodeAt(0);
  units[code] = unit;
  return unit;
}

/** As many units are put together at once. */
const most = 4096;

/** Character by character: the longest texts are finished files, and each step over the whole of them would be felt. */
function foldedEach(text: string): string {
  let whole = '';
  let part: number[] = [];
  let last = space;
  for (let at = 0; at < text.length; at += 1) {
    let code = text.charCodeAt(at);
    if (isHigh(code)) {
      code = text.codePointAt(at) ?? code;
      if (code > 0xffff) at += 1;
    }
    const known = units[code] ?? several;
    const unit = known === unknown ? unitOf(code) : known;
    if (unit === nothing || (unit === space && last === space)) continue;
    if (unit !== several) {
      last = unit;
      part.push(unit);
    } else {
      const after = foldedOf(code);
      for (let one = 0; one < after.length; one += 1) {
        const next = after.charCodeAt(one);
        if (next === space && last === space) continue;
        last = next;
        part.push(next);
      }
    }
    if (part.length < most) continue;
    whole += charactersOf(part);
    part = [];
  }
  whole += charactersOf(part);
  return last === space ? whole.trimEnd() : whole;
}

/** Whether a unit is the first of two that are one character. */
function isHigh(unit: number): boolean {
  return unit >= 0xd800 && unit < 0xdc00;
}

/** Folded words without the spaces: what is left where nobody can tell where words end. */
export function compact(folded: string): string {
  return folded.replaceAll(' ', '');
}

/** From the last character to the first. */
export function reversed(text: string): string {
  let back = '';
  for (let at = text.length - 1; at >= 0; at -= 1) back += text[at] ?? '';
  return back;
}
