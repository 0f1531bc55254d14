/** Check: a joint meeting has a host. */
import type { Check } from './check.ts';
import { beginningOf } from './find/place.ts';
import { isStated } from './find/stated.ts';
import { lines } from './lines.ts';

/** Finds joint meetings of which nobody says who hosted them. */
export const hostNamed: Check = {
  name: 'host-named',
  level: 'warning',
  summary: 'A meeting of a joint body names the party that hosted it.',
  why: 'Parties take turns as hosts; the cover says whose turn it was.',
  examples: [
    {
      title: 'A meeting without a host',
      content: { 'jt/jt-1/meeting.yaml': 'ordinal: 1\ncoChairs: [ada, ben]\n' },
      finds: [
        'jt/jt-1/meeting.yaml:1:1: Unexpected joint meeting without a host, expected the party that hosted it',
      ],
    },
    {
      title: 'A meeting with a host',
      content: {
        'jt/jt-1/meeting.yaml': lines`
          ordinal: 1
          host: ne
          coChairs: [ada, ben]
        `,
      },
      finds: [],
    },
  ],
  run: {
    *meeting({ facts: { host }, series, locate }) {
      if (series.facts.type !== 'joint' || host !== undefined) return;
      if (isStated(locate, 'host')) return;
      yield {
        place: beginningOf(locate(['host'])),
        reason: 'Unexpected joint meeting without a host, expected the party that hosted it',
        hint: `Add a line such as \`host: ${series.facts.parties[0]?.id ?? 'ne'}\`, with the id of a party of series.yaml.`,
      };
    },
  },
};
