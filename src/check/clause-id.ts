/** Check: clauses have an id. */
import type { Check } from './check.ts';
import { clausesOf } from './find/clauses.ts';
import { openingOf } from './find/place.ts';
import { lines } from './lines.ts';

/** Finds decisions, actions, recommendations and adoptions without an id. */
export const clauseId: Check = {
  name: 'clause-id',
  level: 'error',
  summary: 'Each decision, action, recommendation and adoption has an id.',
  why: 'The id is the number that is printed and cited for years, and the tie between the languages.',
  examples: [
    {
      title: 'A decision without an id',
      content: {
        'jt/jt-1/en.md': lines`
          ## Work plan {#plan}

          :::decision
          The work plan is adopted.
          :::
        `,
      },
      finds: ['jt/jt-1/en.md:3:1: Unexpected decision without an id, expected one'],
    },
    {
      title: 'A decision with an id',
      content: {
        'jt/jt-1/en.md': lines`
          ## Work plan {#plan}

          :::decision{#D-1}
          The work plan is adopted.
          :::
        `,
      },
      finds: [],
    },
  ],
  run: {
    *text(text) {
      for (const { kind, id, node } of clausesOf(text)) {
        if (id !== undefined) continue;
        yield {
          place: openingOf(text.file, node),
          reason: `Unexpected ${kind} without an id, expected one`,
          hint: `Write it between braces, the same in every language: \`:::${kind}{#${kind.charAt(0).toUpperCase()}-1}\`.`,
          quotesNothing: true,
        };
      }
    },
  },
};
