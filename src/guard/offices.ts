/** What people are, as words that name nobody: “Director General”, “Head of Cooperation”. */
import { fold } from './fold.ts';

/** The functions of those who took part openly. */
export interface Offices {
  /** Words of titles, folded: of “Head of Cooperation” the first. What comes behind `of` and `to` may be somebody's name. */
  readonly titles: ReadonlySet<string>;
  /** All their words, folded. */
  readonly words: ReadonlySet<string>;
  /** Each as it is printed. */
  readonly all: readonly string[];
  /** Whether these are the words of a whole function; folded. */
  readonly has: (folded: string) => boolean;
  /** The text with a mark in place of each whole function, so that what is left may be read for names. */
  readonly takenFrom: (text: string) => string;
}

/** Words that end a title, folded. */
const joints: ReadonlySet<string> = new Set(
  'of for to in at on by with from de du des d l a au aux en pour par pres chez'.split(' '),
);

/** Stands for a function: no letter, so that words on both its sides are no neighbours. */
const mark = ' · ';

/** From functions as they are printed. */
export function officesOf(functions: readonly string[]): Offices {
  const whole = new Set(functions.map(fold));
  // The longest first: “Head of Training” before “Head”.
  const patterns = [...new Set(functions)].sort((a, b) => b.length - a.length).map(patternOf);
  const pattern = new RegExp(
    `(?<![\\p{L}\\p{N}])(?:${patterns.join('|')})(?![\\p{L}\\p{N}])`,
    'giu',
  );
  return {
    titles: new Set(functions.flatMap(titleOf)),
    words: new Set([...whole].flatMap((one) => one.split(' '))),
    all: [...new Set(functions)],
    has: (folded) => whole.has(folded),
    takenFrom: (text) => (patterns.length === 0 ? text : text.replace(pattern, mark)),
  };
}

/** Of “Ali’s Assistant” what follows the name. Scripts without capital letters have no titles that can be told from names. */
function titleOf(name: string): readonly string[] {
  const own = name.split(/['’]s\s/).at(-1) ?? '';
  const words = fold(own).split(' ');
  const end = words.findIndex((word) => joints.has(word));
  const title = end < 0 ? words : words.slice(0, end);
  return title.filter((word) => /^[a-z]/.test(word));
}

function patternOf(text: string): string {
  return text
    .trim()
    .replace(/[.*+?^${}()|[\]\\/-]/g, '\\$&')
    .replace(/['’]/g, "['’]")
    .replace(/\s+/g, '\\s+');
}
