/** Check: minutes are issued after the meeting. */
import { lastDay } from '../meeting-days.ts';
import type { Check } from './check.ts';
import { lines } from './lines.ts';

/** Finds minutes that were issued before the meeting was over. */
export const issuedAfterMeeting: Check = {
  name: 'issued-after-meeting',
  level: 'warning',
  summary: 'The minutes are issued on the last day of the meeting or later.',
  why: 'An earlier day is mostly that of the meeting before, left over from a copied file.',
  examples: [
    {
      title: 'Minutes from before the meeting',
      content: {
        'jt/jt-1/meeting.yaml': lines`
          ordinal: 1
          sessions:
            - { id: day-1, date: 2024-03-05 }
          issued: { place: Niamey, date: 2024-02-12 }
        `,
      },
      finds: [
        'jt/jt-1/meeting.yaml:4:32: Unexpected date of issue 2024-02-12, expected one not before 2024-03-05, the last day of the meeting',
      ],
    },
    {
      title: 'Minutes from a week later',
      content: {
        'jt/jt-1/meeting.yaml': lines`
          ordinal: 1
          sessions:
            - { id: day-1, date: 2024-03-05 }
          issued: { place: Niamey, date: 2024-03-12 }
        `,
      },
      finds: [],
    },
  ],
  run: {
    *meeting({ facts, locate }) {
      const [issued, end] = [facts.issued?.date, lastDay(facts)];
      if (issued === undefined || end === undefined || issued >= end) return;
      yield {
        place: locate(['issued', 'date']),
        reason: `Unexpected date of issue ${issued}, expected one not before ${end}, the last day of the meeting`,
        hint: 'Look at month and year, here and in `sessions`.',
      };
    },
  },
};
