/** Check: minutes say when the meeting was. */
import type { Check } from './check.ts';
import { beginningOf } from './find/place.ts';
import { isStated } from './find/stated.ts';
import { lines } from './lines.ts';

/** Finds meetings without a date. */
export const dateStated: Check = {
  name: 'date-stated',
  level: 'warning',
  summary: 'The facts name the day of the meeting.',
  why: 'The cover prints it, the symbol counts on its year, and due dates such as `P7D` count from it.',
  examples: [
    {
      title: 'A meeting without a session',
      content: { 'jt/jt-1/meeting.yaml': 'ordinal: 1\n' },
      finds: ['jt/jt-1/meeting.yaml:1:1: Unexpected meeting without a date, expected `sessions`'],
    },
    {
      title: 'A meeting on one day',
      content: {
        'jt/jt-1/meeting.yaml': lines`
          ordinal: 1
          sessions:
            - { id: day-1, date: 2024-03-05 }
        `,
      },
      finds: [],
    },
  ],
  run: {
    *meeting({ facts, locate }) {
      if (facts.sessions.length > 0 || isStated(locate, 'sessions')) return;
      yield {
        place: beginningOf(locate(['sessions'])),
        reason: 'Unexpected meeting without a date, expected `sessions`',
        hint: 'Add `sessions:` and below it a line such as `  - { id: day-1, date: 2024-03-05 }`.',
      };
    },
  },
};
