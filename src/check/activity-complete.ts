/** Check: activities that are published say what a file must say. */
import { missingFields } from '../archive/data/iati/publishable.ts';
import type { Check } from './check.ts';
import { onActivities } from './find/activities.ts';
import { lines } from './lines.ts';

/** Finds activities with an identifier that lack what IATI asks of every activity. */
export const activityComplete: Check = {
  name: 'activity-complete',
  level: 'error',
  summary:
    'An activity with an identifier says who reports it, what it is about, who takes part, how far it is, when it began, where, and in which sector.',
  why: 'The schema and rules 6.2.2 and 6.11.1 of IATI ask it of every activity. A meeting takes from its project what it does not say itself, but for its status.',
  examples: [
    {
      title: 'Little more than an identifier',
      content: {
        'jt/jt-1/meeting.yaml': lines`
          ordinal: 1
          sessions: [{ id: day-1, date: 2024-03-05 }]
          activity:
            identifier: XM-EX-1-JT-01
            reporting: { ref: XM-EX-1, type: multilateral }
            status: closed
        `,
      },
      finds: [
        'jt/jt-1/meeting.yaml:4:3: Unexpected activity without `descriptions`, expected it to be said of an activity with an identifier',
        'jt/jt-1/meeting.yaml:4:3: Unexpected activity without `participating`, expected it to be said of an activity with an identifier',
        'jt/jt-1/meeting.yaml:4:3: Unexpected activity without `countries`, expected it to be said of an activity with an identifier',
        'jt/jt-1/meeting.yaml:4:3: Unexpected activity without `sectors`, expected it to be said of an activity with an identifier',
      ],
    },
    {
      title: 'All that is asked; without an identifier nothing is',
      content: {
        'jt/series.yaml': lines`
          id: jt
          title: Joint Team
          activity: { status: closed }
        `,
        'jt/jt-1/meeting.yaml': lines`
          ordinal: 1
          sessions: [{ id: day-1, date: 2024-03-05 }]
          objectives: [{ id: plan, text: To agree the plan }]
          activity:
            identifier: XM-EX-1-JT-01
            reporting: { ref: XM-EX-1, type: multilateral }
            participating: [{ name: Donor, role: funding }]
            status: closed
            countries: [{ code: NE }]
            sectors: [{ code: "15190" }]
        `,
      },
      finds: [],
    },
  ],
  run: onActivities(function* ({ record, place }) {
    const missing = missingFields(record);
    if (missing.includes('identifier')) return;
    for (const field of missing) {
      yield {
        place: place(...field.split('.')),
        reason: `Unexpected activity without \`${field}\`, expected it to be said of an activity with an identifier`,
        hint: `Add \`${field}\` to the activity${record.level === 'meeting' && field !== 'status' ? ', or to that of the project in series.yaml' : ''}.`,
      };
    }
  }),
};
