/** Check: passages are restricted for reasons that have a name. */
import type { Check } from './check.ts';
import { openingOf } from './find/place.ts';
import { reasons } from './find/reasons.ts';
import { either } from './find/spelled.ts';
import { suggest } from './find/suggest.ts';
import { walkTo } from './find/walk.ts';
import { lines } from './lines.ts';

/** Finds reasons that no language has words for. */
export const restrictedReason: Check = {
  name: 'restricted-reason',
  level: 'warning',
  summary: `The reason of a restricted passage is one of ${either(reasons)}.`,
  why: 'Each language prints these reasons in its own words. Another reason is printed as it is typed, in every language.',
  examples: [
    {
      title: 'A reason in other words',
      content: {
        'jt/jt-1/en.md': lines`
          ## Opening {#opening}

          :::restricted[A case was discussed.]{#case reason=privacy}
          What only some may read.
          :::
        `,
      },
      finds: [
        'jt/jt-1/en.md:3:1: Unexpected reason `privacy`, expected `personal-data`, `child`, `health`, `investigation`, `security` or `negotiation`',
      ],
    },
    {
      title: 'A reason from the list',
      content: {
        'jt/jt-1/en.md': lines`
          ## Opening {#opening}

          :::restricted[A case was discussed.]{#case reason=health}
          What only some may read.
          :::
        `,
      },
      finds: [],
    },
  ],
  run: {
    *text(text) {
      for (const { node } of walkTo(text, 'containerDirective')) {
        const reason = node.name === 'restricted' && node.attributes?.['reason']?.trim();
        if (!reason || reasons.includes(reason)) continue;
        yield {
          place: openingOf(text.file, node),
          reason: `Unexpected reason \`${reason}\`, expected ${either(reasons)}`,
          hint: suggest(reason, reasons, 'Choose the nearest reason from the list.'),
        };
      }
    },
  },
};
