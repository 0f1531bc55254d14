/** Whether minutes are still a draft: every printed page then says so. */
import type { Edition } from '../../edition.ts';

/** States in which nobody has signed the text off. */
const drafts: ReadonlySet<string> = new Set(['draft', 'circulated', 'objected']);

/** Whether the minutes are a draft; a text that was changed after it was signed off is one again. */
export function isDraft({ adoptedAt, standing }: Pick<Edition, 'adoptedAt' | 'standing'>): boolean {
  if (!standing) return adoptedAt === undefined;
  return standing.stale || (drafts.has(standing.status) && adoptedAt === undefined);
}
