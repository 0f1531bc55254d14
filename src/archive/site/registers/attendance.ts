/** The register of who took part in which meeting. */
import { attendees } from '../../../format/view/attendees.ts';
import { byDay } from '../records.ts';
import { meetingLink, seriesLink } from '../say.ts';
import { cell, dayCell, type TableRow } from '../table.ts';
import type { Register } from './register.ts';

/** Every participant of every meeting. */
export const attendance: Register = {
  name: 'attendance',
  title: (own) => own.attendance,
  table: ({ meetings }, place) => {
    const own = place.speaker.words;
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
      rows: meetings
        .toSorted(byDay)
        .toReversed()
        .flatMap((meeting) =>
          attendees({ ...meeting.first, languages: [place.lang] }, place.voice).map(
            (one): TableRow => ({
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
            }),
          ),
        ),
    };
  },
};
