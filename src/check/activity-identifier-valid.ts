/** Check: identifiers of activities are as IATI wants them. */
import type { Library } from '../read/library.ts';
import type { Check } from './check.ts';
import { onActivities } from './find/activities.ts';
import { lines } from './lines.ts';

/** Finds identifiers that are not made of the publisher's, hold what they must not, or are there twice. */
export const activityIdentifierValid: Check = {
  name: 'activity-identifier-valid',
  level: 'error',
  summary:
    'An IATI identifier is that of the reporting organisation, a hyphen, and an own part without spaces at its ends, `/`, `&`, `|` or `?`; no two activities share one.',
  why: 'Rules 1.1.3, 1.1.21, 1.3.1 and 1.3.13 of IATI. Identifiers are how others refer to the activity, for good.',
  examples: [
    {
      title: 'Another organisation’s, forbidden characters, and one that is there twice',
      content: {
        'jt/series.yaml': lines`
          id: jt
          title: Joint Team
          activity:
            identifier: XM-EX-2-JT
            reporting: { ref: XM-EX-1 }
        `,
        'jt/jt-1/meeting.yaml': 'ordinal: 1\nactivity:\n  identifier: XM-EX-1-JT/01\n',
        'jt/jt-2/meeting.yaml': 'ordinal: 2\nactivity:\n  identifier: XM-EX-1-JT/01\n',
        'jt/jt-2/en.md': 'Words.\n',
      },
      finds: [
        'jt/jt-1/meeting.yaml:3:15: Unexpected `/` in the IATI identifier, expected letters, digits and hyphens',
        'jt/jt-2/meeting.yaml:3:15: Unexpected `/` in the IATI identifier, expected letters, digits and hyphens',
        'jt/jt-2/meeting.yaml:3:15: Unexpected second activity with the identifier `XM-EX-1-JT/01`, expected one of its own',
        'jt/series.yaml:4:15: Unexpected IATI identifier `XM-EX-2-JT`, expected one that begins with `XM-EX-1-`',
      ],
    },
    {
      title: 'The publisher’s own',
      content: {
        'jt/jt-1/meeting.yaml': lines`
          ordinal: 1
          activity:
            identifier: XM-EX-1-JT-01
            reporting: { ref: XM-EX-1 }
        `,
      },
      finds: [],
    },
  ],
  run: onActivities(function* ({ activity: { identifier }, record, place }, { library }) {
    if (identifier === undefined) return;
    const at = place('identifier');
    const hint = 'Write it as the publisher has it, such as XM-EX-1-JT-01.';
    const { ref } = record.reporter;
    if (
      ref !== undefined &&
      !(identifier.startsWith(`${ref}-`) && identifier.length > ref.length + 1)
    )
      yield {
        place: at,
        reason: `Unexpected IATI identifier \`${identifier}\`, expected one that begins with \`${ref}-\``,
        hint,
      };
    const [odd] = /^\s|\s$|[/&|?]/.exec(identifier) ?? [];
    if (odd !== undefined)
      yield {
        place: at,
        reason: `Unexpected ${odd.trim() === '' ? 'space at an end' : `\`${odd}\` in the IATI identifier`}, expected letters, digits and hyphens`,
        hint,
      };
    const first = holders(library).find(({ facts }) => facts.activity?.identifier === identifier);
    if (first?.facts.activity !== activityAt(library, at.file.path))
      yield {
        place: at,
        reason: `Unexpected second activity with the identifier \`${identifier}\`, expected one of its own`,
        hint,
      };
  }),
};

function holders({ series, meetings }: Library) {
  return [...series, ...meetings];
}

function activityAt(library: Library, path: string) {
  return holders(library).find(({ locate }) => locate(['activity']).file.path === path)?.facts
    .activity;
}
