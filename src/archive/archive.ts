/** The noun of this room: everything that may be published, from which the site and its data are made. */
import { clearance, everybody } from '../audience.ts';
import { clearSeries } from '../edit/clear-facts.ts';
import type { Edition } from '../edition.ts';
import type { Kit } from '../format/format.ts';
import type { Lang } from '../lang.ts';
import type { Meeting, Series } from '../meeting.ts';
import type { SeriesFacts } from '../read/schema/series.ts';
import type { Rendered } from '../rendered.ts';
import type { SearchRecord, World } from '../world.ts';
import type { Filed } from './filed.ts';
import type { Kept } from './kept.ts';

/** A meeting with its public editions; nothing here holds what the public may not read. */
export interface Shelved {
  readonly id: string;
  /** Where its files are, below `public/`. */
  readonly path: string;
  /** One a language, in the order of the series. */
  readonly editions: readonly Edition[];
  /** All languages side by side, where there is more than one: its facts, for its clauses are those of the others. */
  readonly sideBySide: Edition | undefined;
  /** What can be found in its minutes. */
  readonly records: readonly SearchRecord[];
}

/** A series with its meetings in the order in which they took place. */
export interface ShelvedSeries {
  readonly series: Series;
  readonly meetings: readonly Shelved[];
  /** Languages in which it has minutes. */
  readonly languages: readonly Lang[];
}

/** The whole archive as of a moment. */
export interface Archive {
  readonly series: readonly ShelvedSeries[];
  /** Languages in which there is anything to read. */
  readonly languages: readonly Lang[];
  /** `2022-02-10T09:00:00Z`: what is overdue, and what has not begun, follows from it. */
  readonly asOf: string;
  /** Address of the published site, without a slash at the end; relative links do without it. */
  readonly site: string | undefined;
  /** What is known of the files that were made for it so far, such as PDFs, by path below the output folder. */
  readonly files: ReadonlyMap<string, Filed>;
}

/** All that a part of the site may use besides the archive. */
export interface ArchiveKit extends Kit {
  readonly searchIndex: World['searchIndex'];
}

/** Makes a part of the site: pages, a feed, an index. Of many files each is made when it is asked for. */
export interface Shelf {
  readonly name: string;
  readonly render: (archive: Archive, kit: ArchiveKit) => Promise<Iterable<Rendered>>;
}

/** Makes what goes with an edition in one language: citations, its text for programs. All its words are still there. */
export interface Leaf {
  readonly name: string;
  readonly render: (edition: Edition, kit: Kit) => readonly Rendered[];
}

/** What of a library may be published. */
export function shelve(
  kept: readonly Kept[],
  meetings: readonly Meeting[],
  rest: Pick<Archive, 'asOf' | 'site' | 'files'>,
): Archive {
  const open = new Map<string, Kept[]>();
  for (const one of kept) {
    if (one.edition.audience !== everybody) continue;
    const own = open.get(one.edition.meetingId);
    if (own) own.push(one);
    else open.set(one.edition.meetingId, [one]);
  }
  const shelved = meetings.flatMap(({ id, path, series, texts }) => {
    const own = open.get(id) ?? [];
    const single = texts.flatMap(({ lang }) =>
      own.filter(({ edition: { languages } }) => languages.length === 1 && languages[0] === lang),
    );
    if (single.length === 0) return [];
    const meeting: Shelved = {
      id,
      path,
      editions: single.map(({ edition }) => edition),
      sideBySide: own.find(({ edition }) => edition.languages.length > 1)?.edition,
      records: single.flatMap(({ records }) => records),
    };
    return [{ series, meeting }];
  });
  const rows = new Map<Series, Shelved[]>();
  for (const { series, meeting } of shelved) {
    const row = rows.get(series);
    if (row) row.push(meeting);
    else rows.set(series, [meeting]);
  }
  const series = [...rows].map(([one, row]): ShelvedSeries => {
    const inOrder = row.toSorted((a, b) => (orderOf(a) < orderOf(b) ? -1 : 1));
    const open = { ...one, facts: publicFacts(one) };
    return { series: open, meetings: inOrder, languages: languagesOf(inOrder) };
  });
  return {
    ...rest,
    series,
    languages: languagesOf(shelved.map(({ meeting }) => meeting)),
  };
}

function languagesOf(meetings: readonly Shelved[]): readonly Lang[] {
  return [
    ...new Set(meetings.flatMap(({ editions }) => editions.flatMap(({ languages }) => languages))),
  ];
}

function publicFacts({ facts }: Series): SeriesFacts {
  return clearSeries(facts, clearance(everybody, facts.audiences));
}

/** First day, then ordinal, then id. */
function orderOf({ id, editions }: Shelved): string {
  const facts = editions[0]?.facts;
  const day = facts?.sessions[0]?.date ?? '9999-12-31';
  return `${day} ${String(facts?.ordinal ?? 0).padStart(6, '0')} ${id}`;
}
