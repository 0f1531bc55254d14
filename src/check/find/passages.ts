/** Clauses and restricted passages that two languages share, by their ids. */
import type { ContainerDirective } from 'mdast-util-directive';
import type { Text } from '../../meeting.ts';
import { isKnownDirective } from './known-directives.ts';
import type { LevelOf } from './levels.ts';
import type { TextPair } from './regions.ts';
import { around, type Spot, walkTo } from './walk.ts';

/** A passage with its counterpart. */
export interface PassagePair {
  readonly id: string;
  readonly first: Spot<ContainerDirective>;
  readonly second: Spot<ContainerDirective>;
}

/** The passages that both texts have, in the order of the first. */
export function passagePairs({ first, second }: TextPair): readonly PassagePair[] {
  const others = passagesOf(second);
  return [...passagesOf(first)].flatMap(([id, spot]) => {
    const other = others.get(id);
    return other ? [{ id, first: spot, second: other }] : [];
  });
}

/** How strictly a passage is closed, by its own mark or by one around it; 0 where it is open. */
export function levelOfSpot(spot: Spot, levelOf: LevelOf): number {
  return Math.max(
    0,
    ...[spot, ...around(spot)].map(({ node }) =>
      node.type === 'containerDirective' && node.name === 'restricted'
        ? levelOf(node.attributes?.['for'])
        : 0,
    ),
  );
}

function passagesOf(text: Text): ReadonlyMap<string, Spot<ContainerDirective>> {
  const found = new Map<string, Spot<ContainerDirective>>();
  for (const spot of walkTo(text, 'containerDirective')) {
    const id = spot.node.attributes?.['id'];
    if (id && isKnownDirective(spot.node) && !found.has(id)) found.set(id, spot);
  }
  return found;
}
