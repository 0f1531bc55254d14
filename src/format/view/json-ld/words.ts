/** Words in JSON-LD: plain where all agree on them in their own languages, else each marked with its language. */

import type { Localised } from '../../../lang.ts';
import { quoted, type Said, type Voice } from '../said.ts';

/** Words that a page says, as a value of JSON-LD; `undefined` where there are none. */
export function marked(words: Said): unknown {
  const [first] = words;
  if (!first) return undefined;
  if (words.every(({ text, foreign }) => text === first.text && !foreign)) return first.text;
  const values = new Map(
    words.map(({ lang, text }) => [`${lang} ${text}`, { '@language': lang, '@value': text }]),
  );
  return values.size === 1 ? [...values.values()][0] : [...values.values()];
}

/** Words of the facts. */
export function said(voice: Voice, words: Localised | undefined): unknown {
  return words && marked(quoted(voice, words));
}
