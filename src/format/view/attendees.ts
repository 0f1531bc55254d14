/** Who took part, one after the other: the words of the attendance table for lists that go beyond one meeting. */
import type { Edition } from '../../edition.ts';
import type { Participant } from '../../read/schema/meeting.ts';
import {
  groupName,
  groupOf,
  isPresent,
  otherGroups,
  partyOrder,
  personOf,
  whatOf,
  whoOf,
} from './attendance.ts';
import { longName } from './names.ts';
import { type Said, say, type Voice } from './said.ts';

/** Somebody's part in a meeting. */
export interface AttendeeView {
  readonly participant: Participant;
  /** The name; the function where the person is known by function only. */
  readonly who: Said;
  /** “Co-chair”; no words where the person led nothing. */
  readonly role: Said;
  /** Function and organisation, apart. */
  readonly what: readonly Said[];
  /** The delegation or other group. */
  readonly group: Said;
  /** “Present”, “Excused”, “By video link” … */
  readonly attendance: Said;
  readonly present: boolean;
}

/** Everyone who took part, by group as in the attendance table. */
export function attendees(edition: Edition, voice: Voice): readonly AttendeeView[] {
  const order: readonly string[] = [...partyOrder(edition), ...otherGroups];
  const rank = (one: Participant) => order.indexOf(groupOf(edition, one));
  return edition.facts.participants
    .toSorted((a, b) => rank(a) - rank(b))
    .map((participant): AttendeeView => {
      const person = personOf(edition, participant);
      const { role, attendance, mode } = participant;
      const parts = voice.speakers.map((speaker) => whatOf(voice, speaker, person, longName));
      const most = Math.max(0, ...parts.map((part) => part.length));
      return {
        participant,
        who: voice.speakers.map((speaker) => whoOf(voice, speaker, person)),
        role:
          role === 'co-chair' || role === 'chair'
            ? say(voice, ({ words }) => (role === 'chair' ? words.chair : words.coChair))
            : [],
        what: Array.from({ length: most }, (_, index) =>
          parts.flatMap((part) => part[index] ?? []),
        ),
        group: groupName(edition, voice, groupOf(edition, participant)),
        attendance: say(voice, ({ words }) =>
          attendance === 'present' ? words.modes[mode] : words.attendances[attendance],
        ),
        present: isPresent(participant),
      };
    });
}
