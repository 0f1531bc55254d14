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
  const adopter = directoryOf(meetings)
    .adopters.get(meeting.id)
    ?.find(({ id }) => id !== meeting.id);
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
  const found = id === undefined ? undefined : directoryOf(meetings).byId.get(id);
  return found && refer(found);
}

/** Enough of a meeting to name it and to link to it. */
export function refTo({ id, path, series, facts }: Meeting): MeetingRef {
  return { id, path, series: series.facts, facts };
}

/** Who is who among all meetings; of several with one id the first counts. */
interface Directory {
  readonly byId: ReadonlyMap<string, Meeting>;
  /** By the id of the minutes adopted, in the order of the library. */
  readonly adopters: ReadonlyMap<string, readonly Meeting[]>;
}

function directoryOf(meetings: readonly Meeting[]): Directory {
  const found = known.get(meetings);
  if (found) return found;
  const byId = new Map<string, Meeting>();
  const adopters = new Map<string, Meeting[]>();
  for (const meeting of meetings) {
    if (!byId.has(meeting.id)) byId.set(meeting.id, meeting);
    for (const { minutes } of meeting.facts.adopts)
      adopters.set(minutes, [...(adopters.get(minutes) ?? []), meeting]);
  }
  const directory = { byId, adopters };
  known.set(meetings, directory);
  return directory;
}

/** A library does not change while it is edited; each of its thousands of editions asks. */
const known = new WeakMap<readonly Meeting[], Directory>();
