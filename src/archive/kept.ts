/** A public edition as the archive keeps it, and what is made of its words before they go: an archive of thousands cannot hold them all. */
import type { Nodes } from 'hast';
import type { EditedClause, EditedSection, Edition } from '../edition.ts';
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
      clauses: isAlone ? edition.clauses.map(withoutPlaces) : [],
      sources: () => [],
      footnotes: [],
    },
    records: isAlone ? recordsOf(edition, voiceOf(lang, locales)) : [],
  };
}

/** Where words stood in their source nobody asks any more, and it takes more room than they do. */
function withoutPlaces(clause: EditedClause): EditedClause {
  return { ...clause, cells: clause.cells.map((cell) => cell && placeless(cell)) };
}

function placeless<T extends Nodes>({ position: _, ...node }: T): T {
  // Of the same kind, for only its place was taken away.
  const bare = node as T;
  return 'children' in bare ? { ...bare, children: bare.children.map(placeless) } : bare;
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
