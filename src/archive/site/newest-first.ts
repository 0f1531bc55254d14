/** What the registers list, newest first: sorted once, for each of their pages shows a part of it. */
import { byDay, type ClauseRecord, type MeetingRecord } from './records.ts';

/** Everything that a register can list. */
export interface NewestFirst {
  readonly meetings: readonly MeetingRecord[];
  readonly clauses: readonly ClauseRecord[];
  /** Every part that anybody took in a meeting: the nth of those whom its attendance table lists. */
  readonly participants: readonly { readonly meeting: MeetingRecord; readonly nth: number }[];
  /** The first day on which anybody met, and the last: `2021-09-16`; nothing where no day is known. */
  readonly span: readonly [first: string, last: string] | undefined;
}

/** Sorts what meetings hold. */
export function newestFirst(all: readonly MeetingRecord[]): NewestFirst {
  const oldest = all.toSorted(byDay);
  const meetings = oldest.toReversed();
  return {
    meetings,
    clauses: oldest.flatMap(({ clauses }) => clauses).toReversed(),
    participants: meetings.flatMap((meeting) =>
      meeting.first.facts.participants.map((_, nth) => ({ meeting, nth })),
    ),
    span: spanOf(all),
  };
}

function spanOf(meetings: readonly MeetingRecord[]): NewestFirst['span'] {
  const days = meetings
    .flatMap(({ first }) => first.facts.sessions.map(({ date }) => date))
    .toSorted();
  const [first, last] = [days[0], days.at(-1)];
  return first === undefined || last === undefined ? undefined : [first, last];
}
