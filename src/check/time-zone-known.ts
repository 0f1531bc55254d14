/** Check: the time zone is one that computers know. */
import { isTimeZone } from '../seal/procedure/zone.ts';
import type { Check } from './check.ts';
import { suggest } from './find/suggest.ts';
import { lines } from './lines.ts';

/** Finds time zones that are not in the IANA database. */
export const timeZoneKnown: Check = {
  name: 'time-zone-known',
  level: 'error',
  summary: 'The time zone is a name of the IANA database, such as `Africa/Niamey`.',
  why: 'Times of day mean nothing to a reader elsewhere without it, and only these names are understood everywhere.',
  examples: [
    {
      title: 'A town that has no zone of its name',
      content: {
        'jt/jt-1/meeting.yaml': lines`
          ordinal: 1
          timeZone: Africa/Abuja
        `,
      },
      finds: [
        'jt/jt-1/meeting.yaml:2:11: Unexpected time zone `Africa/Abuja`, expected a name such as `Africa/Niamey`',
      ],
    },
    {
      title: 'A known zone',
      content: {
        'jt/jt-1/meeting.yaml': lines`
          ordinal: 1
          timeZone: Africa/Lagos
        `,
      },
      finds: [],
    },
  ],
  run: {
    *meeting({ facts: { timeZone }, locate }) {
      if (timeZone === undefined || isTimeZone(timeZone)) return;
      yield {
        place: locate(['timeZone']),
        reason: `Unexpected time zone \`${timeZone}\`, expected a name such as \`Africa/Niamey\``,
        hint: suggest(
          timeZone,
          Intl.supportedValuesOf('timeZone'),
          'Write continent and town: the nearest town that has a zone, such as Africa/Lagos for all of Nigeria.',
        ),
      };
    },
  },
};
