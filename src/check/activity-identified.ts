/** Check: activities have an identifier. */
import type { Check } from './check.ts';
import { onActivities } from './find/activities.ts';

/** Finds records of activities to which nobody assigned an identifier. */
export const activityIdentified: Check = {
  name: 'activity-identified',
  level: 'warning',
  summary: 'Each record of an activity has an IATI identifier.',
  why: 'The schema of IATI accepts a blank one, but nobody can refer to it. Without an identifier the page of the activity says “not assigned”, and the activity is left out of the IATI file; nothing is invented in its place.',
  examples: [
    {
      title: 'No identifier',
      content: {
        'jt/jt-1/meeting.yaml': 'ordinal: 1\nactivity:\n  status: closed\n',
      },
      finds: [
        'jt/jt-1/meeting.yaml:3:3: Unexpected activity without an IATI identifier, expected `activity.identifier`',
      ],
    },
    {
      title: 'An identifier',
      content: {
        'jt/jt-1/meeting.yaml':
          'ordinal: 1\nactivity:\n  identifier: XM-EX-1-JT-01\n  status: closed\n',
      },
      finds: [],
    },
  ],
  run: onActivities(function* ({ activity, place }) {
    if (activity.identifier !== undefined && activity.identifier.trim() !== '') return;
    yield {
      place: place('identifier'),
      reason: 'Unexpected activity without an IATI identifier, expected `activity.identifier`',
      hint: 'Ask whoever publishes the activity for its identifier. Until then it is left out of the IATI file.',
    };
  }),
};
