/** The noun of the site: a page, which exists once in each language of the archive. */
import type { AddressOf } from '../../format/address.ts';
import type { Kit } from '../../format/format.ts';
import type { Node } from '../../format/view/json-ld/block.ts';
import type { Said } from '../../format/view/said.ts';
import type { WayLink } from '../../format/view/way.ts';
import type { Lang } from '../../lang.ts';
import type { Words } from '../../locale/locale.ts';
import type { Archive } from '../archive.ts';
import type { OneVoice } from '../data/voices.ts';
import type { ActivityRecord } from './activity-records.ts';
import type { NewestFirst } from './newest-first.ts';
import type { MeetingRecord } from './records.ts';

/** All that pages are made from. */
export interface Site {
  readonly archive: Archive;
  readonly kit: Kit;
  /** All meetings, by series and then oldest first. */
  readonly meetings: readonly MeetingRecord[];
  /** The meeting with an id. */
  readonly meetingOf: (id: string) => MeetingRecord | undefined;
  /** What registers list, newest first over all series. */
  readonly newest: NewestFirst;
  readonly activities: readonly ActivityRecord[];
  /** The day as of which actions are looked at. */
  readonly today: string;
}

/** One language, at one address: where words are said and links begin. */
export interface Place extends OneVoice {
  readonly lang: Lang;
  readonly words: Words['archive'];
  /** The page itself, below the output folder. */
  readonly here: string;
  /** The way to another page in the same language, by its path below the language's folder. */
  readonly to: (path: string) => string;
  /** The way to a file below the output folder. */
  readonly file: (path: string) => string;
  /** The address of a file below `public/`, and of a passage in it, as data tell it to programs. */
  readonly address: AddressOf;
}

/** A page before any language is spoken. */
export interface Page {
  /** Below the folder of a language: `series/jtwg.html`. */
  readonly path: string;
  /** The template below `archive/`. */
  readonly template: string;
  readonly title: (place: Place) => Said;
  /** The pages above it, without the front page. */
  readonly above?: (place: Place) => readonly WayLink[];
  /** For lists of pages, such as those of search engines. */
  readonly description?: (place: Place) => string;
  /** What it is about, for programs, in the words of schema.org. */
  readonly described?: (place: Place) => readonly Node[];
  /** Whether it asks search indexes: that needs rights which other pages do not have. */
  readonly searching?: boolean;
  /** Whether it has tables to sort and filter. */
  readonly scripted?: boolean;
  readonly view: (place: Place) => object;
}
