/** A feed as Atom (RFC 4287): plain data in, XML out. */
import type { Element } from 'xast';
import { x } from 'xastscript';
import type { Lang } from '../../lang.ts';
import { xmlDocument } from './xml.ts';

/** What a feed says. Days are `2022-02-10`, addresses whole or relative to the feed. */
export interface Feed {
  readonly id: string;
  readonly lang: Lang;
  readonly title: string;
  readonly self: string;
  /** The page that says the same to readers. */
  readonly page: string;
  readonly author: string;
  /** The day of a feed in which nothing is yet. */
  readonly day: string;
  readonly version: string;
  readonly entries: readonly FeedEntry[];
}

/** One thing that happened. */
export interface FeedEntry {
  readonly id: string;
  readonly title: string;
  readonly day: string;
  readonly updated: string;
  readonly summary: string;
  /** What kind of thing it is: a term for programs, a label for readers. */
  readonly category: { readonly term: string; readonly label: string };
  readonly links: readonly FeedLink[];
}

/** Where it can be read. */
export interface FeedLink {
  /** The thing itself, or where it stands. */
  readonly rel: 'alternate' | 'related';
  readonly href: string;
  readonly type: string;
  readonly lang: Lang;
}

/** The bytes of a feed. */
export function atom(feed: Feed): Uint8Array {
  const days = feed.entries.map(({ updated }) => updated).toSorted();
  return xmlDocument(
    x('feed', { xmlns: 'http://www.w3.org/2005/Atom', 'xml:lang': feed.lang }, [
      x('id', feed.id),
      x('title', feed.title),
      x('updated', instant(days.at(-1) ?? feed.day)),
      x('author', [x('name', feed.author)]),
      x('link', { rel: 'self', type: 'application/atom+xml', href: feed.self }),
      x('link', { rel: 'alternate', type: 'text/html', hreflang: feed.lang, href: feed.page }),
      x('generator', { version: feed.version }, 'Minutier'),
      ...feed.entries.map(entry),
    ]),
  );
}

function entry({ id, title, day, updated, summary, category, links }: FeedEntry): Element {
  return x('entry', [
    x('id', id),
    x('title', title),
    x('published', instant(day)),
    x('updated', instant(updated)),
    x('category', category),
    ...links.map(({ rel, href, type, lang }) => x('link', { rel, type, hreflang: lang, href })),
    x('summary', summary),
  ]);
}

function instant(day: string): string {
  return `${day}T00:00:00Z`;
}
