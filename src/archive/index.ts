/** The parts of the site, in the order in which they are made. One folder or file each. */
import type { Leaf, Shelf } from './archive.ts';
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
