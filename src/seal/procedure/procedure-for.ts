/** The procedure that a meeting's minutes must go through, where there is one. */
import type { Meeting } from '../../meeting.ts';
import type { Procedure } from '../../read/schema/series.ts';

/** `undefined` where the body has none, or introduced it after the meeting had ended. */
export function procedureFor({ series, facts }: Meeting): Procedure | undefined {
  const { procedure } = series.facts;
  const ended = facts.sessions
    .map(({ date }) => date)
    .toSorted()
    .at(-1);
  const before = procedure?.since !== undefined && ended !== undefined && ended < procedure.since;
  return before ? undefined : procedure;
}
