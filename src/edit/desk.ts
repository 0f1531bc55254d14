/** What lies at hand while one text is written. */
import type { Definition } from 'mdast';
import type { Locale } from '../locale/locale.ts';
import type { Abbreviate } from './abbreviations.ts';
import type { Footnotes } from './footnotes.ts';
import type { Ids } from './identify.ts';
import type { Images } from './images.ts';
import type { Refer } from './references.ts';

/** All that the writing of one text needs. */
export interface Desk {
  readonly locale: Locale;
  readonly definitions: ReadonlyMap<string, Definition>;
  readonly ids: Ids;
  readonly abbreviate: Abbreviate;
  readonly refer: Refer;
  readonly footnotes: Footnotes;
  readonly images: Images;
}

/** Where words stand: a heading writes no abbreviation out, and what is not printed here starts no note. */
export type Where = 'text' | 'heading' | 'aside';
