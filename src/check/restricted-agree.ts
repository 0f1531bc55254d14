/** Check: what is restricted in one language is restricted in all, for the same audiences. */
import type { Nodes } from 'mdast';
import type { Audience } from '../audience.ts';
import type { Check, Finding } from './check.ts';
import { blocksIn, marksIn } from './find/closed.ts';
import { unevenRows } from './find/closed-rows.ts';
import { gapBetween, type LevelOf, levels } from './find/levels.ts';
import { levelOfSpot, passagePairs } from './find/passages.ts';
import { nameOf, openingOf, placeOfSection } from './find/place.ts';
import { type RegionPair, regionPairs, type TextPair, textPairs } from './find/regions.ts';
import { count } from './find/spelled.ts';
import { around } from './find/walk.ts';
import { lines } from './lines.ts';

/** Finds passages, words and rows that one language closes and another leaves open, to everybody or to some. */
export const restrictedAgree: Check = {
  name: 'restricted-agree',
  level: 'error',
  summary:
    'What is restricted in one language is restricted in every language, from the same point to the same point and for the same audience: passages, words in sentences, rows of tables.',
  why: 'Left open in one language, it is open to the whole world; marked for another audience, it is open to those for whom it was not meant.',
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
      title: 'Other audiences: of a passage, and of words',
      content: {
        'jt/jt-1/en.md': lines`
          ## Opening {#opening}

          :::restricted[A case was discussed.]{#case reason=health for=secretariat}
          What only some may read.
          :::

          ## Work plan {#plan}

          The Team heard :restricted[somebody]{as="a witness"}.
        `,
        'jt/jt-1/fr.md': lines`
          ## Ouverture {#opening}

          :::restricted[Un cas a été examiné.]{#case reason=health}
          Ce que seuls certains peuvent lire.
          :::

          ## Plan de travail {#plan}

          L’équipe a entendu :restricted[quelqu’un]{as="un témoin" for=secretariat}.
        `,
      },
      finds: [
        'jt/jt-1/en.md:7:1: Unexpected restricted words for `parties` under this heading, expected them to be for `secretariat` as in `fr.md`',
        'jt/jt-1/fr.md:3:1: Unexpected passage `case` for `parties`, expected it to be for `secretariat` as in `en.md`',
      ],
    },
    {
      title: 'Rows: one too few, and one for another audience',
      content: {
        'jt/jt-1/en.md': lines`
          ## Opening {#opening}

          | Case                               | State  |
          | ---------------------------------- | ------ |
          | :restricted{row reason=health} One | open   |
          | :restricted{row reason=health} Two | closed |

          | Case                               | State  |
          | ---------------------------------- | ------ |
          | :restricted{row reason=health} One | open   |
        `,
        'jt/jt-1/fr.md': lines`
          ## Ouverture {#opening}

          | Cas                               | État   |
          | --------------------------------- | ------ |
          | :restricted{row reason=health} Un | ouvert |
          | Deux                              | clos   |

          | Cas                                               | État   |
          | ------------------------------------------------- | ------ |
          | :restricted{row reason=health for=secretariat} Un | ouvert |
        `,
      },
      finds: [
        'jt/jt-1/en.md:8:1: Unexpected restricted rows for `parties` in this table, expected them to be for `secretariat` as in `fr.md`',
        'jt/jt-1/fr.md:3:1: Unexpected 1 restricted row in this table, expected 2 restricted rows as in `en.md`',
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
      const { audiences } = meeting.series.facts;
      const levelOf = levels(audiences);
      for (const pair of textPairs(meeting)) {
        const sides = { audiences, levelOf, told: new Set<Nodes>() };
        yield* passages(pair, sides);
        for (const regions of regionPairs(pair)) {
          const uneven = unevenMarks(regions, sides) ?? otherAudiences(regions, sides);
          if (uneven) yield uneven;
          else yield* earlyEnd(regions, sides);
          yield* unevenRows(regions, sides);
        }
      }
    },
  },
};

