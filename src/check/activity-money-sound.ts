/** Check: budgets and transactions of an activity are sound. */
import type { Activity } from '../read/schema/activity.ts';
import type { Check, Finding } from './check.ts';
import { type ActivitySubject, onActivities } from './find/activities.ts';
import { lines } from './lines.ts';

/** Finds budgets of impossible periods, amounts without a currency, and money that would be counted twice. */
export const activityMoneySound: Check = {
  name: 'activity-money-sound',
  level: 'error',
  summary:
    'A budget is for one year at most, from its first to its last day; each amount has a currency; transactions stand at the lowest level only.',
  why: 'Rules 7.5.3, 7.8.1, 8.6.3 and 11.3.1 of IATI, and its way of counting: what stands at the project and at its meetings is counted twice.',
  examples: [
    {
      title: 'Too long, the wrong way round, no currency, and a reason for no budget beside one',
      content: {
        'jt/jt-1/meeting.yaml': lines`
          ordinal: 1
          activity:
            budgetNotProvided: legal-restrictions
            budgets:
              - { start: 2024-01-01, end: 2025-01-02, value: 10, currency: USD }
              - { start: 2024-01-02, end: 2024-01-01, value: 10 }
              - { start: 2024-01-01, end: 2024-12-31, value: 10, currency: USD, valueDate: 2025-01-01 }
        `,
      },
      finds: [
        'jt/jt-1/meeting.yaml:3:22: Unexpected reason for not giving a budget, expected none beside a budget',
        'jt/jt-1/meeting.yaml:5:33: Unexpected budget of more than a year, expected its last day by 2024-12-31',
        'jt/jt-1/meeting.yaml:6:7: Unexpected amount without a currency, expected one, or one for the whole activity',
        'jt/jt-1/meeting.yaml:6:33: Unexpected end 2024-01-01 before the start of the budget, expected a later day',
        'jt/jt-1/meeting.yaml:7:82: Unexpected value date 2025-01-01, expected a day of the budget’s period',
      ],
    },
    {
      title: 'Transactions of a project that stand above those of its meetings',
      content: {
        'jt/series.yaml': lines`
          id: jt
          title: Joint Team
          activity:
            currency: USD
            transactions: [{ type: expenditure, date: 2024-03-05, value: 10 }]
        `,
        'jt/jt-1/meeting.yaml': 'ordinal: 1\nactivity: { status: closed }\n',
      },
      finds: [
        'jt/series.yaml:5:17: Unexpected transactions of a project whose meetings are activities of their own, expected them there',
      ],
    },
    {
      title: 'A budget of a leap year, in the currency of the project',
      content: {
        'jt/series.yaml': lines`
          id: jt
          title: Joint Team
          activity: { currency: USD }
        `,
        'jt/jt-1/meeting.yaml': lines`
          ordinal: 1
          activity:
            budgets: [{ start: 2024-01-01, end: 2024-12-31, value: 10 }]
        `,
      },
      finds: [],
    },
  ],
  run: onActivities(function* (subject, { library }) {
    const { activity, record, place, series } = subject;
    if (activity.budgetNotProvided && activity.budgets.length > 0) {
      yield {
        place: place('budgetNotProvided'),
        reason: 'Unexpected reason for not giving a budget, expected none beside a budget',
        hint: 'Remove one of the two.',
      };
    }
    for (const [at, budget] of activity.budgets.entries()) yield* faultsOf(subject, budget, at);
    for (const [at, { currency }] of activity.transactions.entries())
      if (!(currency ?? record.currency)) yield noCurrency(subject, 'transactions', at);
    const isAbove =
      record.level === 'project' &&
      activity.transactions.length > 0 &&
      library.meetings.some((meeting) => meeting.series === series && meeting.facts.activity);
    if (isAbove) {
      yield {
        place: place('transactions'),
        reason:
          'Unexpected transactions of a project whose meetings are activities of their own, expected them there',
        hint: 'Move each transaction to the activity of the meeting to which it belongs.',
      };
    }
  }),
};

function* faultsOf(
  subject: ActivitySubject,
  { start, end, currency, valueDate }: Activity['budgets'][number],
  at: number,
): Generator<Finding> {
  const { place, record } = subject;
  if (!(currency ?? record.currency)) yield noCurrency(subject, 'budgets', at);
  const last = lastDayOfYear(start);
  if (end < start) {
    yield {
      place: place('budgets', at, 'end'),
      reason: `Unexpected end ${end} before the start of the budget, expected a later day`,
      hint: 'Correct one of the two days.',
    };
  } else if (end > last) {
    yield {
      place: place('budgets', at, 'end'),
      reason: `Unexpected budget of more than a year, expected its last day by ${last}`,
      hint: 'Split the budget into years.',
    };
  } else if (valueDate !== undefined && (valueDate < start || valueDate > end)) {
    yield {
      place: place('budgets', at, 'valueDate'),
      reason: `Unexpected value date ${valueDate}, expected a day of the budget’s period`,
      hint: 'Correct the day, or leave it out: the first day of the period then counts.',
    };
  }
}

function noCurrency(
  { place }: ActivitySubject,
  kind: 'budgets' | 'transactions',
  at: number,
): Finding {
  return {
    place: place(kind, at),
    reason: 'Unexpected amount without a currency, expected one, or one for the whole activity',
    hint: 'Add `currency: USD`, or the like, to the activity.',
  };
}

/** The day before the same day of the next year. */
function lastDayOfYear(day: string): string {
  const next = new Date(`${day}T00:00:00Z`);
  next.setUTCFullYear(next.getUTCFullYear() + 1);
  return new Date(next.getTime() - 24 * 60 * 60_000).toISOString().slice(0, 10);
}
