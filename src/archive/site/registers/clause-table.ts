/** Clauses as rows: their words, who must act by when, and the minutes in which they stand. */
import { archivePaths } from '../../../format/archive-paths.ts';
import { clauseWords } from '../clause-words.ts';
import type { Place } from '../page.ts';
import type { ClauseRecord } from '../records.ts';
import { fact, meetingLink, seriesLink, who, words } from '../say.ts';
import { type Column, cell, dayCell, rowsOf, type Table, type TableRow } from '../table.ts';

/** What a table of clauses leaves out, because the page around it says it. */
export interface Without {
  readonly series?: boolean;
  readonly meeting?: boolean;
  readonly party?: boolean;
}

/** A table of clauses of one kind. */
export function clauseTable(
  place: Place,
  kind: 'decision' | 'action' | 'recommendation' | 'adoption',
  clauses: readonly ClauseRecord[],
  without: Without = {},
): Table {
  const { speaker } = place;
  const own = speaker.words;
  const all: readonly (Column | undefined)[] = [
    { key: 'id', title: own.reference },
    { key: 'text', title: own.archive.subjects },
    kind === 'action' ? { key: 'responsible', title: own.responsible } : undefined,
    kind === 'recommendation' ? { key: 'responsible', title: own.addressedTo } : undefined,
    kind === 'action' ? { key: 'due', title: own.due } : undefined,
    kind === 'action' ? { key: 'state', title: own.archive.state, choice: true } : undefined,
    kind === 'action' && !without.party
      ? { key: 'party', title: own.archive.party, choice: true }
      : undefined,
    without.series ? undefined : { key: 'body', title: own.archive.body, choice: true },
    without.meeting ? undefined : { key: 'meeting', title: own.archive.meeting },
    without.meeting ? undefined : { key: 'date', title: own.archive.date },
  ];
  return {
    columns: all.filter((column) => column !== undefined),
    rows: rowsOf(
      clauses.filter((clause) => clause.kind === kind),
      (clause) => rowOf(place, clause),
    ),
  };
}

function rowOf(place: Place, clause: ClauseRecord): TableRow {
  const { meeting, label, progress, day } = clause;
  const { first, shelved, series } = meeting;
  const said = clauseWords(place, clause);
  const href = place.to(archivePaths.clause(shelved.path, clause.id));
  const owners = clause.owners.map((id) => who(place, first, id));
  const parties = series.facts.parties.filter(({ id }) => clause.parties.includes(id));
  const { words: own } = place;
  return {
    id: `${shelved.id}--${clause.id}`,
    cells: {
      id: cell([{ href, text: words(place, label) }], `${meeting.day} ${label}`),
      text: { said: [words(place, said.text)], html: said.bare() },
      responsible: cell(owners),
      due: dayCell(place, clause.due),
      state: progress
        ? { ...cell([words(place, own.states[progress.state])]), html: stateMark(place, clause) }
        : cell([]),
      party: cell(parties.map(({ name }) => fact(place, name))),
      body: cell([seriesLink(place, series.facts, 'short')]),
      meeting: cell([meetingLink(place, meeting)], meeting.day),
      date: dayCell(place, day),
    },
    data: {
      id: clause.id,
      kind: clause.kind,
      meeting: shelved.id,
      series: series.facts.id,
      lang: said.lang,
      responsibleIds: clause.owners,
      due: clause.due ?? null,
      date: day || null,
      parties: clause.parties,
      ...(progress ? { state: progress.state, closed: progress.day ?? null } : {}),
      page: href,
    },
  };
}

/** The state of an action with a mark of its own shape, so that it does not hang on colour. */
export function stateMark(place: Place, { progress }: Pick<ClauseRecord, 'progress'>): string {
  if (!progress) return '';
  return `<span class="state-mark ${progress.state}">${place.words.states[progress.state]}</span>`;
}
