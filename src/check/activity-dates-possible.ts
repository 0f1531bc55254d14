/** Check: dates of an activity are possible. */
import type { Activity } from '../read/schema/activity.ts';
import type { Check, Finding } from './check.ts';
import { type ActivitySubject, onActivities } from './find/activities.ts';
import { lines } from './lines.ts';

/** Finds days in the wrong order, and facts of days that are still to come. */
export const activityDatesPossible: Check = {
  name: 'activity-dates-possible',
  // A look back with --as-of sees days to come that are past: it must not keep minutes from being signed off.
  level: 'warning',
  summary:
    'An activity ends after it begins; actual dates, transactions and the last change are not in the future.',
  why: 'Rules 11.1.1 to 11.1.5, 11.2.1 and 11.2.2 of IATI. What is still to come is planned, not actual.',
  examples: [
    {
      title: 'An end before the beginning, and facts of next year',
      content: {
        'jt/jt-1/meeting.yaml': lines`
          ordinal: 1
          activity:
            dates: { plannedStart: 2024-03-05, plannedEnd: 2024-03-04, actualStart: 2025-01-01 }
            transactions: [{ type: expenditure, date: 2025-01-02, value: 1, currency: USD }]
            lastUpdated: 2025-01-03T00:00:00Z
        `,
      },
      finds: [
        'jt/jt-1/meeting.yaml:3:50: Unexpected planned end 2024-03-04, expected a day not before the planned start, 2024-03-05',
        'jt/jt-1/meeting.yaml:3:75: Unexpected 2025-01-01, expected no day after today, 2024-06-01',
        'jt/jt-1/meeting.yaml:4:45: Unexpected 2025-01-02, expected no day after today, 2024-06-01',
        'jt/jt-1/meeting.yaml:5:16: Unexpected 2025-01-03, expected no day after today, 2024-06-01',
      ],
    },
    {
      title: 'Days in order',
      content: {
        'jt/jt-1/meeting.yaml': lines`
          ordinal: 1
          activity:
            dates: { actualStart: 2024-03-05, actualEnd: 2024-03-05, plannedEnd: 2026-01-01 }
            lastUpdated: 2024-03-10T00:00:00Z
        `,
      },
      finds: [],
    },
  ],
  run: onActivities(function* (subject, { asOf }) {
    const { activity } = subject;
    yield* order(subject, 'planned', 'plannedStart', 'plannedEnd');
    yield* order(subject, 'actual', 'actualStart', 'actualEnd');
    const today = asOf.slice(0, 10);
    for (const { day, path } of pastDays(activity)) {
      if (day.slice(0, 10) <= today) continue;
      yield {
        place: subject.place(...path),
        reason: `Unexpected ${day.slice(0, 10)}, expected no day after today, ${today}`,
        hint: 'Correct the day; what is still to come is said as planned.',
      };
    }
  }),
};

type Days = keyof NonNullable<Activity['dates']>;

function* order(
  { activity, place }: ActivitySubject,
  what: string,
  first: Days,
  last: Days,
): Generator<Finding> {
  const [start, end] = [activity.dates?.[first], activity.dates?.[last]];
  if (start === undefined || end === undefined || start <= end) return;
  yield {
    place: place('dates', last),
    reason: `Unexpected ${what} end ${end}, expected a day not before the ${what} start, ${start}`,
    hint: 'Correct one of the two days.',
  };
}

/** Days that must have come. */
function pastDays({ dates, transactions, lastUpdated }: Activity) {
  const at = (day: string | undefined, ...path: readonly (string | number)[]) =>
    day === undefined ? [] : [{ day, path }];
  return [
    ...at(dates?.actualStart, 'dates', 'actualStart'),
    ...at(dates?.actualEnd, 'dates', 'actualEnd'),
    ...transactions.flatMap(({ date, valueDate }, index) => [
      ...at(date, 'transactions', index, 'date'),
      ...at(valueDate, 'transactions', index, 'valueDate'),
    ]),
    ...at(lastUpdated, 'lastUpdated'),
  ];
}
