/** Check: due dates are dates. */
import { dueDay } from '../edit/due.ts';
import type { Check } from './check.ts';
import { attribute, clausesOf } from './find/clauses.ts';
import { openingOf } from './find/place.ts';
import { lines } from './lines.ts';

/** Some day from which a duration can be counted: whether it is one does not depend on the day. */
const anyDay = '2000-01-01';

/** Finds due dates that are neither a day nor a duration. */
export const dueValid: Check = {
  name: 'due-valid',
  level: 'error',
  summary: 'A due date is a day such as `2024-03-31`, or a duration such as `P7D`.',
  why: 'Each language prints the day in its own way, and registers sort by it.',
  examples: [
    {
      title: 'A day that no calendar has, and words',
      content: {
        'jt/jt-1/en.md': lines`
          ## Work plan {#plan}

          :::action{#A-1 owner=office due=2024-02-30}
          The secretariat sends the work plan.
          :::

          :::action{#A-2 owner=office due=soon}
          The secretariat sends the budget.
          :::
        `,
      },
      finds: [
        'jt/jt-1/en.md:3:1: Unexpected due date `2024-02-30`, expected a day such as 2024-03-31 or a duration such as P7D',
        'jt/jt-1/en.md:7:1: Unexpected due date `soon`, expected a day such as 2024-03-31 or a duration such as P7D',
      ],
    },
    {
      title: 'A day, and seven days from the meeting',
      content: {
        'jt/jt-1/en.md': lines`
          ## Work plan {#plan}

          :::action{#A-1 owner=office due=2024-03-31}
          The secretariat sends the work plan.
          :::

          :::action{#A-2 owner=office due=P7D}
          The secretariat sends the budget.
          :::
        `,
      },
      finds: [],
    },
  ],
  run: {
    *text(text) {
      for (const clause of clausesOf(text)) {
        const due = attribute(clause, 'due');
        if (due === undefined || dueDay(due, anyDay) !== undefined) continue;
        yield {
          place: openingOf(text.file, clause.node),
          reason: `Unexpected due date \`${due}\`, expected a day such as 2024-03-31 or a duration such as P7D`,
          hint: 'Where only a month is known, write its last day. P7D is seven days from the meeting, P2M two months.',
        };
      }
    },
  },
};
