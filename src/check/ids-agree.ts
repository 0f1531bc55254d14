/** Check: headings, clauses and restricted passages stand in every language. */
import type { Text } from '../meeting.ts';
import type { Check, Context, Finding } from './check.ts';
import { type GivenId, givenIds } from './find/ids.ts';
import { nameOf } from './find/place.ts';
import { textPairs } from './find/regions.ts';
import { suggest } from './find/suggest.ts';
import { lines } from './lines.ts';

/** Finds ids that one language has and another lacks. */
export const idsAgree: Check = {
  name: 'ids-agree',
  level: 'error',
  summary:
    'Each id on a heading, clause or restricted passage stands in every language of the minutes.',
  why: 'A decision that only one side can read is no joint decision.',
  examples: [
    {
      title: 'A decision in English only, and a heading whose ids differ',
      content: {
        'jt/jt-1/en.md': lines`
          ## Opening {#opening}

          ## Work plan {#plan}

          :::decision{#D-1}
          The work plan is adopted.
          :::
        `,
        'jt/jt-1/fr.md': '## Ouverture {#ouverture}\n\n## Plan de travail {#plan}\n',
      },
      finds: [
        'jt/jt-1/en.md:1:1: Unexpected heading `opening` in `en.md` only, expected it in `fr.md` too',
        'jt/jt-1/en.md:5:1: Unexpected decision `D-1` in `en.md` only, expected it in `fr.md` too',
        'jt/jt-1/fr.md:1:1: Unexpected heading `ouverture` in `fr.md` only, expected it in `en.md` too',
      ],
    },
    {
      title: 'The same ids in both',
      content: {
        'jt/jt-1/en.md': '## Opening {#opening}\n\n### Remarks\n',
        'jt/jt-1/fr.md': '## Ouverture {#opening}\n\n### Observations\n',
      },
      finds: [],
    },
  ],
  run: {
    *meeting(meeting, context) {
      for (const { first, second } of textPairs(meeting)) {
        yield* missing(first, second, context);
        yield* missing(second, first, context);
      }
    },
  },
};

/** What `text` has and `other` lacks. */
function* missing(text: Text, other: Text, { isRestricted }: Context): Generator<Finding> {
  const [own, others] = [givenIds(text), givenIds(other)];
  const lone = (one: GivenId, among: readonly GivenId[]) => among.every(({ id }) => id !== one.id);
  const candidates = others
    .filter((one) => lone(one, own) && !isRestricted(one.place))
    .map(({ id }) => id);
  const told = new Set<string>();
  for (const one of own) {
    if (!lone(one, others) || told.has(one.id)) continue;
    told.add(one.id);
    yield {
      place: one.place,
      reason: `Unexpected ${one.bearer} \`${one.id}\` in \`${nameOf(text.file)}\` only, expected it in \`${nameOf(other.file)}\` too`,
      hint: suggest(
        one.id,
        candidates,
        'Write the same id in every language: on the translation of this passage, or on the passage that is missing.',
      ),
    };
  }
}
