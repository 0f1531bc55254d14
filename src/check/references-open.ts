/** Check: what everybody reads refers to nothing that only some may know of. */
import type { Check } from './check.ts';
import { closedNamesIn, referencesOf, resolve } from './find/references.ts';
import { lines } from './lines.ts';

/** Finds references from open text into restricted passages. */
export const referencesOpen: Check = {
  name: 'references-open',
  level: 'error',
  summary:
    'Open text refers to a restricted passage by the id of the passage, never to something inside it.',
  why: 'A reference is part of the text that the public file carries along: an id that stands only in a restricted passage would be told there.',
  examples: [
    {
      title: 'A reference to a decision inside a restricted passage',
      content: {
        'jt/jt-1/en.md': lines`
          ## Opening {#opening}

          See :ref[D-9].

          ::::restricted[A case was discussed.]{#case reason=health}
          :::decision{#D-9}
          The case stays open.
          :::
          ::::
        `,
      },
      finds: [
        'jt/jt-1/en.md:3:5: Unexpected reference from open text to something inside a restricted passage, expected the id of the passage',
      ],
    },
    {
      title: 'A reference to the passage, and one that is restricted itself',
      content: {
        'jt/jt-1/en.md': lines`
          ## Opening {#opening}

          See :ref[case]:restricted[, that is :ref[D-9]]{as=" below"}.

          ::::restricted[A case was discussed.]{#case reason=health}
          :::decision{#D-9}
          The case stays open.
          :::
          ::::
        `,
      },
      finds: [],
    },
  ],
  run: {
    *text(text, meeting, context) {
      for (const { written, place } of referencesOf(text)) {
        if (context.isRestricted(place)) continue;
        const { meeting: there, name } = resolve(written, meeting, context.library);
        if (!there || name === undefined || !closedNamesIn(there).has(name)) continue;
        yield {
          place,
          reason:
            'Unexpected reference from open text to something inside a restricted passage, expected the id of the passage',
          hint: 'Refer to the passage itself, or put the reference into `:restricted[…]{as="…"}`.',
          quotesNothing: true,
        };
      }
    },
  },
};
