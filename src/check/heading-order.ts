/** Check: headings skip no level. */
import type { Check } from './check.ts';
import { openingOf } from './find/place.ts';
import { sectionsOf } from './find/walk.ts';
import { lines } from './lines.ts';

/** Finds headings two or more levels below the one before them. */
export const headingOrder: Check = {
  name: 'heading-order',
  level: 'error',
  summary: 'A heading is at most one level below the heading before it.',
  why: 'Screen readers and contents lists go by levels. A skipped one reads like a missing heading.',
  examples: [
    {
      title: 'From the second level to the fourth',
      content: { 'jt/jt-1/en.md': '## Opening {#opening}\n\n#### Work plan {#plan}\n' },
      finds: ['jt/jt-1/en.md:3:1: Unexpected heading `####`, expected `###` or a higher one'],
    },
    {
      title: 'One level after the other, and back',
      content: {
        'jt/jt-1/en.md': lines`
          ## Day one {#day-1}

          ### Opening {#opening}

          #### Welcome {#welcome}

          ## Day two {#day-2}
        `,
      },
      finds: [],
    },
  ],
  run: {
    *text({ body, file }) {
      // The title of the page is the first level, whether or not the text says it.
      let before = 1;
      for (const { heading } of sectionsOf(body)) {
        if (!heading) continue;
        const most = before + 1;
        before = heading.depth;
        if (heading.depth <= most) continue;
        yield {
          place: openingOf(file, heading),
          reason: `Unexpected heading \`${'#'.repeat(heading.depth)}\`, expected \`${'#'.repeat(most)}\` or a higher one`,
          hint: 'Take away a “#”, or write the heading that is missing above it.',
          quotesNothing: true,
        };
      }
    },
  },
};
