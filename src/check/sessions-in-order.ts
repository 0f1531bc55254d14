/** Check: sessions follow each other. */
import type { Check } from './check.ts';
import { lines } from './lines.ts';

/** Finds sessions that end before they begin, overlap, or stand in the wrong order. */
export const sessionsInOrder: Check = {
  name: 'sessions-in-order',
  level: 'error',
  summary: 'Sessions end after they begin, and each begins after the one before it.',
  why: 'Dates and times of the cover, “Day 1” and “Day 2” are made from the sessions in their order.',
  examples: [
    {
      title: 'A session that ends before it begins, and a second day before the first',
      content: {
        'jt/jt-1/meeting.yaml': lines`
          ordinal: 1
          sessions:
            - { id: day-1, date: 2024-03-05, start: "16:15", end: "10:00" }
            - { id: day-2, date: 2024-03-04 }
        `,
      },
      finds: [
        'jt/jt-1/meeting.yaml:3:57: Unexpected end at 10:00, expected a time after the start at 16:15',
        'jt/jt-1/meeting.yaml:4:24: Unexpected session on 2024-03-04 after one on 2024-03-05, expected sessions in order',
      ],
    },
    {
      title: 'Two sessions at the same time',
      content: {
        'jt/jt-1/meeting.yaml': lines`
          ordinal: 1
          sessions:
            - { id: morning, date: 2024-03-05, start: "09:00", end: "12:30" }
            - { id: noon, date: 2024-03-05, start: "12:00", end: "14:00" }
        `,
      },
      finds: [
        'jt/jt-1/meeting.yaml:4:42: Unexpected start at 12:00, expected a time not before 12:30, when the session before it was still on',
      ],
    },
    {
      title: 'Two sessions on one day, and one on the next',
      content: {
        'jt/jt-1/meeting.yaml': lines`
          ordinal: 1
          sessions:
            - { id: morning, date: 2024-03-05, start: "09:00", end: "12:30" }
            - { id: afternoon, date: 2024-03-05, start: "14:00" }
            - { id: day-2, date: 2024-03-06 }
        `,
      },
      finds: [],
    },
  ],
  run: {
    *meeting({ facts: { sessions }, locate }) {
      for (const [at, { date, start, end }] of sessions.entries()) {
        if (start !== undefined && end !== undefined && end <= start) {
          yield {
            place: locate(['sessions', at, 'end']),
            reason: `Unexpected end at ${end}, expected a time after the start at ${start}`,
            hint: 'Times are on a 24-hour clock. A session that goes on past midnight is two sessions.',
          };
        }
        const before = sessions[at - 1];
        if (before === undefined) continue;
        if (date < before.date) {
          yield {
            place: locate(['sessions', at, 'date']),
            reason: `Unexpected session on ${date} after one on ${before.date}, expected sessions in order`,
            hint: 'Correct the date, or put the sessions in the order in which they were held.',
          };
        }
        const until = before.end ?? before.start;
        if (date !== before.date || start === undefined || until === undefined) continue;
        if (start >= until) continue;
        yield {
          place: locate(['sessions', at, 'start']),
          reason: `Unexpected start at ${start}, expected a time not before ${until}, when the session before it was still on`,
          hint: 'Correct one of the times, or put the sessions in the order in which they were held.',
        };
      }
    },
  },
};
