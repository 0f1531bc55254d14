/** Which minutes were adopted where. */
import type { MeetingRef } from '../edition.ts';
import type { Meeting } from '../meeting.ts';

/** What ties the minutes of a meeting to those before and after. */
export interface Adoptions {
  /** The meeting that adopted these minutes. */
  readonly adoptedAt: MeetingRef | undefined;
  /** The meetings whose minutes this one adopted. */
  readonly adopts: readonly MeetingRef[];
}

/** Tells of another meeting what an audience may know. */
export type Refer = (meeting: Meeting) => MeetingRef;

/** The adoptions of and at a meeting, as the facts of all meetings tell them. */
export function adoptions(meeting: Meeting, meetings: readonly Meeting[], refer: Refer): Adoptions {
  const adopter = meetings.find(
    ({ id, facts }) =>
      id !== meeting.id && facts.adopts.some(({ minutes }) => minutes === meeting.id),
  );
  const adopts = meeting.facts.adopts.flatMap(
    ({ minutes }) => meetingRef(minutes, meetings, refer) ?? [],
  );
  return { adoptedAt: adopter && refer(adopter), adopts };
}

/** Enough of the meeting with this id to name it and to link to it. */
export function meetingRef(
  id: string | undefined,
  meetings: readonly Meeting[],
  refer: Refer,
): MeetingRef | undefined {
  const found = meetings.find((meeting) => meeting.id === id);
  return found && refer(found);
}

/** Enough of a meeting to name it and to link to it. */
export function refTo({ id, path, series, facts }: Meeting): MeetingRef {
  return { id, path, series: series.facts, facts };
}
