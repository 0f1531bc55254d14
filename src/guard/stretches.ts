/** Passages as stretches of letters: any few words of them in a row tell where they come from. */
import { compact, fold } from './fold.ts';
import { type Stretch, stretchLength } from './matcher.ts';
import type { Secret } from './secret.ts';
import type { Needle } from './variants.ts';
import type { Vocabulary } from './vocabulary.ts';

/** Words in a row that tell a passage, where they are too short for a stretch. */
const inARow = 5;

/** The stretches of a passage, one from the beginning of each word, and its short words; none that consist of public words only. */
export function stretchesOf(
  secret: Secret,
  { words, names, printed }: Vocabulary,
): { readonly stretches: readonly Stretch[]; readonly needles: readonly Needle[] } {
  const stretches: Stretch[] = [];
  const needles: Needle[] = [];
  const row = fold(secret.text).split(' ');
  const isPublic = (word: string) => words.has(word) || names.has(word) || printed.has(word);
  // A few words by themselves: “She fled.”
  if (row.length > 1 && row.length < inARow && compact(row.join(' ')).length >= 8)
    needles.push({ form: row.join(' '), secret, whole: true, telling: true });
  for (let from = 0; from < row.length; from += 1) {
    let letters = '';
    let to = from;
    while (to < row.length && letters.length < stretchLength) {
      letters += row[to] ?? '';
      to += 1;
    }
    const shingle = row.slice(from, from + inARow);
    if (letters.length >= stretchLength && !row.slice(from, to).every(isPublic))
      stretches.push({ letters: letters.slice(0, stretchLength), secret });
    if (
      shingle.length === inARow &&
      compact(shingle.join(' ')).length < stretchLength &&
      !shingle.every(isPublic)
    )
      needles.push({ form: shingle.join(' '), secret, whole: false, telling: false });
  }
  return { stretches, needles };
}
