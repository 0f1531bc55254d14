/** Links of a text with the addresses to which they lead. */
import type { Link, LinkReference } from 'mdast';
import type { Text } from '../../meeting.ts';
import { type Spot, walkTo } from './walk.ts';

/** A link where it stands. */
export interface FoundLink {
  readonly spot: Spot<Link | LinkReference>;
  readonly url: string;
}

/** Links in the order of the text, those by definition included. */
export function* linksOf(text: Text): Generator<FoundLink> {
  for (const spot of walkTo(text, 'link', 'linkReference')) {
    const { node } = spot;
    const url = node.type === 'link' ? node.url : text.definitions.get(node.identifier)?.url;
    yield { spot, url: (url ?? '').trim() };
  }
}
