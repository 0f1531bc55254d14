/** Check: what is restricted at one place does not stand in the open at another. */
import { repeatedIn } from '../guard/repeated.ts';
import type { Check } from './check.ts';
import { spell } from './find/place.ts';
import { lines } from './lines.ts';

/** Finds restricted names and phrases that are open elsewhere. */
export const restrictedRepeated: Check = {
  name: 'restricted-repeated',
  level: 'error',
  summary:
    'Names and phrases that are restricted at one place stand nowhere in the open; single words are told as warnings.',
  why: 'A name that is closed in one paragraph and open in the next is open.',
  examples: [
    {
      title: 'A name that is closed once and open once',
      content: {
        'jt/jt-1/en.md': lines`
          ## Opening {#opening}

          :::restricted[A case was discussed.]{#case reason=health}
          The Team discussed the case of Quendrissa Vollmart.
          :::

          It thanked Quendrissa Vollmart.
        `,
      },
      finds: [
        'jt/jt-1/en.md:7:1: Unexpected words in the open that are restricted at jt/jt-1/en.md:4:1, expected them at one of the two places only',
      ],
    },
    {
      title: 'A place that is named in the open too, which may or may not tell of whom',
      content: {
        'jt/jt-1/en.md': lines`
          ## Opening {#opening}

          :::restricted[A case was discussed.]{#case reason=health}
          She came from Zarmagandou.
          :::

          The next meeting is in Zarmagandou.
        `,
      },
      finds: [
        'jt/jt-1/en.md:7:1: Unexpected word in the open that also stands in the restricted passage at jt/jt-1/en.md:4:1, expected nobody to conclude from it',
      ],
    },
    {
      title: 'The same, once the secretariat says that everybody may know it',
      content: {
        'jt/series.yaml': lines`
          id: jt
          title: { en: Joint Team, fr: Équipe conjointe }
          languages: [en, fr]
          openTerms: [Zarmagandou]
        `,
        'jt/jt-1/en.md': lines`
          ## Opening {#opening}

          :::restricted[A case was discussed.]{#case reason=health}
          She came from Zarmagandou.
          :::

          The next meeting is in Zarmagandou.
        `,
      },
      finds: [],
    },
  ],
  run: {
    *library(library, { locales }) {
      for (const { secret, place, firm } of repeatedIn(library, locales)) {
        const there = spell(secret.place);
        yield {
          place,
          level: firm ? 'error' : 'warning',
          reason: firm
            ? `Unexpected words in the open that are restricted at ${there}, expected them at one of the two places only`
            : `Unexpected word in the open that also stands in the restricted passage at ${there}, expected nobody to conclude from it`,
          hint: 'Restrict them here too, or list them under `openTerms` in series.yaml if everybody may know them.',
          quotesNothing: true,
        };
      }
    },
  },
};
