/** Names in running text: words with a capital letter, one after the other. */
import { fold } from './fold.ts';
import { honorifics, particles } from './honorifics.ts';

/** Capitalised words in a row. */
export interface NameFound {
  readonly words: readonly string[];
  /** Whether its first word would have a capital letter anyway. */
  readonly atStart: boolean;
  /** Whether two runs with a comma between them were joined, which may be a list, too. */
  readonly joined: boolean;
}

/** A run, and where in the text it stands. */
interface Run extends NameFound {
  readonly start: number;
  readonly end: number;
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

/** Runs of capitalised words, with the particles and initials between them; beside them names with their surname first. */
export function namesIn(words: string, startsInside = false): readonly NameFound[] {
  const text = words.replace(elided, (prefix) => `${prefix.slice(0, -1)} `);
  const found: Run[] = [];
  let run: string[] = [];
  let waiting: string[] = [];
  let runAtStart = false;
  let [runStart, runEnd] = [0, 0];
  let last = 0;
  // A cell, or a short item of a list.
  const isSentence = (text.match(word) ?? []).length > 3;
  const end = () => {
    if (run.length > 0)
      found.push({
        words: run,
        atStart: runAtStart,
        joined: false,
        start: runStart,
        end: runEnd,
      });
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
      if (run.length === 0) {
        runAtStart = starts;
        runStart = match.index;
      }
      runEnd = last;
      run.push(...waiting, token);
      waiting = [];
    } else if (run.length > 0 && particles.has(folded)) waiting.push(token);
    else end();
  }
  end();
  return [...found, ...surnameFirst(found, text)];
}

/** “MAIGA, Boubacar” anywhere; “Maiga, Boubacar” where a line says nothing else, for in a sentence it may be a list. */
function surnameFirst(runs: readonly Run[], text: string): readonly NameFound[] {
  return runs.flatMap((given, nth) => {
    const surname = runs[nth - 1];
    if (!surname || !/^,[\s\u00a0\u202f]+$/u.test(text.slice(surname.end, given.start))) return [];
    const isAlone =
      /(?:^|[;\n])\s*$/u.test(text.slice(0, surname.start)) &&
      alone.test(text.slice(given.end)) &&
      surname.words.length + given.words.length <= 4;
    const isMarked = surname.words.every(isCapitals) && !given.words.every(isCapitals);
    return isAlone || isMarked
      ? [{ words: [...surname.words, ...given.words], atStart: false, joined: true }]
      : [];
  });
}

/** What stands behind a name that a line consists of: nothing but a full stop, the next name, or what is said of it: “, 17”, “(17)”, “: fled”. */
const alone = /^(?:\.?\s*$|\s*[;\n(:–—]|,\s*\d)/u;

/** Written in capitals, as surnames are; an initial is none. */
function isCapitals(token: string): boolean {
  return /^(?=\p{Lu}.*\p{Lu})[^\p{Ll}]+$/u.test(token);
}

/** “A.”, “Mr.”: an initial, or a form of address. */
function isShort(token: string): boolean {
  return [...token].length === 1 || honorifics.has(fold(token));
}
