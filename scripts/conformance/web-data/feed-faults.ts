/** Where a feed is not as RFC 4287 wants it. */
import type { XmlElement } from '@rgrove/parse-xml';
import { children, rootOf } from './xml-elements.ts';

const timestamp = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?(Z|[+-]\d\d:\d\d)$/;
const iri = /^[a-z][a-z0-9+.-]*:\S+$/;

/** A sentence a fault. */
export function feedFaults(xml: string): readonly string[] {
  const feed = rootOf(xml);
  const entries = children(feed, 'entry');
  const ids = [feed, ...entries].flatMap((one) => children(one, 'id').map(({ text }) => text));
  const isAtom = feed.name === 'feed' && feed.attributes['xmlns'] === 'http://www.w3.org/2005/Atom';
  return [
    ...(isAtom ? [] : ['the root is no Atom feed']),
    ...common(feed, 'the feed'),
    ...(links(feed, 'self').length === 1 ? [] : ['no link to the feed itself']),
    ...(children(feed, 'author').length > 0 ? [] : ['no author']),
    ...(new Set(ids).size === ids.length ? [] : ['an id that is there twice']),
    ...entries.flatMap((entry) => entryFaults(entry)),
  ];
}

function entryFaults(entry: XmlElement): readonly string[] {
  const name = children(entry, 'id')[0]?.text ?? 'an entry';
  const alternates = links(entry, 'alternate').map(
    ({ attributes }) => `${attributes['type']} ${attributes['hreflang']}`,
  );
  return [
    ...common(entry, name),
    ...(alternates.length > 0 ? [] : [`${name} has neither content nor a link`]),
    ...(new Set(alternates).size === alternates.length
      ? []
      : [`${name} has two links of one type and language`]),
    ...children(entry, 'published').flatMap(({ text }) =>
      timestamp.test(text) ? [] : [`${name} was published at ${text}`],
    ),
  ];
}

/** What feeds and entries must have, once each. */
function common(parent: XmlElement, name: string): readonly string[] {
  const one = (what: string) => {
    const found = children(parent, what);
    return found.length === 1 ? found[0]?.text : undefined;
  };
  return [
    ...(iri.test(one('id') ?? '') ? [] : [`${name} has no id that is an address`]),
    ...(one('title')?.trim() ? [] : [`${name} has no title`]),
    ...(timestamp.test(one('updated') ?? '') ? [] : [`${name} has no moment of its last change`]),
  ];
}

function links(parent: XmlElement, rel: string): readonly XmlElement[] {
  return children(parent, 'link').filter(({ attributes }) => attributes['rel'] === rel);
}
