/** Check: organisations in the record of an activity are named. */
import type { FactPath } from '../meeting.ts';
import type { ActivityActor } from '../read/schema/activity.ts';
import type { Check } from './check.ts';
import { onActivities } from './find/activities.ts';
import { suggest } from './find/suggest.ts';
import { lines } from './lines.ts';

type Named = Pick<ActivityActor, 'organisation' | 'name'>;

/** Finds organisations that have no name, or an id that the series does not know. */
export const activityActorsNamed: Check = {
  name: 'activity-actors-named',
  level: 'error',
  summary:
    'Each organisation in the record of an activity is one of the series, by its id, or has a name.',
  why: 'Readers and programs must know who gave, received and did what.',
  examples: [
    {
      title: 'Nobody, and somebody unknown',
      content: {
        'jt/jt-1/meeting.yaml': lines`
          ordinal: 1
          activity:
            reporting: { organisation: ofice }
            participating: [{ role: funding, ref: XM-EX-7 }]
        `,
      },
      finds: [
        'jt/jt-1/meeting.yaml:3:30: Unexpected `ofice`, expected the id of an organisation',
        'jt/jt-1/meeting.yaml:4:19: Unexpected organisation without a name, expected `organisation` or `name`',
      ],
    },
    {
      title: 'An organisation of the series, and another',
      content: {
        'jt/jt-1/meeting.yaml': lines`
          ordinal: 1
          activity:
            participating: [{ organisation: office, role: implementing }, { name: Donor, role: funding }]
        `,
      },
      finds: [],
    },
  ],
  run: onActivities(function* ({ activity, place, series }) {
    const known = series.facts.organisations.map(({ id }) => id);
    const actors: readonly (readonly [Named | undefined, FactPath, boolean])[] = [
      [activity.reporting, ['reporting'], false],
      [activity.contact, ['contact'], false],
      ...activity.participating.map((one, at) => [one, ['participating', at], true] as const),
      ...activity.transactions.flatMap(({ provider, receiver }, at) => [
        [provider, ['transactions', at, 'provider'], true] as const,
        [receiver, ['transactions', at, 'receiver'], true] as const,
      ]),
    ];
    for (const [actor, path, mustBeNamed] of actors) {
      const { organisation, name } = actor ?? {};
      if (organisation !== undefined && !known.includes(organisation))
        yield {
          place: place(...path, 'organisation'),
          reason: `Unexpected \`${organisation}\`, expected the id of an organisation`,
          hint: suggest(organisation, known, 'Add the organisation to series.yaml.'),
        };
      if (actor && mustBeNamed && organisation === undefined && name === undefined)
        yield {
          place: place(...path),
          reason: 'Unexpected organisation without a name, expected `organisation` or `name`',
          hint: 'Name an organisation of series.yaml by its id, or add `name: …`.',
        };
    }
  }),
};
