/** The register of who took part in which meeting. */
import { type AttendeeView, attendees } from '../../../format/view/attendees.ts';
import type { Place } from '../page.ts';
import type { MeetingRecord } from '../records.ts';
import { meetingLink, seriesLink } from '../say.ts';
import { cell, dayCell, rowsOf, type TableRow } from '../table.ts';
import type { Register } from './register.ts';

/** Every participant of every meeting. */
export const attendance: Register = {
  name: 'attendance',
  title: (own) => own.attendance,
  table: ({ newest }, place) => {
    const own = place.speaker.words;
    const known = new Map<MeetingRecord, readonly AttendeeView[]>();
    const attendeesOf = (meeting: MeetingRecord) => {
      const found =
        known.get(meeting) ?? attendees({ ...meeting.first, languages: [place.lang] }, place.voice);
      known.set(meeting, found);
      return found;
    };
    return {
      columns: [
        { key: 'name', title: own.name },
        { key: 'position', title: own.position },
        { key: 'delegation', title: own.archive.party, choice: true },
        { key: 'attendance', title: own.attendance, choice: true },
        { key: 'body', title: own.archive.body, choice: true },
        { key: 'meeting', title: own.archive.meeting, choice: true },
        { key: 'date', title: own.archive.date },
      ],
      rows: rowsOf(newest.participants, ({ meeting, nth }) =>
        rowOf(place, meeting, attendeesOf(meeting)[nth]),
      ),
    };
  },
};

function rowOf(place: Place, meeting: MeetingRecord, one: AttendeeView | undefined): TableRow {
  if (!one) return { cells: {} };
  return {
    cells: {
      name: cell([one.who, ...(one.role.length > 0 ? [one.role] : [])]),
      position: cell(one.what),
      delegation: cell([one.group]),
      attendance: cell([one.attendance]),
      body: cell([seriesLink(place, meeting.series.facts, 'short')]),
      meeting: cell([meetingLink(place, meeting)], meeting.day),
      date: dayCell(place, meeting.day),
    },
    data: {
      meeting: meeting.shelved.id,
      series: meeting.series.facts.id,
      date: meeting.day || null,
      person: one.participant.person ?? null,
      role: one.participant.role,
      mode: one.participant.mode,
      status: one.participant.attendance,
      present: one.present,
    },
  };
}
