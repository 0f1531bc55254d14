/** Check: actions have an owner. */
import type { Check } from './check.ts';
import { attribute, clausesOf } from './find/clauses.ts';
import { openingOf } from './find/place.ts';
import { lines } from './lines.ts';

/** Finds actions that nobody is charged with. */
export const actionOwner: Check = {
  name: 'action-owner',
  level: 'warning',
  summary: 'Each action says who is to carry it out.',
  why: 'What everybody is to do nobody does, and the register of actions has an empty column.',
  examples: [
    {
      title: 'An action for nobody',
      content: {
        'jt/jt-1/en.md': lines`
          ## Work plan {#plan}

          :::action{#A-1 due=2024-03-31}
          The work plan is sent to both parties.
          :::
        `,
      },
      finds: [
        'jt/jt-1/en.md:3:1: Unexpected action without an owner, expected who is to carry it out',
      ],
    },
    {
      title: 'An action for two',
      content: {
        'jt/jt-1/en.md': lines`
          ## Work plan {#plan}

          :::action{#A-1 owner="ne ng" due=2024-03-31}
          Both parties comment on the work plan.
          :::
        `,
      },
      finds: [],
    },
  ],
  run: {
    *text(text) {
      for (const clause of clausesOf(text)) {
        if (clause.kind !== 'action' || attribute(clause, 'owner') !== undefined) continue;
        yield {
          place: openingOf(text.file, clause.node),
          reason: 'Unexpected action without an owner, expected who is to carry it out',
          hint: 'Add the id of an organisation, party, person or sub-committee: `owner=office`, or `owner="ne ng"` for two.',
          quotesNothing: true,
        };
      }
    },
  },
};
