/** The registers of what binds: decisions, actions, recommendations. */

import { clauseTable } from './clause-table.ts';
import type { Register } from './register.ts';

/** Every decision. */
export const decisions: Register = {
  name: 'decisions',
  title: (words) => words.decisions,
  table: ({ newest }, place) => clauseTable(place, 'decision', newest.clauses),
};

/** Every action, with what became of it. */
export const actions: Register = {
  name: 'actions',
  title: (words) => words.actions,
  table: ({ newest }, place) => clauseTable(place, 'action', newest.clauses),
};

/** Every recommendation. */
export const recommendations: Register = {
  name: 'recommendations',
  title: (words) => words.recommendations,
  table: ({ newest }, place) => clauseTable(place, 'recommendation', newest.clauses),
};
