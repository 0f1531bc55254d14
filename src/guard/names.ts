/** Names in running text: words with a capital letter, one after the other. */
import { fold } from './fold.ts';
import { honorifics, particles } from './honorifics.ts';

/** Capitalised words in a row. */
export interface NameFound {
  readonly words: readonly string[];
  /** Whether its first word would have a capital letter anyway. */
  readonly atStart: boolean;
}

const word = /\p{L}[\p{L}\p{M}\p{N}'’ʼ‘-]*/gu;

/** Runs of capitalised words, with the particles and initials between them. */
export function namesIn(text: string, startsInside = false): readonly NameFound[] {
  const found: NameFound[] = [];
  let run: string[] = [];
  let waiting: string[] = [];
  let runAtStart = false;
  let last = 0;
  const end = () => {
    if (run.length > 0) found.push({ words: run, atStart: runAtStart });
    run = [];
    waiting = [];
  };
  for (const match of text.matchAll(word)) {
    const [token] = match;
    const gap = text.slice(last, match.index);
    const first = last === 0 && gap.trim() === '';
    last = match.index + token.length;
    const starts = (first && !startsInside) || /[.!?:…»”"«“(\n–—•]\s*$/u.test(gap);
    // After an initial or a form of address a full stop ends nothing.
    const near =
      run.length > 0 &&
      (/^[\s\u00a0\u202f]+$/u.test(gap) ||
        (/^\.?[\s\u00a0\u202f]*$/u.test(gap) && isShort(run.at(-1) ?? '')));
    if (!near) end();
    const folded = fold(token);
    if (/^\p{Lu}/u.test(token)) {
      if (run.length === 0) runAtStart = starts;
      run.push(...waiting, token);
      waiting = [];
    } else if (run.length > 0 && particles.has(folded)) waiting.push(token);
    else end();
  }
  end();
  return found;
}

/** “A.”, “Mr.”: an initial, or a form of address. */
function isShort(token: string): boolean {
  return [...token].length === 1 || honorifics.has(fold(token));
}
