/** Elided words, as in « l’invitation »: they stand apart in the index, or nobody would find the word behind them. */

/**
 * An elided word before a vowel, as a regular expression that the search page reads, too: what stands before it, the word,
 * its apostrophe. Names such as « N’Djamena », where a consonant follows, stay one word. It looks behind nothing, which
 * browsers of a few years ago cannot.
 */
export const elision =
  "(^|[^\\p{L}])([cdjlmnst]|\\p{L}*qu)(['’])(?=(?:<mark>)?[aàâäeéèêëhiîïoôöuùûüyœæ])";

const pattern = new RegExp(elision, 'giu');

/** The text with a space behind each elided word. */
export function elisionsApart(text: string): string {
  return text.replaceAll(pattern, '$1$2$3 ');
}
