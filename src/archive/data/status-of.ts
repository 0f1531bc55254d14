/** How minutes stand, as their pages say it. */
import type { Edition } from '../../edition.ts';
import type { Status } from '../../seal/register/state.ts';

/** What holds even where a later meeting adopted the minutes. */
const lasting: ReadonlySet<Status> = new Set(['published', 'corrected', 'withdrawn']);

/** The status; a later meeting's facts can tell of the adoption where no register does. */
export function statusOf({ adoptedAt, standing }: Pick<Edition, 'adoptedAt' | 'standing'>): Status {
  if (standing && lasting.has(standing.status)) return standing.status;
  return adoptedAt ? 'adopted' : (standing?.status ?? 'draft');
}
