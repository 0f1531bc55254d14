/** Check: what is restricted at one place does not stand in the open at another. */
import { everybody } from '../audience.ts';
import { type Repeated, repeatedIn } from '../guard/repeated.ts';
import type { Check } from './check.ts';
import { nameOf, spell } from './find/place.ts';
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
        'jt/jt-1/en.md:7:12: Unexpected words in the open that are restricted at jt/jt-1/en.md:4:1, expected them at one of the two places only',
      ],
    },
    {
      title: 'A short name that was marked, and is open once',
      content: {
        'jt/jt-1/en.md': lines`
          ## Opening {#opening}

          It heard :restricted[Vex]{as="a witness"}.

          It thanked Vex.
        `,
      },
      finds: [
        'jt/jt-1/en.md:5:12: Unexpected words in the open that are restricted at jt/jt-1/en.md:3:10, expected them at one of the two places only',
      ],
    },
    {
      title: 'A surname with an initial or a form of address, and by itself',
      content: {
        'jt/jt-1/en.md': lines`
          ## Opening {#opening}

          :::restricted[A case was discussed.]{#case reason=health}
          The Team discussed the case of Quendrissa Vollmart.
          :::

          It thanked Ms Vollmart.

          It thanked Q. Vollmart.

          It thanked Vollmart.
        `,
      },
      finds: [
        'jt/jt-1/en.md:7:12: Unexpected words in the open that are restricted at jt/jt-1/en.md:4:1, expected them at one of the two places only',
        'jt/jt-1/en.md:9:12: Unexpected words in the open that are restricted at jt/jt-1/en.md:4:1, expected them at one of the two places only',
        'jt/jt-1/en.md:11:12: Unexpected word in the open that also stands in the restricted passage at jt/jt-1/en.md:4:1, expected nobody to conclude from it',
      ],
    },
    {
      title: 'The surname of somebody who took part openly',
      content: {
        'jt/series.yaml': lines`
          id: jt
          title: { en: Joint Team, fr: Équipe conjointe }
          languages: [en, fr]
          organisations: [{ id: agency, name: Agency }]
          people: [{ id: vollmart, name: Ada Vollmart, function: Director, organisation: agency }]
        `,
        'jt/jt-1/en.md': lines`
          ## Opening {#opening}

          :::restricted[A case was discussed.]{#case reason=health}
          The Team discussed the case of Quendrissa Vollmart.
          :::

          It thanked Ms Vollmart.
        `,
      },
      finds: [],
    },
    {
      title: 'An address, a telephone number and the number of a case',
      content: {
        'jt/jt-1/en.md': lines`
          ## Opening {#opening}

          :::restricted[A case was discussed.]{#case reason=health}
          File NE-2021/0457: v@example.org, +227 90 12 34 56.
          :::

          Write to v@example.org.

          Call 90123456.

          See NE 2021 0457.
        `,
      },
      finds: ['7:10', '9:6', '11:5'].map(
        (place) =>
          `jt/jt-1/en.md:${place}: Unexpected words in the open that are restricted at jt/jt-1/en.md:4:1, expected them at one of the two places only`,
      ),
    },
    {
      title: 'Somebody who is not to be named, in an open fact',
      content: {
        'jt/series.yaml': lines`
          id: jt
          title: { en: Joint Team, fr: Équipe conjointe }
          languages: [en, fr]
          organisations: [{ id: agency, name: Agency }]
          people:
            - { id: bah, name: Ali Bah, function: Nurse, organisation: agency, consent: none }
            - { id: ada, name: Ada Vollmart, function: Assistant to Ali Bah, organisation: agency }
          documents:
            - id: note
              title: Note of Mr Bah
              date: 2024-01-01
              url: 'https://example.org/note.pdf'
        `,
      },
      finds: [
        'jt/series.yaml:7:59: Unexpected words in the open that name a person who is not to be named, as jt/series.yaml:6:22 says, expected them nowhere in the open',
        'jt/series.yaml:10:20: Unexpected words in the open that name a person who is not to be named, as jt/series.yaml:6:22 says, expected them nowhere in the open',
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
        'jt/jt-1/en.md:7:24: Unexpected word in the open that also stands in the restricted passage at jt/jt-1/en.md:4:1, expected nobody to conclude from it',
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
      for (const one of repeatedIn(library, locales)) {
        const { secret, place, firm, audience } = one;
        const there = spell(secret.place);
        const where = audience === everybody ? 'in the open' : `where ${audience} may read them`;
        const word = audience === everybody ? where : `where ${audience} may read it`;
        yield {
          place,
          level: firm ? 'error' : 'warning',
          reason:
            secret.source === 'person'
              ? `Unexpected words ${where} that ${firm ? '' : 'may '}name a person who is not to be named, as ${there} says, expected them nowhere ${where}`
              : firm
                ? `Unexpected words ${where} that are restricted at ${there}, expected them at one of the two places only`
                : `Unexpected word ${word} that also stands in the restricted passage at ${there}, expected nobody to conclude from it`,
          hint: hintFor(one),
          quotesNothing: true,
        };
      }
    },
  },
};

/** A register is never edited: each event names the one before it; and ids are read by everybody. */
function hintFor({ place: { file }, isId }: Repeated): string {
  if (nameOf(file) === 'register.yaml')
    return 'Restore register.yaml as it was before this event, and give the command again in other words; or list the words under `openTerms` in series.yaml if everybody may know them.';
  return isId
    ? 'Write another id wherever this one stands: everybody reads ids, also of what is restricted. Or list the words under `openTerms` in series.yaml if everybody may know them.'
    : 'Restrict them here too. If everybody may know them, as the name of a body or a town, tell so in series.yaml: an organisation under `organisations`, an abbreviation in `glossary`, all else, word for word as it stands here, under `openTerms`.';
}
