/** What inside of words may be looked for by itself: names, addresses, numbers and days. */
import { addressedIn } from './arabic.ts';
import { compact, fold, withLatinFigures } from './fold.ts';
import { honorifics, particles } from './honorifics.ts';
import { namesIn } from './names.ts';
import { dayInWords } from './open-days.ts';
import type { Secret, SecretKind } from './secret.ts';
import type { Vocabulary } from './vocabulary.ts';

/** From the beginning of a word on: from each of its letters, a long one without an @ would be gone through to its end. */
const mail = /(?<![\p{L}\p{N}._%+-])[\p{L}\p{N}._%+-]+@[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)+/u;
const phone = /(?<![\p{L}\p{N}])\+?\d(?:[ \u00a0\u202f./()-]{0,2}\d){6,14}(?![\p{L}\p{N}])/gu;
/** Figures, or letters and figures, with what joins them: `NE-2021/0457`. No number has more letters before its first figure. */
const numbered = /(?<![\p{L}\p{N}])(?=[\p{L}/_-]{0,256}\d)[\p{L}\p{N}]+(?:[-/_.][\p{L}\p{N}]+)*/gu;
const isoDay = /\b\d{4}-\d\d-\d\d\b/g;

/** Names, addresses, numbers and days inside words. */
export function* detailsIn(
  text: string,
  startsInside: boolean,
  { words, around, offices, printed }: Vocabulary,
  make: (kind: SecretKind, words: string) => Secret,
): Generator<Secret> {
  const figures = withLatinFigures(text);
  for (const found of mailsIn(text)) yield make('mail', found);
  for (const [found] of figures.matchAll(phone)) if (!isDay(found)) yield make('identifier', found);
  for (const [found] of figures.matchAll(isoDay)) yield make('date', found);
  for (const [found] of figures.matchAll(dayInWords)) yield make('date', found);
  for (const [found] of figures.matchAll(numbered)) {
    const digits = found.replace(/\D/g, '').length;
    const isYear = /^(?:19|20)\d\d$/.test(found);
    if (!isYear && !isDay(found) && compact(fold(found)).length >= 4 && digits >= 2)
      yield make('identifier', found);
  }
  yield* addressed(text, make);
  for (const { words: run, atStart, joined } of namesIn(offices.takenFrom(text), startsInside)) {
    const isCommon = (word: string) => {
      const folded = fold(word);
      return (
        honorifics.has(folded) ||
        folded
          .split(' ')
          .every((one) => words.has(one) || around.has(one) || printed.has(one) || little.has(one))
      );
    };
    // “ICMPD, Abuja” and “Kano, Nigeria” are nobody.
    if (joined && run.some(isCommon)) continue;
    // “The Director Amina Souley” holds a name of two words.
    const stretches: string[][] = [[]];
    for (const word of run) {
      if (isCommon(word) && !particles.has(fold(word))) stretches.push([]);
      else stretches.at(-1)?.push(word);
    }
    const isOutside = (word: string) => {
      const folded = fold(word);
      return honorifics.has(folded) || little.has(folded) || particles.has(folded);
    };
    const whole = trimmed(run, isOutside);
    const parts = stretches.map((one) => trimmed(one, (word) => particles.has(fold(word))));
    // “Yesterday Amina Souley”: the first word may have its capital letter for another reason.
    if (atStart && run.length > 2) parts.push(trimmed(run.slice(1), isOutside));
    for (const name of new Set([whole, ...parts].map((one) => one.join(' ')))) {
      if (name.includes(' ')) yield make('name', name);
      else if (name.length >= 3 && !isSmallIn(text, name))
        yield make(atStart && run[0] === name ? 'opening word' : 'word', name);
    }
  }
}

/** Mail addresses; what stands right behind one may begin another. */
function* mailsIn(text: string): Generator<string> {
  let rest = text;
  for (let found = mail.exec(rest); found; found = mail.exec(rest)) {
    yield found[0];
    rest = rest.slice(found.index + found[0].length);
  }
}

/** Names in Arabic are known by the form of address before them. */
function* addressed(
  text: string,
  make: (kind: SecretKind, words: string) => Secret,
): Generator<Secret> {
  for (const { first, both } of addressedIn(text)) {
    yield make('word', first);
    if (both) yield make('words', both);
  }
}

/** Whether a word is also written with a small letter: then its capital letter says nothing. */
function isSmallIn(text: string, name: string): boolean {
  const small = name.toLowerCase();
  return [...text.matchAll(/(?<!\p{L})\p{Ll}[\p{L}\p{M}]*/gu)].some(([one]) => one === small);
}

/** A day is looked for as such. */
function isDay(text: string): boolean {
  return /^\d{4}-\d\d-\d\d$/.test(text.trim());
}

/** Words of a few letters that begin sentences. */
const little: ReadonlySet<string> = new Set(
  'the a an in on at by for from to of and or but he she it they we his her its their our this that these those there who when where while as if no not all some one two was is had has le la les l un une des du de en au aux dans par pour sur et ou mais il elle ils elles on nous son sa ses leur leurs ce cet cette ces y qui que quand comme si ne pas tout tous'.split(
    ' ',
  ),
);

function trimmed(words: readonly string[], isOutside: (word: string) => boolean): string[] {
  let [start, end] = [0, words.length];
  while (start < end && isOutside(words[start] ?? '')) start += 1;
  while (end > start && isOutside(words[end - 1] ?? '')) end -= 1;
  return words.slice(start, end);
}
