/** Keeps compounds such as “Niger–Nigeria” and “e-mail” on one line: by an element around them, for other hyphens would be found by nobody. */
import type { Element, ElementContent, Root } from 'hast';
import type { Passage } from './said.ts';
import { wrapFoundIn } from './wrap-found.ts';

/**
 * Two or more words joined by dashes. Longer ones must be allowed to break in a narrow column. It begins where a word does: else a
 * word of a million letters is gone through a million times.
 */
const compound = /(?<![\p{L}\p{N}])[\p{L}\p{N}]+(?:[-–][\p{L}\p{N}]+)+/gu;
const longest = 20;

/** A title: the passage, which must hold no markup but raised letters, with its compounds in one piece. */
export function unbroken(passage: Passage): Passage {
  return {
    ...passage,
    html: passage.html.replaceAll(compound, (found) =>
      fits(found) ? `<span class="unbroken">${found}</span>` : found,
    ),
  };
}

/** A heading with its compounds in one piece. */
export function unbrokenHeading(tree: Root): Root {
  return wrapFoundIn(tree, compound, (found) => (fits(found) ? onOneLine(found) : undefined));
}

/** Prose, which may break at a hyphen, but leaves no single letter behind it and parts no figures. */
export function unbrokenProse(tree: Root): Root {
  return wrapFoundIn(tree, compound, (found) =>
    fits(found) && isTight(found) ? onOneLine(found) : undefined,
  );
}

/** Words that stay on one line. */
export function onOneLine(words: string): Element {
  const children: ElementContent[] = [{ type: 'text', value: words }];
  return { type: 'element', tagName: 'span', properties: { className: ['unbroken'] }, children };
}

function fits(found: string): boolean {
  return found.length <= longest;
}

/** “e-mail”, “a-t-il”, “2021–2022”. */
function isTight(found: string): boolean {
  return /(?<![\p{L}\p{N}])\p{L}(?![\p{L}\p{N}])|\p{N}[-–]\p{N}/u.test(found);
}
