/** Check: actions and recommendations are for somebody who is known. */
import type { Check } from './check.ts';
import { everybody } from './find/bodies.ts';
import { attribute, clausesOf, idsIn } from './find/clauses.ts';
import { openingOf } from './find/place.ts';
import { suggest } from './find/suggest.ts';
import { lines } from './lines.ts';

const roles = [
  ['owner', 'owner'],
  ['to', 'addressee'],
] as const;

/** Finds owners and addressees that the series does not know. */
export const ownerKnown: Check = {
  name: 'owner-known',
  level: 'error',
  summary:
    'Owners of actions and addressees of recommendations are organisations, parties, people or sub-committees of the series.',
  why: 'The page prints the full name that belongs to the id, in each language.',
  examples: [
    {
      title: 'Ids that belong to nobody',
      content: {
        'jt/jt-1/en.md': lines`
          ## Work plan {#plan}

          :::action{#A-1 owner=ofice due=2024-03-31}
          The secretariat sends the work plan.
          :::

          :::recommendation{#R-1 to="prevention police"}
          Training should be offered.
          :::
        `,
      },
      finds: [
        'jt/jt-1/en.md:3:1: Unexpected owner `ofice`, expected the id of an organisation, party, person or sub-committee',
        'jt/jt-1/en.md:7:1: Unexpected addressee `police`, expected the id of an organisation, party, person or sub-committee',
      ],
    },
    {
      title: 'Ids of the series',
      content: {
        'jt/jt-1/en.md': lines`
          ## Work plan {#plan}

          :::recommendation{#R-1 to="prevention, ada"}
          Training should be offered.
          :::
        `,
      },
      finds: [],
    },
  ],
  run: {
    *text(text, { series }) {
      const known = everybody(series.facts);
      for (const clause of clausesOf(text)) {
        for (const [name, what] of roles) {
          for (const id of idsIn(attribute(clause, name))) {
            if (known.includes(id)) continue;
            yield {
              place: openingOf(text.file, clause.node),
              reason: `Unexpected ${what} \`${id}\`, expected the id of an organisation, party, person or sub-committee`,
              hint: suggest(id, known, 'Correct the id, or add the body to series.yaml.'),
            };
          }
        }
      }
    },
  },
};
