/** A public edition as the archive keeps it, and what is made of its words before they go: an archive of thousands cannot hold them all. */
import type { EditedSection, Edition } from '../edition.ts';
import type { Lang } from '../lang.ts';
import type { Locale } from '../locale/locale.ts';
import type { SearchRecord } from '../world.ts';
import { recordsOf } from './data/search/records.ts';
import { voiceOf } from './data/voices.ts';

/** An edition of which the words between the clauses are gone. */
export interface Kept {
  readonly edition: Edition;
  /** What of it can be found, words included; nothing of languages side by side, which are found each alone. */
  readonly records: readonly SearchRecord[];
}

/** What the archive keeps of an edition: facts, clauses, and the ids of sections. */
export function keep(edition: Edition, locales: ReadonlyMap<Lang, Locale>): Kept {
  const [lang = '', ...others] = edition.languages;
  const isAlone = others.length === 0;
  return {
    edition: {
      ...edition,
      body: withoutWords(edition.body),
      clauses: isAlone ? edition.clauses : [],
      sources: () => [],
      footnotes: [],
    },
    records: isAlone ? recordsOf(edition, voiceOf(lang, locales)) : [],
  };
}

function withoutWords({ id, depth, sections }: EditedSection): EditedSection {
  return {
    id,
    depth,
    labels: undefined,
    heading: [],
    blocks: [],
    sections: sections.map(withoutWords),
  };
}
