/** The registers of what binds: decisions, actions, recommendations. */

import { byDay, type ClauseRecord, type MeetingRecord } from '../records.ts';
import { clauseTable } from './clause-table.ts';
import type { Register } from './register.ts';

/** Every decision. */
export const decisions: Register = {
  name: 'decisions',
  title: (words) => words.decisions,
  table: ({ meetings }, place) => clauseTable(place, 'decision', newestFirst(meetings)),
};

/** Every action, with what became of it. */
export const actions: Register = {
  name: 'actions',
  title: (words) => words.actions,
  table: ({ meetings }, place) => clauseTable(place, 'action', newestFirst(meetings)),
};

/** Every recommendation. */
export const recommendations: Register = {
  name: 'recommendations',
  title: (words) => words.recommendations,
  table: ({ meetings }, place) => clauseTable(place, 'recommendation', newestFirst(meetings)),
};

function newestFirst(meetings: readonly MeetingRecord[]): readonly ClauseRecord[] {
  return meetings
    .toSorted(byDay)
    .flatMap(({ clauses }) => clauses)
    .toReversed();
}
