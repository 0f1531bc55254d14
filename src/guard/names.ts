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

/** “d’Amina”, « qu’Ali », « L’intéressée »: what is left of a word before a name, or before what is none. */
const elided =
  /(?<![\p{L}'’])(?:(?:[cdjlmnst]|qu|jusqu|lorsqu|puisqu)['’](?=\p{Lu})|(?:[CDJLMNST]|Qu)['’](?=\p{Ll}))/gu;

/** “Amina’s”. */
const possessive = /['’ʼ‘]s?$/u;

/** Words behind which a sentence is over. */
const over = /[.!?…][»”’")\]]*\s*$|\n\s*\n\s*$/u;

/** What stands behind a name that begins a line: “Amina, 17”, “Amina (17)”, “Amina: fled”. */
const aside = /^(?:\s*[(:–—]|,\s*\d)/u;

/** Runs of capitalised words, with the particles and initials between them. */
export function namesIn(words: string, startsInside = false): readonly NameFound[] {
  const text = words.replace(elided, (prefix) => `${prefix.slice(0, -1)} `);
  const found: NameFound[] = [];
  let run: string[] = [];
  let waiting: string[] = [];
  let runAtStart = false;
  let last = 0;
  // A cell, or a short item of a list.
  const isSentence = (text.match(word) ?? []).length > 3;
  const end = () => {
    if (run.length > 0) found.push({ words: run, atStart: runAtStart });
    run = [];
    waiting = [];
  };
  for (const match of text.matchAll(word)) {
    const token = match[0].replace(possessive, '');
    const gap = text.slice(last, match.index);
    const first = last === 0 && gap.trim() === '';
    last = match.index + match[0].length;
    // Behind a colon, a dash, an opening bracket or a quotation mark a capital letter is a name's.
    const starts =
      ((first && !startsInside && isSentence) || over.test(gap)) && !aside.test(text.slice(last));
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
