/** Check: what is restricted in one language is restricted in all. */
import type { Text } from '../meeting.ts';
import type { Check, Finding } from './check.ts';
import { blocksIn, marksIn } from './find/closed.ts';
import { isClosed, passagePairs } from './find/passages.ts';
import { nameOf, openingOf, placeOfSection } from './find/place.ts';
import {
  type Region,
  type RegionPair,
  regionPairs,
  type TextPair,
  textPairs,
} from './find/regions.ts';
import { count } from './find/spelled.ts';
import { lines } from './lines.ts';

/** Finds passages that one language closes and another leaves open. */
export const restrictedAgree: Check = {
  name: 'restricted-agree',
  level: 'error',
  summary:
    'A passage that is restricted in one language is restricted in every language, from the same point to the same point.',
  why: 'Left open in one language, it is open to the whole world.',
  examples: [
    {
      title: 'A decision that is open in French',
      content: {
        'jt/jt-1/en.md': lines`
          ## Opening {#opening}

          ::::restricted[A case was discussed.]{#case reason=health}
          :::decision{#D-1}
          The case stays open.
          :::
          ::::
        `,
        'jt/jt-1/fr.md': lines`
          ## Ouverture {#opening}

          :::restricted[Un cas a été examiné.]{#case reason=health}
          Voir ci-dessous.
          :::

          :::decision{#D-1}
          Le cas reste ouvert.
          :::
        `,
      },
      finds: [
        'jt/jt-1/fr.md:7:1: Unexpected open passage `D-1`, expected it to be restricted as in `en.md`',
      ],
    },
    {
      title: 'Words that are open in English, and a passage that ends too early in French',
      content: {
        'jt/jt-1/en.md': lines`
          ## Opening {#opening}

          The Team heard somebody.

          ## Work plan {#plan}

          :::restricted[A case was discussed.]{#case reason=health}
          First paragraph.

          Second paragraph.
          :::
        `,
        'jt/jt-1/fr.md': lines`
          ## Ouverture {#opening}

          L’équipe a entendu :restricted[quelqu’un]{as="la personne assistée"}.

          ## Plan de travail {#plan}

          :::restricted[Un cas a été examiné.]{#case reason=health}
          Premier paragraphe.
          :::

          Second paragraphe.
        `,
      },
      finds: [
        'jt/jt-1/en.md:1:1: Unexpected 0 restricted words or phrases under this heading, expected 1 restricted word or phrase as in `fr.md`',
        'jt/jt-1/fr.md:5:1: Unexpected restricted passage that leaves more open under this heading, expected it to begin and end as in `en.md`',
      ],
    },
    {
      title: 'The same in both',
      content: {
        'jt/jt-1/en.md': lines`
          ## Opening {#opening}

          :::restricted[A case was discussed.]{#case reason=health}
          What only some may read.
          :::
        `,
        'jt/jt-1/fr.md': lines`
          ## Ouverture {#opening}

          :::restricted[Un cas a été examiné.]{#case reason=health}
          Ce que seuls certains peuvent lire.
          :::
        `,
      },
      finds: [],
    },
  ],
  run: {
    *meeting(meeting) {
      for (const pair of textPairs(meeting)) {
        yield* openPassages(pair);
        for (const regions of regionPairs(pair)) {
          const uneven = unevenMarks(regions);
          if (uneven) yield uneven;
          else yield* earlyEnd(regions);
        }
      }
    },
  },
};

/** Passages with one id, closed here and open there: told where they are open. */
function* openPassages(pair: TextPair): Generator<Finding> {
  for (const { id, first, second } of passagePairs(pair)) {
    if (isClosed(first) === isClosed(second)) continue;
    const [open, text, closed] = isClosed(first)
      ? [second, pair.second, pair.first]
      : [first, pair.first, pair.second];
    yield {
      place: openingOf(text.file, open.node),
      reason: `Unexpected open passage \`${id}\`, expected it to be restricted as in \`${nameOf(closed.file)}\``,
      hint: 'Until the languages agree, take care that nobody publishes this text.',
      quotesNothing: true,
    };
  }
}

/** Told where fewer are closed: there something lies open. */
function unevenMarks({ first, second }: RegionPair): Finding | undefined {
  const [one, other] = [marksIn(first), marksIn(second)];
  const fewer =
    one.blocks < other.blocks || (one.blocks === other.blocks && one.words < other.words);
  const [open, closed] = fewer ? [first, second] : [second, first];
  const [found, wanted] = fewer ? [one, other] : [other, one];
  if (found.blocks === wanted.blocks && found.words === wanted.words) return undefined;
  const what =
    found.blocks === wanted.blocks
      ? ([
          found.words,
          wanted.words,
          'restricted word or phrase',
          'restricted words or phrases',
        ] as const)
      : ([found.blocks, wanted.blocks, 'restricted passage', 'restricted passages'] as const);
  return {
    place: placeOfSection(open.text, open.section),
    reason: `Unexpected ${count(what[0], what[2], what[3])} under this heading, expected ${count(what[1], what[2], what[3])} as in \`${nameOf(closed.text.file)}\``,
    hint: 'What is restricted in one language must be restricted in the other. Until then something may lie open here.',
    quotesNothing: true,
  };
}

/** More in the passage here, more outside it there: it ends, or begins, at another point. */
function* earlyEnd({ first, second }: RegionPair): Generator<Finding> {
  const [one, other] = [blocksIn(first), blocksIn(second)];
  const [inside, outside] = [other.inside - one.inside, other.outside - one.outside];
  if (inside * outside >= 0) return;
  const [open, closed]: readonly [Region, Text] =
    inside < 0 ? [second, first.text] : [first, second.text];
  yield {
    place: placeOfSection(open.text, open.section),
    reason: `Unexpected restricted passage that leaves more open under this heading, expected it to begin and end as in \`${nameOf(closed.file)}\``,
    hint: 'Compare the first and the last paragraph of the passage in both languages.',
    quotesNothing: true,
  };
}
