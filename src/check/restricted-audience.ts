/** Check: marks are for audiences that the series has. */
import { everybody } from '../audience.ts';
import type { Locate } from '../meeting.ts';
import type { SeriesFacts } from '../read/schema/series.ts';
import type { Check, Finding } from './check.ts';
import { markedFacts } from './find/marked-facts.ts';
import { marksOf, withinLine } from './find/marks.ts';
import { beginningOf } from './find/place.ts';
import { either } from './find/spelled.ts';
import { suggest } from './find/suggest.ts';
import { lines } from './lines.ts';

/**
 * Finds audiences that the series does not have. No guard: what is marked for nobody knows whom is closed to all but the
 * audience that reads everything, so that a draft shows less than was meant and never more.
 */
export const restrictedAudience: Check = {
  name: 'restricted-audience',
  level: 'error',
  summary:
    '`for` names an audience of the series that comes after `public`, in marks and in the facts; so does each of `audienceNames`.',
  why: 'Audiences are ordered, each reads what those before it read. What is marked for an audience that the series does not have is kept from all but the last one, also from those for whom it was written.',
  examples: [
    {
      title: 'Misspelt audiences',
      content: {
        'jt/jt-1/en.md': lines`
          ## Opening {#opening}

          :::restricted[A case was discussed.]{#case reason=health for=secretariate}
          What only some may read.
          :::

          The Team heard :restricted[somebody]{as="a witness" for=party}.
        `,
        'jt/jt-1/meeting.yaml': lines`
          ordinal: 1
          objectives:
            - id: aim
              text: { en: To meet, fr: Se réunir }
              restricted: { reason: security, for: donors }
        `,
      },
      finds: [
        'jt/jt-1/en.md:3:1: Unexpected audience `secretariate`, expected `parties` or `secretariat`',
        'jt/jt-1/en.md:7:16: Unexpected audience of restricted words, expected `parties` or `secretariat`',
        'jt/jt-1/meeting.yaml:5:42: Unexpected audience `donors`, expected `parties` or `secretariat`',
      ],
    },
    {
      title: 'What is restricted is not for everybody',
      content: {
        'jt/jt-1/en.md': lines`
          ## Opening {#opening}

          :::restricted[A case was discussed.]{#case reason=health for=public}
          What everybody may read?
          :::
        `,
      },
      finds: [
        'jt/jt-1/en.md:3:1: Unexpected audience `public`, expected `parties` or `secretariat`',
      ],
    },
    {
      title: 'A name for an audience that the series does not have',
      content: {
        'jt/series.yaml': lines`
          id: jt
          title: { en: Joint Team, fr: Équipe conjointe }
          languages: [en, fr]
          audiences: [public, parties, co-chairs]
          audienceNames:
            - { audience: co-chair, name: { en: the co-chairs, fr: les coprésidents } }
        `,
      },
      finds: [
        'jt/series.yaml:6:17: Unexpected audience `co-chair`, expected `parties` or `co-chairs`',
      ],
    },
    {
      title: 'Audiences of the series, and one left out: the first after the public',
      content: {
        'jt/series.yaml': lines`
          id: jt
          title: { en: Joint Team, fr: Équipe conjointe }
          languages: [en, fr]
          audiences: [public, parties, co-chairs]
          audienceNames:
            - { audience: co-chairs, name: { en: the co-chairs, fr: les coprésidents } }
        `,
        'jt/jt-1/en.md': lines`
          ## Opening {#opening}

          :::restricted[A case was discussed.]{#case reason=health for=co-chairs}
          What only some may read.
          :::

          The Team heard :restricted[somebody]{as="a witness"}.
        `,
      },
      finds: [],
    },
  ],
  run: {
    *series({ facts, locate }) {
      yield* ofFacts(facts, locate, facts);
      for (const [at, { audience }] of facts.audienceNames.entries()) {
        const fault = faultIn(audience, facts);
        const place = () => beginningOf(locate(['audienceNames', at, 'audience']));
        if (fault) yield { place: place(), ...fault };
      }
    },
    *meeting({ facts, locate, series }) {
      yield* ofFacts(facts, locate, series.facts);
    },
    *text(text, { series }) {
      for (const { kind, place, audience } of marksOf(text)) {
        const quoted = kind === 'passage' ? undefined : withinLine[kind];
        const fault = audience && faultIn(audience, series.facts, quoted);
        if (fault) yield { place, ...fault };
      }
    },
  },
};

function* ofFacts(facts: unknown, locate: Locate, series: SeriesFacts): Generator<Finding> {
  for (const { path, audience } of markedFacts(facts)) {
    const fault = audience && faultIn(audience, series);
    if (fault) yield { place: beginningOf(locate([...path, 'restricted', 'for'])), ...fault };
  }
}

/** `unquoted` says what bears the mark, where the message is not to quote it. */
function faultIn(
  audience: string,
  { audiences }: SeriesFacts,
  unquoted?: string,
): Omit<Finding, 'place'> | undefined {
  const known = audiences.filter((name) => name !== everybody);
  if (known.includes(audience)) return undefined;
  const [first = ''] = known;
  return {
    reason: `Unexpected audience ${unquoted ? `of ${unquoted}` : `\`${audience}\``}, expected ${either(known)}`,
    hint: suggest(
      audience,
      known,
      `Leave \`for\` out where \`${first}\` and those after it may read this, or add the audience to \`audiences\` in series.yaml.`,
    ),
    quotesNothing: unquoted !== undefined,
  };
}
