/** Check: actions are due, and after the meeting. */
import { dueDay } from '../edit/due.ts';
import { firstDay } from '../meeting-days.ts';
import type { Check } from './check.ts';
import { attribute, clausesOf } from './find/clauses.ts';
import { openingOf } from './find/place.ts';
import { lines } from './lines.ts';

/** Finds actions without a due date, and clauses that were due before the meeting. */
export const actionDue: Check = {
  name: 'action-due',
  level: 'warning',
  summary: 'Each action says by when, and not before the meeting.',
  why: 'Without a day nobody can say that it is late; a day before the meeting is mostly last year’s number.',
  examples: [
    {
      title: 'An action without a day, and one of last year',
      content: {
        'jt/jt-1/en.md': lines`
          ## Work plan {#plan}

          :::action{#A-1 owner=office}
          The secretariat sends the work plan.
          :::

          :::action{#A-2 owner=office due=2023-03-31}
          The secretariat sends the budget.
          :::
        `,
      },
      finds: [
        'jt/jt-1/en.md:3:1: Unexpected action without a due date, expected one',
        'jt/jt-1/en.md:7:1: Unexpected due date 2023-03-31, expected one not before the meeting of 2024-03-05',
      ],
    },
    {
      title: 'An action with a day after the meeting',
      content: {
        'jt/jt-1/en.md': lines`
          ## Work plan {#plan}

          :::action{#A-1 owner=office due=2024-03-31}
          The secretariat sends the work plan.
          :::
        `,
      },
      finds: [],
    },
  ],
  run: {
    *text(text, { facts }) {
      const start = firstDay(facts);
      for (const clause of clausesOf(text)) {
        const due = attribute(clause, 'due');
        const place = openingOf(text.file, clause.node);
        if (due === undefined && clause.kind === 'action') {
          yield {
            place,
            reason: 'Unexpected action without a due date, expected one',
            hint: 'Add a day or a duration: `due=2024-03-31`, or `due=P7D` for seven days from the meeting.',
            quotesNothing: true,
          };
        }
        const day = dueDay(due, start);
        if (day === undefined || start === undefined || day >= start) continue;
        yield {
          place,
          reason: `Unexpected due date ${day}, expected one not before the meeting of ${start}`,
          hint: 'Look at the year.',
        };
      }
    },
  },
};
