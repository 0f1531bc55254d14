/** Check: headings and clauses stand in the same order in every language. */
import type { Check, Finding } from './check.ts';
import { type GivenId, givenIds } from './find/ids.ts';
import { nameOf } from './find/place.ts';
import { type TextPair, textPairs } from './find/regions.ts';
import { lines } from './lines.ts';

/** Finds the first id at which the languages part. */
export const idsInOrder: Check = {
  name: 'ids-in-order',
  level: 'error',
  summary: 'Headings and clauses come in the same order in every language.',
  why: 'Numbers are counted in the order of the text: “Agenda item 3” must be the same item for both sides.',
  examples: [
    {
      title: 'Two decisions change places',
      content: {
        'jt/jt-1/en.md':
          ':::decision{#D-1}\nThe work plan is adopted.\n:::\n\n:::decision{#D-2}\nThe budget is adopted.\n:::\n',
        'jt/jt-1/fr.md':
          ':::decision{#D-2}\nLe budget est adopté.\n:::\n\n:::decision{#D-1}\nLe plan de travail est adopté.\n:::\n',
      },
      finds: ['jt/jt-1/fr.md:1:1: Unexpected `D-2` here, expected `D-1` as in `en.md`'],
    },
    {
      title: 'The same order',
      content: {
        'jt/jt-1/en.md': '## Opening {#opening}\n\n## Work plan {#plan}\n',
        'jt/jt-1/fr.md': lines`
          ## Ouverture {#opening}

          ## Plan de travail {#plan}
        `,
      },
      finds: [],
    },
  ],
  run: {
    *meeting(meeting) {
      for (const pair of textPairs(meeting)) {
        const found = firstDifference(pair);
        if (found) yield found;
      }
    },
  },
};

function firstDifference({ first, second }: TextPair): Finding | undefined {
  const [own, others] = [once(givenIds(first)), once(givenIds(second))];
  const shared = [...own.values()].filter(({ id }) => others.has(id));
  const here = [...others.values()].filter(({ id }) => own.has(id));
  const at = shared.findIndex(({ id }, index) => here[index]?.id !== id);
  const [expected, actual] = [shared[at], here[at]];
  if (!expected || !actual) return undefined;
  return {
    place: actual.place,
    about: [expected.place],
    reason: `Unexpected \`${actual.id}\` here, expected \`${expected.id}\` as in \`${nameOf(first.file)}\``,
    hint: 'Put headings and clauses in the same order in every language.',
  };
}

/** Of an id that is given twice the first counts. */
function once(ids: readonly GivenId[]): ReadonlyMap<string, GivenId> {
  const found = new Map<string, GivenId>();
  for (const one of ids) if (!found.has(one.id)) found.set(one.id, one);
  return found;
}
