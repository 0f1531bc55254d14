/** The registers of what binds: decisions, actions, recommendations. */
import { clauseTable } from './clause-table.ts';
import type { Register } from './register.ts';

/** Every decision. */
export const decisions: Register = {
  name: 'decisions',
  title: (words) => words.decisions,
  table: ({ meetings }, place) =>
    clauseTable(place, 'decision', meetings.flatMap(({ clauses }) => clauses).toReversed()),
};

/** Every action, with what became of it. */
export const actions: Register = {
  name: 'actions',
  title: (words) => words.actions,
  table: ({ meetings }, place) =>
    clauseTable(place, 'action', meetings.flatMap(({ clauses }) => clauses).toReversed()),
};

/** Every recommendation. */
export const recommendations: Register = {
  name: 'recommendations',
  title: (words) => words.recommendations,
  table: ({ meetings }, place) =>
    clauseTable(place, 'recommendation', meetings.flatMap(({ clauses }) => clauses).toReversed()),
};
