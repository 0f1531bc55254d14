/** On which day minutes last changed, as far as their own content tells: no clock is asked. */
import type { MeetingRef } from '../../edition.ts';

/** Facts of minutes, and the meeting that adopted them. */
interface Dated {
  readonly facts: MeetingRef['facts'];
  readonly adoptedAt?: MeetingRef | undefined;
}

/** Last day of the meeting; `undefined` where none is known. */
export function lastDay({ facts }: Dated): string | undefined {
  return facts.sessions
    .map(({ date }) => date)
    .toSorted()
    .at(-1);
}

/** Day of adoption, else of issue, else the last of the meeting. */
export function contentDay(dated: Dated): string | undefined {
  const { adoptedAt, facts } = dated;
  const days = [lastDay(dated), facts.issued?.date, adoptedAt && lastDay(adoptedAt)];
  return days
    .filter((day) => day !== undefined)
    .toSorted()
    .at(-1);
}
