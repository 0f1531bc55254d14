/** The standing of meetings as a table for people. */
import type { StandingReport } from '../report.ts';

const answers = {
  validated: 'yes',
  objected: 'objects',
  awaited: '?',
  'silent-consent': 'silent, so yes',
  'silent-objection': 'silent, so objects',
} as const;

/** One line a meeting; below it the changes of a text that is no longer the one in force, and who signed which edition. */
export function statusTable(standings: readonly StandingReport[]): string {
  const rows = standings.map((standing) => ({
    cells: [
      standing.meeting,
      `${standing.status}${standing.stale ? ', STALE' : ''}`,
      standing.deadline?.slice(0, 16).replace('T', ' ') ?? '',
      standing.answers.map(({ party, answer }) => `${party}: ${answers[answer]}`).join('; '),
      standing.next,
    ],
    below: [...objections(standing), ...standing.changes, ...signatures(standing)].map(
      (line) => `  ${line}`,
    ),
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

/** Why a party objects, where it said: what is to be resolved. */
function objections({ answers }: StandingReport): readonly string[] {
  return answers.flatMap(({ party, answer, reason }) =>
    answer === 'objected' && reason ? [`${party} objects: ${reason}`] : [],
  );
}

/** A line an edition: “signed: en-fr (public) by ada B-LT, ben B-T”. */
function signatures({ signed }: StandingReport): readonly string[] {
  const lines = new Map<string, string[]>();
  for (const { signatory, edition, audience, level } of signed) {
    const what = edition === undefined ? 'without a certificate' : `${edition} (${audience})`;
    lines.set(what, [...(lines.get(what) ?? []), level ? `${signatory} ${level}` : signatory]);
  }
  return [...lines].map(([what, who]) => `signed: ${what} by ${who.join(', ')}`);
}
