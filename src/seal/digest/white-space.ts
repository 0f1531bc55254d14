/** What is layout only: how words are broken over lines, and what stands before the first and after the last of them. */
import type { Json } from './canonical-json.ts';

/** Passages of a line: bare strings are words, all else is marked up. */
export type Line = readonly Json[];

/** Joins words that stand side by side and makes every run of white space one space. */
export function joined(line: Line): Line {
  const result: Json[] = [];
  for (const piece of line) {
    const before = result.at(-1);
    if (typeof piece === 'string' && typeof before === 'string')
      result[result.length - 1] = before + piece;
    else result.push(piece);
  }
  // An unbreakable space is typed on purpose: it is not among these.
  return result
    .filter((piece) => piece !== '')
    .map((piece) => (typeof piece === 'string' ? piece.replace(/[ \t\n\r\f\v]+/g, ' ') : piece));
}

/** The same without white space at either end. */
export function trimmed(line: Line): Line {
  return joined(line)
    .map((piece, index, all) => {
      if (typeof piece !== 'string') return piece;
      const start = index === 0 ? piece.replace(/^ /, '') : piece;
      return index === all.length - 1 ? start.replace(/ $/, '') : start;
    })
    .filter((piece) => piece !== '');
}
