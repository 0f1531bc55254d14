/** The parts of the site, in the order in which they are made. One folder or file each. */
import type { Rendered } from '../rendered.ts';
import type { Archive, ArchiveKit, Leaf, Shelf } from './archive.ts';
import { akomaNtoso } from './data/akoma-ntoso/akoma-ntoso.ts';
import { calendars } from './data/calendars.ts';
import { citations } from './data/citations/citations.ts';
import { feeds } from './data/feeds.ts';
import { iati } from './data/iati/iati.ts';
import { indexJson } from './data/index-json.ts';
import { manifest } from './data/manifest.ts';
import { search } from './data/search/search.ts';
import { sitemap } from './data/sitemap.ts';
import { site } from './site/site.ts';

/** What goes with each edition in one language. */
export const leaves: readonly Leaf[] = [citations, akomaNtoso];

/** Every part. */
export const shelves: readonly Shelf[] = [
  site,
  feeds,
  calendars,
  indexJson,
  iati,
  search,
  // These two list what was made before them.
  sitemap,
  manifest,
];

/** A part of the site, ready to be made. */
export interface Part {
  readonly name: string;
  readonly pages: () => Promise<Iterable<Rendered>>;
}

/** Every part of an archive, to be made in their order. The search begins at once: a program of its own works at it while the others are made. */
export function parts(archive: Archive, kit: ArchiveKit): readonly Part[] {
  const searching = search.render(archive, kit);
  // Its faults are for whoever waits for it, in its turn.
  searching.catch(() => {});
  return shelves.map((shelf) => ({
    name: shelf.name,
    pages: () => (shelf === search ? searching : shelf.render(archive, kit)),
  }));
}
