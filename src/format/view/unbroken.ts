/** Keeps compound names such as “Niger–Nigeria” on one line of a title. */
import type { Passage } from './said.ts';

/** Two or more words joined by dashes. Longer ones must be allowed to break in a narrow column. */
const compound = /[\p{L}\p{N}]+(?:[-–][\p{L}\p{N}]+)+/gu;
const longest = 20;

/** The passage, which must hold no markup but raised letters, with its compounds in one piece. */
export function unbroken(passage: Passage): Passage {
  return {
    ...passage,
    html: passage.html.replaceAll(compound, (found) =>
      found.length > longest ? found : `<span class="unbroken">${found}</span>`,
    ),
  };
}
