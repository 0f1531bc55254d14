/** Footnotes of one text, numbered in the order of their first reference. */
import type { ElementContent } from 'hast';
import type { FootnoteDefinition } from 'mdast';

/** The notes of one text while it is written. */
export interface Footnotes {
  /** The mark that leads to a note; `undefined` where the note is not there. */
  readonly refer: (identifier: string) => ElementContent | undefined;
  /** The notes referred to so far; more may come while notes are written. */
  readonly cited: readonly FootnoteDefinition[];
}

/** Starts numbering. `suffix` keeps the ids of several languages on one page apart. */
export function footnotes(
  definitions: ReadonlyMap<string, FootnoteDefinition>,
  suffix: string,
): Footnotes {
  const cited: FootnoteDefinition[] = [];
  const marks = new Map<FootnoteDefinition, { readonly number: number; count: number }>();
  return {
    cited,
    refer: (identifier) => {
      const definition = definitions.get(identifier);
      if (!definition) return undefined;
      const known = marks.get(definition) ?? { number: cited.push(definition), count: 0 };
      marks.set(definition, known);
      known.count += 1;
      return mark(known.number, known.count, suffix);
    },
  };
}

/** Plain elements: with the roles of DPUB the browser would not tag the link as a link in a PDF. */
function mark(number: number, nth: number, suffix: string): ElementContent {
  const id = `fnref-${number}${nth > 1 ? `-${nth}` : ''}${suffix}`;
  return {
    type: 'element',
    tagName: 'sup',
    properties: {},
    children: [
      {
        type: 'element',
        tagName: 'a',
        properties: { href: `#fn-${number}${suffix}`, id },
        children: [{ type: 'text', value: String(number) }],
      },
    ],
  };
}
