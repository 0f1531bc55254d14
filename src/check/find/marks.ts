/** Marks of restricted passages, words and rows, as their author wrote them. */
import type { Directives } from 'mdast-util-directive';
import type { Place, Text } from '../../meeting.ts';
import { openingOf } from './place.ts';
import { walk } from './walk.ts';

/** A mark in a text. Those of whole items stand in the facts. */
export interface Mark {
  /** `passage` for blocks, `words` within a line, `row` of a table. */
  readonly kind: 'passage' | 'words' | 'row';
  readonly place: Place;
  /** Its reason as written; empty where it gives none. */
  readonly reason: string;
  /** The audience that it names; empty where it names none. */
  readonly audience: string;
}

/** What messages call marks within a line, of which they quote nothing: the author may have put the words themselves between the braces. */
export const withinLine = { words: 'restricted words', row: 'a restricted row' } as const;

/** All marks of a text, in its order. */
export function* marksOf(text: Text): Generator<Mark> {
  const { file } = text;
  const mark = (node: Directives, kind: Mark['kind']): Mark => ({
    kind,
    place: openingOf(file, node),
    reason: node.attributes?.['reason']?.trim() ?? '',
    audience: node.attributes?.['for']?.trim() ?? '',
  });
  for (const { node } of walk(text)) {
    if (node.type === 'tableRow') {
      for (const one of node.data?.marks ?? []) yield mark(one, 'row');
    }
    if (node.type === 'containerDirective' && node.name === 'restricted' && !node.data?.item)
      yield mark(node, 'passage');
    const within = node.type === 'textDirective' && !node.data?.row && !node.data?.item;
    if ((within || node.type === 'leafDirective') && node.name === 'restricted')
      yield mark(node, 'words');
  }
}
