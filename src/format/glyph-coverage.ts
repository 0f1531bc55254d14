/** Which characters the bundled fonts can show. */
import { faces, rangePairs } from './fonts.ts';

/** Made by the shaper, or never drawn: spaces, joiners, marks of direction, selectors of a variant. */
const undrawn = /[\p{Zs}\p{Zl}\p{Zp}\p{Cc}\p{Default_Ignorable_Code_Point}]/u;

const known = faces.flatMap(({ range }) => rangePairs(range));

/** Whether a character is in one of the bundled fonts, or needs no glyph. */
export function hasGlyph(char: string): boolean {
  const code = char.codePointAt(0) ?? 0;
  return known.some(([from, to]) => code >= from && code <= to) || undrawn.test(char);
}

/** The characters of some words for which no bundled font has a glyph, each once, in order. */
export function charsWithoutGlyph(words: string): readonly string[] {
  return [...new Set(words)].filter((char) => !hasGlyph(char));
}
