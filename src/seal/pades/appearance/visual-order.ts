/** The order in which a line is drawn from left to right: the Unicode bidirectional algorithm (UAX #9), without embeddings. */

/** A line in visual order. */
export interface Visual {
  readonly text: string;
  /** Whether the line as a whole runs from right to left (P2, P3): its first strong letter says. */
  readonly isRightToLeft: boolean;
}

type Kind = 'L' | 'R' | 'number' | 'separator' | 'neutral';

const rightToLeft = /[\p{Script=Arabic}\p{Script=Hebrew}]/u;
const letter = /\p{L}/u;
const pairs = new Map(
  ['()', '[]', '{}', '«»', '‹›', '<>'].flatMap(([a = '', b = '']) => [
    [a, b],
    [b, a],
  ]),
);

/** At the head of a line they say how it runs, whatever its first letter is; they are not seen. */
export const marks = { ltr: '\u200e', rtl: '\u200f' } as const;

/** Puts a line into visual order. */
export function visualOrder(line: string): Visual {
  // A letter and what stands over and under it stay together.
  const letters =
    line
      .replaceAll(marks.ltr, '')
      .replaceAll(marks.rtl, '')
      .match(/.\p{M}*/gsu) ?? [];
  const kinds = letters.map(kindOf);
  const isRightToLeft =
    !line.startsWith(marks.ltr) &&
    (line.startsWith(marks.rtl) || kinds.find((kind) => kind === 'L' || kind === 'R') === 'R');
  const base = isRightToLeft ? 1 : 0;
  const levels = levelsOf(resolved(kinds, isRightToLeft ? 'R' : 'L'), base);
  const order = reordered(levels);
  const text = order
    .map((index) => {
      const char = letters[index] ?? '';
      // Brackets open towards what follows (L4).
      return (levels[index] ?? 0) % 2 === 1 ? (pairs.get(char) ?? char) : char;
    })
    .join('');
  return { text, isRightToLeft };
}

function kindOf(char: string): Kind {
  if (/\p{Nd}/u.test(char)) return 'number';
  if (rightToLeft.test(char) && !/\p{P}/u.test(char)) return 'R';
  if (letter.test(char)) return 'L';
  return /[:.,/\u060c]/u.test(char) ? 'separator' : 'neutral';
}

/** Numbers and what stands between strong letters (W4, W7, N1, N2). */
function resolved(kinds: readonly Kind[], base: 'L' | 'R'): readonly ('L' | 'R' | 'number')[] {
  const joined = kinds.map((kind, index) => {
    if (kind !== 'separator') return kind;
    return kinds[index - 1] === 'number' && kinds[index + 1] === 'number' ? 'number' : 'neutral';
  });
  let strong: 'L' | 'R' = base;
  const numbered = joined.map((kind) => {
    if (kind === 'L' || kind === 'R') strong = kind;
    return kind === 'number' && strong === 'L' ? 'L' : kind;
  });
  const side = (kind: Kind | undefined) => (kind === undefined ? base : kind === 'L' ? 'L' : 'R');
  return numbered.map((kind, index) => {
    if (kind === 'L' || kind === 'R' || kind === 'number') return kind;
    const before = side(numbered.slice(0, index).findLast((one) => one !== 'neutral'));
    const after = side(numbered.slice(index + 1).find((one) => one !== 'neutral'));
    return before === after ? before : base;
  });
}

function levelsOf(kinds: readonly ('L' | 'R' | 'number')[], base: 0 | 1): readonly number[] {
  const left = base === 0 ? 0 : 2;
  return kinds.map((kind) => (kind === 'R' ? 1 : kind === 'number' ? 2 : left));
}

/** From the highest level down, each run is turned around (L2). */
function reordered(levels: readonly number[]): readonly number[] {
  const order = levels.map((_, index) => index);
  for (let level = Math.max(0, ...levels); level > 0; level -= 1) {
    for (let start = 0; start < order.length; start += 1) {
      if ((levels[order[start] ?? 0] ?? 0) < level) continue;
      let end = start;
      while (end < order.length && (levels[order[end] ?? 0] ?? 0) >= level) end += 1;
      order.splice(start, end - start, ...order.slice(start, end).reverse());
      start = end;
    }
  }
  return order;
}
