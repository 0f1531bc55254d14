/** Check: marked passages end where their author ended them. */
import type { Check } from './check.ts';
import { openingOf } from './find/place.ts';
import { walkTo } from './find/walk.ts';
import { lines } from './lines.ts';

/** Finds marked passages that nothing closes: they swallow all that comes after them. */
export const directiveClosed: Check = {
  name: 'directive-closed',
  level: 'error',
  summary: 'Each marked passage is closed by a line of colons.',
  why: 'An open passage goes on to the end of the text: a decision would hold the rest of the meeting, headings and all.',
  examples: [
    {
      title: 'A decision that nothing closes',
      content: {
        'jt/jt-1/en.md': lines`
          ## Opening {#opening}

          :::decision{#D-1}
          The work plan is adopted.

          ## Work plan {#plan}
        `,
      },
      finds: [
        'jt/jt-1/en.md:3:1: Unexpected end of the text inside a marked passage, expected a closing line `:::`',
      ],
    },
    {
      title: 'Passages inside each other: the outer one has more colons',
      content: {
        'jt/jt-1/en.md': lines`
          ## Opening {#opening}

          ::::restricted[A case was discussed.]{#case reason=health}
          :::decision{#D-1}
          The case stays open.
          :::
          ::::
        `,
      },
      finds: [],
    },
  ],
  run: {
    *text(text) {
      const written = String(text.file).split('\n');
      for (const { node } of walkTo(text, 'containerDirective')) {
        // A whole item ends where the next one begins.
        if (node.data?.item) continue;
        const last = written[(node.position?.end.line ?? 0) - 1];
        if (last === undefined || /^[\s>]*:{3,}\s*$/.test(last)) continue;
        yield {
          place: openingOf(text.file, node),
          reason:
            'Unexpected end of the text inside a marked passage, expected a closing line `:::`',
          hint: 'Put a line of colons after the last line of the passage, as many as open it.',
          quotesNothing: true,
        };
      }
    },
  },
};
