/** Check: words in the facts are there in each language. */
import type { z } from 'zod';
import { inLanguage, type Lang } from '../lang.ts';
import type { Locate } from '../meeting.ts';
import { meetingSchema } from '../read/schema/meeting.ts';
import { seriesSchema } from '../read/schema/series.ts';
import type { Check, Finding } from './check.ts';
import { localisedFacts } from './find/localised-facts.ts';
import { beginningOf } from './find/place.ts';
import { all } from './find/spelled.ts';
import { lines } from './lines.ts';

function* findings(
  schema: z.ZodType,
  facts: unknown,
  languages: readonly Lang[],
  locate: Locate,
): Generator<Finding> {
  for (const { path, words } of localisedFacts(schema, facts)) {
    const missing = languages.filter((lang) => inLanguage(words, lang) === undefined);
    if (missing.length === 0) continue;
    const name = path.filter((part) => typeof part === 'string').at(-1) ?? 'words';
    yield {
      place: beginningOf(locate(path)),
      reason: `Unexpected \`${name}\` without words in ${all(missing)}, expected them in each language of the minutes`,
      hint: 'Write `{ en: …, fr: … }`, or plain words where they are the same in every language.',
    };
  }
}

/** Finds names, titles and functions that a language lacks. */
export const factsInEveryLanguage: Check = {
  name: 'facts-in-every-language',
  level: 'warning',
  summary:
    'Names, titles and functions are given in each language of the minutes, or once for all.',
  why: 'Where the words are missing the page of that language has a gap: another language’s words are never put in their place.',
  examples: [
    {
      title: 'A venue and an organisation in English only',
      content: {
        'jt/series.yaml': lines`
          id: jt
          title: { en: Joint Team, fr: Équipe conjointe }
          languages: [en, fr]
          organisations: [{ id: office, name: { en: Office } }]
        `,
        'jt/jt-1/meeting.yaml': lines`
          ordinal: 1
          venue:
            name: { en: Palace }
            city: Niamey
        `,
      },
      finds: [
        'jt/jt-1/meeting.yaml:3:9: Unexpected `name` without words in `fr`, expected them in each language of the minutes',
        'jt/series.yaml:4:37: Unexpected `name` without words in `fr`, expected them in each language of the minutes',
      ],
    },
    {
      title: 'In both languages, or the same in both',
      content: {
        'jt/jt-1/meeting.yaml': lines`
          ordinal: 1
          venue:
            name: { en: Palace, fr: Palais }
            city: Niamey
        `,
      },
      finds: [],
    },
  ],
  run: {
    series({ facts, locate }, { locales }) {
      const languages = facts.languages.filter((lang) => locales.has(lang));
      return findings(seriesSchema, facts, languages, locate);
    },
    meeting({ facts, texts, locate }, { locales }) {
      const languages = [...new Set(texts.map(({ lang }) => lang))];
      return findings(
        meetingSchema,
        facts,
        languages.filter((lang) => locales.has(lang)),
        locate,
      );
    },
  },
};
