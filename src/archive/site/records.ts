/** What the pages are made from: every clause of every meeting with what became of it, before any language is spoken. */
import { notesOf, type Progress, progressOf } from '../../action-progress.ts';
import type { EditedClause, Edition } from '../../edition.ts';
import type { Lang } from '../../lang.ts';
import type { Series } from '../../meeting.ts';
import type { Archive, Shelved } from '../archive.ts';
import { partiesConcerned } from '../data/parties-concerned.ts';
import { sectionDays } from './section-days.ts';

/** A meeting with the body that met. */
export interface MeetingRecord {
  readonly series: Series;
  readonly shelved: Shelved;
  /** The edition in which the facts are read: that of the first language. */
  readonly first: Edition;
  /** Of its first day; empty where nobody knows. */
  readonly day: string;
  readonly clauses: readonly ClauseRecord[];
}

/** A decision, action, recommendation or adoption. */
export interface ClauseRecord {
  readonly meeting: Omit<MeetingRecord, 'clauses'>;
  readonly id: string;
  readonly kind: EditedClause['kind'];
  readonly label: string;
  /** On which it was agreed, where the agenda tells; else the first of its meeting. */
  readonly day: string;
  readonly owners: readonly string[];
  /** The parties for which the owners stand. */
  readonly parties: readonly string[];
  readonly due: string | undefined;
  /** Its words in each language that has them. */
  readonly words: ReadonlyMap<Lang, { readonly clause: EditedClause; readonly edition: Edition }>;
  /** For an action. */
  readonly progress: Progress | undefined;
  /** The earlier action that goes on in this one. */
  readonly carriedFrom: { readonly meeting: string; readonly action: string } | undefined;
}

/** Oldest first. */
export function byDay(a: Pick<MeetingRecord, 'day'>, b: Pick<MeetingRecord, 'day'>): number {
  return a.day < b.day ? -1 : a.day > b.day ? 1 : 0;
}

/** All meetings, oldest first within each series. */
export function meetingRecords(archive: Archive): readonly MeetingRecord[] {
  const noted = notesOf(
    archive.series.map(({ series, meetings }) => ({
      followUp: series.facts.followUp,
      meetings: meetings.map(({ id, editions: [first] }) => ({
        id,
        followUp: first?.facts.followUp ?? [],
      })),
    })),
  );
  const carried = new Map<string, { meeting: string; action: string }>();
  for (const list of noted.values())
    for (const { entry, at } of list)
      if (entry.carriedBy !== undefined && at !== undefined)
        carried.set(`${at}#${entry.carriedBy}`, { meeting: entry.meeting, action: entry.action });
  const today = archive.asOf.slice(0, 10);
  return archive.series.flatMap(({ series, meetings }) =>
    meetings.flatMap((shelved): readonly MeetingRecord[] => {
      const [first] = shelved.editions;
      if (!first) return [];
      const days = first.facts.sessions.map(({ date }) => date).toSorted();
      const meeting = { series, shelved, first, day: days[0] ?? '' };
      const sectionDay = sectionDays(first);
      const clauses = [...wordsById(shelved)].flatMap(([id, words]): readonly ClauseRecord[] => {
        const [said] = words.values();
        if (!said) return [];
        const { kind, label, owners, due, sectionId } = said.clause;
        const key = `${shelved.id}#${id}`;
        return [
          {
            meeting,
            id,
            kind,
            label,
            day: sectionDay.get(sectionId) ?? meeting.day,
            owners,
            due,
            words,
            parties: partiesConcerned(series.facts, owners),
            progress: kind === 'action' ? progressOf(due, noted.get(key) ?? [], today) : undefined,
            carriedFrom: carried.get(key),
          },
        ];
      });
      return [{ ...meeting, clauses }];
    }),
  );
}

/** Clauses in the order of the first language; those that only others have come after. */
function wordsById({ editions }: Shelved) {
  const found = new Map<string, Map<Lang, { clause: EditedClause; edition: Edition }>>();
  for (const edition of editions) {
    const [lang = ''] = edition.languages;
    for (const clause of edition.clauses) {
      const words =
        found.get(clause.id) ?? new Map<Lang, { clause: EditedClause; edition: Edition }>();
      found.set(clause.id, words.set(lang, { clause, edition }));
    }
  }
  return found;
}
