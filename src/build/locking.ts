/** What a passphrase locks in a build, what it leaves open, and what it cannot lock. */
import { everybody } from '../audience.ts';
import type { formats } from '../format/index.ts';
import { editionName, type Task, UsageError } from '../plan.ts';
import type { Message } from '../report.ts';
import { signedPdf } from '../seal/signed-pdf.ts';
import type { Standing } from '../seal/standing.ts';
import type { Shelf } from '../world.ts';

/** What is to be built. */
interface Plan {
  readonly tasks: readonly Task[];
  readonly chosen: readonly (keyof typeof formats)[];
  readonly standings: ReadonlyMap<string, Standing>;
}

/**
 * Expects something that a passphrase can lock, and nothing that it cannot.
 * @throws {UsageError} before anything is made.
 */
export async function expectLockable(
  { tasks, chosen, standings }: Plan,
  content: Shelf,
): Promise<void> {
  const restricted = tasks.filter(({ audience }) => audience !== everybody);
  if (restricted.length === 0)
    throw new UsageError(
      'Unexpected lock on the public edition, expected another audience too, such as --audience parties: what everybody may read needs none',
    );
  if (!chosen.includes('pdf'))
    throw new UsageError(
      'Unexpected lock without PDF, expected it among the formats: pages in HTML cannot be locked',
    );
  const signed: string[] = [];
  for (const { meeting, languages, audience } of restricted) {
    const edition = editionName(languages);
    if (await signedPdf(standings.get(meeting.id), { edition, audience }, content))
      signed.push(`${meeting.id}.${edition} for ${audience}`);
  }
  if (signed.length > 0)
    throw new UsageError(
      `Unexpected lock on PDFs that all have signed (${signed.join(', ')}), expected others: a lock breaks the signatures. Name the meetings, editions or audiences to be locked, and hand on the signed files as they are, in an envelope of your own`,
    );
}

/** What was locked of the files that were written, and what was not. */
export function lockMessages(written: readonly string[]): readonly Message[] {
  const restricted = written.filter((path) => path.startsWith('restricted/'));
  const pages = restricted.filter((path) => path.endsWith('.html')).length;
  return [
    ...(restricted.some((path) => path.endsWith('.pdf'))
      ? [
          warning(
            'PDFs that open with a passphrase claim no conformance to PDF/A and PDF/UA',
            'PDF/A forbids to lock a file. For an archive, build them again without --lock.',
          ),
        ]
      : []),
    ...(pages > 0
      ? [
          warning(
            `Unexpected ${pages === 1 ? 'restricted page' : `${pages} restricted pages`} in HTML beside locked PDFs, expected PDFs alone: a page cannot be locked`,
            'Whoever gets the folder can read these pages without the passphrase. Hand on the PDFs alone, or build with --format pdf.',
          ),
        ]
      : []),
  ];
}

function warning(reason: string, hint: string): Message {
  return {
    file: 'output:restricted',
    line: 0,
    column: 0,
    rule: 'locked',
    level: 'warning',
    reason,
    hint,
  };
}
