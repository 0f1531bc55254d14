/** Check: restricted passages tell the public what they are about, and why they are closed. */
import { isLabel } from '../read/directives.ts';
import type { Check } from './check.ts';
import { openingOf } from './find/place.ts';
import { plainWords } from './find/plain-words.ts';
import { walkTo } from './find/walk.ts';
import { lines } from './lines.ts';

/** Finds restricted passages without a public summary or without a reason. */
export const restrictedSummary: Check = {
  name: 'restricted-summary',
  level: 'error',
  summary: 'Each restricted passage has a summary for the public and a reason.',
  why: 'The public edition prints the summary in place of the passage. Without one a point of the agenda would be empty, and nobody could say why.',
  examples: [
    {
      title: 'Neither summary nor reason',
      content: {
        'jt/jt-1/en.md': lines`
          ## Opening {#opening}

          :::restricted{#case}
          What only some may read.
          :::
        `,
      },
      finds: [
        'jt/jt-1/en.md:3:1: Unexpected restricted passage without a summary, expected words for the public',
        'jt/jt-1/en.md:3:1: Unexpected restricted passage without a reason, expected one',
      ],
    },
    {
      title: 'Both',
      content: {
        'jt/jt-1/en.md': lines`
          ## Opening {#opening}

          :::restricted[A case was discussed.]{#case reason=personal-data}
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
        if (node.name !== 'restricted') continue;
        const place = openingOf(text.file, node);
        if (plainWords(node.children.filter(isLabel)).trim() === '') {
          yield {
            place,
            reason:
              'Unexpected restricted passage without a summary, expected words for the public',
            hint: 'Write them between square brackets: `:::restricted[A case was discussed.]{reason=personal-data}`.',
            quotesNothing: true,
          };
        }
        if (!node.attributes?.['reason']?.trim()) {
          yield {
            place,
            reason: 'Unexpected restricted passage without a reason, expected one',
            hint: 'Add it between the braces: `reason=personal-data`.',
            quotesNothing: true,
          };
        }
      }
    },
  },
};
