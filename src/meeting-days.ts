/** The days of a meeting. */
import type { MeetingFacts } from './read/schema/meeting.ts';

/** The first day of a meeting, where its days are known. */
export function firstDay({ sessions }: MeetingFacts): string | undefined {
  return sessions.map(({ date }) => date).sort()[0];
}

/** The last day of a meeting, where its days are known. */
export function lastDay({ sessions }: MeetingFacts): string | undefined {
  return sessions
    .map(({ date }) => date)
    .sort()
    .at(-1);
}