/** By what two languages are compared. */
interface Sides {
  readonly audiences: readonly Audience[];
  readonly levelOf: LevelOf;
  /** Passages of the first language that were told of: what stands in them is no second fault. */
  readonly told: Set<Nodes>;
}

/** Passages with one id, closed here and open there, or less strictly: told where more is open. */
function* passages(pair: TextPair, { audiences, levelOf, told }: Sides): Generator<Finding> {
  for (const { id, first, second } of passagePairs(pair)) {
    const [one, other] = [levelOfSpot(first, levelOf), levelOfSpot(second, levelOf)];
    if (one === other) continue;
    const [open, text, closed, level, wanted] =
      one > other
        ? [second, pair.second, pair.first, other, one]
        : [first, pair.first, pair.second, one, other];
    const inside = [...around(first)].some(({ node }) => told.has(node));
    told.add(first.node);
    if (level > 0 && inside) continue;
    yield {
      place: openingOf(text.file, open.node),
      reason:
        level === 0
          ? `Unexpected open passage \`${id}\`, expected it to be restricted as in \`${nameOf(closed.file)}\``
          : `Unexpected passage \`${id}\` for \`${audiences[level]}\`, expected it to be for \`${audiences[wanted]}\` as in \`${nameOf(closed.file)}\``,
      hint: 'Until the languages agree, take care that nobody publishes this text.',
      quotesNothing: true,
    };
  }
}

/** Told where fewer are closed: there something lies open. */
function unevenMarks({ first, second }: RegionPair, { levelOf }: Sides): Finding | undefined {
  const [one, other] = [marksIn(first, levelOf), marksIn(second, levelOf)].map(
    ({ blocks, words }) => ({ blocks: blocks.length, words: words.length }),
  );
  if (!one || !other) return undefined;
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

/** As many marks, for other audiences. Passages that an id ties are told of one by one. */
function otherAudiences(
  { first, second }: RegionPair,
  { audiences, levelOf }: Sides,
): Finding | undefined {
  const [one, other] = [marksIn(first, levelOf), marksIn(second, levelOf)];
  for (const [what, a, b] of [
    ['passages', one.untied, other.untied],
    ['words', one.words, other.words],
  ] as const) {
    const gap = gapBetween(a, b);
    if (!gap) continue;
    const [open, closed] = gap.more === 'first' ? [first, second] : [second, first];
    return {
      place: placeOfSection(open.text, open.section),
      reason: `Unexpected restricted ${what} for \`${audiences[gap.found]}\` under this heading, expected them to be for \`${audiences[gap.wanted]}\` as in \`${nameOf(closed.text.file)}\``,
      hint: compareFor,
      quotesNothing: true,
    };
  }
  return undefined;
}

const compareFor = 'Compare `for=…` in both languages.';

/** More in the passage here, more outside it there: it ends, or begins, at another point. */
function* earlyEnd(
  { first, second }: RegionPair,
  { audiences, levelOf, told }: Sides,
): Generator<Finding> {
  const known = first.spots.some(({ node }) => told.has(node));
  for (const level of audiences.keys()) {
    // Where a passage was told of for its audience, what it holds is at other levels.
    if (level === 0 || (level > 1 && known)) continue;
    const [one, other] = [blocksIn(first, levelOf, level), blocksIn(second, levelOf, level)];
    const [inside, outside] = [other.inside - one.inside, other.outside - one.outside];
    if (inside * outside >= 0) continue;
    const [open, closed] = inside < 0 ? [second, first.text] : [first, second.text];
    yield {
      place: placeOfSection(open.text, open.section),
      reason: `Unexpected restricted passage that leaves more open${level > 1 ? ` to \`${audiences[level - 1]}\`` : ''} under this heading, expected it to begin and end as in \`${nameOf(closed.file)}\``,
      hint: 'Compare the first and the last paragraph of the passage in both languages.',
      quotesNothing: true,
    };
    return;
  }
}
