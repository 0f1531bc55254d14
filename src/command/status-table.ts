/** The standing of meetings as a table for people. */
import type { StandingReport } from '../report.ts';

const answers = {
  validated: 'yes',
  objected: 'objects',
  awaited: '?',
  'silent-consent': 'silent, so yes',
  'silent-objection': 'silent, so objects',
} as const;

/** One line a meeting; below it the changes of a text that is no longer the one in force. */
export function statusTable(standings: readonly StandingReport[]): string {
  const rows = standings.map((standing) => ({
    cells: [
      standing.meeting,
      `${standing.status}${standing.stale ? ', STALE' : ''}`,
      standing.deadline?.slice(0, 16).replace('T', ' ') ?? '',
      standing.answers.map(({ party, answer }) => `${party}: ${answers[answer]}`).join('; '),
      standing.next,
    ],
    below: standing.changes.map((change) => `  ${change}`),
  }));
  const head = { cells: ['MEETING', 'STATE', 'DEADLINE', 'ANSWERS', 'NEXT'], below: [] };
  const widths = head.cells.map((_, column) =>
    Math.max(...[head, ...rows].map(({ cells }) => (cells[column] ?? '').length)),
  );
  return [head, ...rows]
    .flatMap(({ cells, below }) => [
      cells
        .map((cell, column) => cell.padEnd(widths[column] ?? 0))
        .join('  ')
        .trimEnd(),
      ...below,
    ])
    .join('\n');
}
