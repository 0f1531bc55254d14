/** A name that stands as a title: it may be written small in the middle of a sentence. */
import type { Passage } from './said.ts';

/** The same words with a capital at their beginning. */
export function capital(passage: Passage): Passage {
  const up = (text: string) => text.replace(/^\p{Ll}/u, (letter) => letter.toUpperCase());
  return { ...passage, text: up(passage.text), html: up(passage.html) };
}
