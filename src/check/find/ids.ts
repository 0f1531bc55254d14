/** The ids in a text: what references can point at, and what must stand once. */
import type { Nodes } from 'mdast';
import type { Place, Text } from '../../meeting.ts';
import { openingOf, placeOf } from './place.ts';
import { sectionsOf, walkTo } from './walk.ts';

/** An id where its author gave it. */
export interface GivenId {
  readonly id: string;
  /** What bears it: `heading`, or the name of a directive. */
  readonly bearer: string;
  /** Where the thing begins. */
  readonly place: Place;
  /** All that the thing takes up. */
  readonly whole: Place;
}

/** Ids that authors gave to headings, clauses and restricted passages, in order. */
export function givenIds(text: Text): readonly GivenId[] {
  return [...walkTo(text, 'heading', 'containerDirective')].flatMap(({ node }) => {
    const [id, bearer] =
      node.type === 'heading'
        ? [node.data?.id, 'heading']
        : [node.attributes?.['id'], node.name === 'restricted' ? 'restricted passage' : node.name];
    return id ? [given(text, id, bearer, node)] : [];
  });
}

/** Ids that were made from the words of headings. */
export function madeIds(text: Text): readonly GivenId[] {
  return [...sectionsOf(text.body)].flatMap(({ id, tied, heading }) =>
    heading && !tied ? [given(text, id, 'heading', heading)] : [],
  );
}

function given({ file }: Text, id: string, bearer: string, node: Nodes): GivenId {
  return { id, bearer, place: openingOf(file, node), whole: placeOf(file, node) };
}
