/** Check: sessions of one meeting lie close together. */
import type { Check } from './check.ts';
import { lines } from './lines.ts';

const most = 31;
const msPerDay = 86_400_000;

/** Finds sessions so far apart that one of the dates is probably wrong. */
export const sessionsClose: Check = {
  name: 'sessions-close',
  level: 'warning',
  summary: `Sessions follow each other within ${most} days.`,
  why: 'A meeting that stops for more than a month is rare; a wrong month or year is not.',
  examples: [
    {
      title: 'A second day in the next year',
      content: {
        'jt/jt-1/meeting.yaml': lines`
          ordinal: 1
          sessions:
            - { id: day-1, date: 2024-03-05 }
            - { id: day-2, date: 2025-03-06 }
        `,
      },
      finds: [
        'jt/jt-1/meeting.yaml:4:24: Unexpected session on 2025-03-06, 366 days after the one before it, expected at most 31 days',
      ],
    },
    {
      title: 'Two days in a row',
      content: {
        'jt/jt-1/meeting.yaml': lines`
          ordinal: 1
          sessions:
            - { id: day-1, date: 2024-03-05 }
            - { id: day-2, date: 2024-03-06 }
        `,
      },
      finds: [],
    },
  ],
  run: {
    *meeting({ facts: { sessions }, locate }) {
      for (const [at, { date }] of sessions.entries()) {
        const before = sessions[at - 1]?.date ?? date;
        const days = (Date.parse(date) - Date.parse(before)) / msPerDay;
        if (days <= most) continue;
        yield {
          place: locate(['sessions', at, 'date']),
          reason: `Unexpected session on ${date}, ${days} days after the one before it, expected at most ${most} days`,
          hint: 'Look at month and year. If the meeting was really resumed so late, this is only a warning.',
        };
      }
    },
  },
};
