/** All nodes of a text in the order of reading, each with what stands around it. */
import type { Nodes } from 'mdast';
import type {} from 'mdast-util-directive';
import type { Section, Text } from '../../meeting.ts';

/** A node where it stands. */
export interface Spot<N extends Nodes = Nodes> {
  readonly node: N;
  /** What it is part of; `undefined` for the blocks of the text itself. */
  readonly above: Spot | undefined;
  /** The section whose heading comes before it. */
  readonly section: Section;
}

/** Walks a text without recursion: a hostile one must not run out of stack. */
export function* walk({ tree, body }: Text): Generator<Spot> {
  const sections = new Map(
    [...sectionsOf(body)].flatMap((one) => (one.heading ? [[one.heading, one] as const] : [])),
  );
  let section = body;
  for (const block of tree.children) {
    if (block.type === 'heading') section = sections.get(block) ?? section;
    const open: Spot[] = [{ node: block, above: undefined, section }];
    for (let spot = open.pop(); spot; spot = open.pop()) {
      yield spot;
      const above = spot;
      if ('children' in spot.node) {
        const below = spot.node.children.map((node): Spot => ({ node, above, section }));
        open.push(...below.reverse());
      }
    }
  }
}

/** The nodes of one kind. */
export function* walkTo<T extends Nodes['type']>(
  text: Text,
  ...types: readonly T[]
): Generator<Spot<Extract<Nodes, { type: T }>>> {
  for (const spot of walk(text)) {
    if (isOf(spot, types)) yield spot;
  }
}

function isOf<T extends Nodes['type']>(
  spot: Spot,
  types: readonly T[],
): spot is Spot<Extract<Nodes, { type: T }>> {
  return (types as readonly string[]).includes(spot.node.type);
}

/** What a node is part of, from the inside out. */
export function* around({ above }: Spot): Generator<Spot> {
  for (let spot = above; spot; spot = spot.above) yield spot;
}

/** A section and all below it, in the order of the text. */
export function* sectionsOf(section: Section): Generator<Section> {
  yield section;
  for (const below of section.sections) yield* sectionsOf(below);
}
