/** Things of one kind in two languages, one to one where there are as many of them. */
import type { Nodes } from 'mdast';
import type { Place } from '../../meeting.ts';
import { nameOf, openingOf, placeOfSection } from './place.ts';
import type { RegionPair } from './regions.ts';

/** Two nodes that face each other. */
interface Counterparts<N extends Nodes> {
  readonly first: N;
  readonly second: N;
  /** Where the second begins. */
  readonly place: Place;
  /** “as in `en.md`” */
  readonly as: string;
}

/** What is found in a pair of regions. */
export type Found<N extends Nodes> =
  | { readonly type: 'faced'; readonly pairs: readonly Counterparts<N>[] }
  | {
      readonly type: 'uneven';
      readonly wanted: number;
      readonly found: number;
      readonly place: Place;
      readonly as: string;
    };

/** Sets the nodes of one kind in two regions face to face. */
export function counterparts<T extends Nodes['type']>(
  { first, second }: RegionPair,
  type: T,
): Found<Extract<Nodes, { type: T }>> {
  const of = ({ spots }: RegionPair['first']) =>
    spots.flatMap(({ node }) => (isOf(node, type) ? [node] : []));
  const [wanted, found] = [of(first), of(second)];
  const as = `as in \`${nameOf(first.text.file)}\``;
  if (wanted.length !== found.length) {
    const place = placeOfSection(second.text, second.section);
    return { type: 'uneven', wanted: wanted.length, found: found.length, place, as };
  }
  const pairs = wanted.flatMap((node, at) => {
    const other = found[at];
    return other
      ? [{ first: node, second: other, place: openingOf(second.text.file, other), as }]
      : [];
  });
  return { type: 'faced', pairs };
}

function isOf<T extends Nodes['type']>(node: Nodes, type: T): node is Extract<Nodes, { type: T }> {
  return node.type === type;
}
