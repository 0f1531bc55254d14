/** Check: what the facts close is found in the texts. */
import type { Check } from './check.ts';
import { headingsOf, outermostItems } from './find/guarded-items.ts';
import { beginningOf, nameOf, openingOf } from './find/place.ts';
import { all } from './find/spelled.ts';
import { lines } from './lines.ts';

/** Finds restricted agenda items without a heading of their own in a language. */
export const restrictedItemFound: Check = {
  name: 'restricted-item-found',
  level: 'error',
  summary:
    'An agenda item that is `restricted` has its heading in each language, outside every other mark.',
  why: 'From the heading on Minutier closes what is said under it. Where it finds no heading with the id of the item, the words of the item stand open under another one. Not even a draft is built then.',
  examples: [
    {
      title: 'A heading with another id in French, and one inside another mark',
      content: {
        'jt/jt-1/meeting.yaml': lines`
          ordinal: 1
          coChairs: [ada, ben]
          agenda:
            - { id: opening }
            - id: case
              restricted:
                reason: health
                summary: { en: A case was discussed., fr: Un cas a été examiné. }
            - id: visit
              restricted:
                reason: security
                summary: { en: A visit was prepared., fr: Une visite a été préparée. }
        `,
        'jt/jt-1/en.md': lines`
          ## Opening {#opening}

          ## The case {#case}

          What only some may read.

          :::public
          ## The visit {#visit}

          What only some may read.
          :::
        `,
        'jt/jt-1/fr.md': lines`
          ## Ouverture {#opening}

          ## Le cas {#cas}

          Ce que seuls certains peuvent lire.

          ## La visite {#visit}

          Ce que seuls certains peuvent lire.
        `,
      },
      finds: [
        'jt/jt-1/en.md:8:1: Unexpected heading of the restricted item `visit` inside a mark, expected it to stand by itself',
        'jt/jt-1/meeting.yaml:5:9: Unexpected restricted item `case` without a heading, expected one in `fr.md`',
      ],
    },
    {
      title: 'Its heading in both languages',
      content: {
        'jt/jt-1/meeting.yaml': lines`
          ordinal: 1
          coChairs: [ada, ben]
          agenda:
            - id: case
              restricted:
                reason: health
                summary: { en: A case was discussed., fr: Un cas a été examiné. }
        `,
        'jt/jt-1/en.md': '## The case {#case}\n\nWhat only some may read.\n',
        'jt/jt-1/fr.md': '## Le cas {#case}\n\nCe que seuls certains peuvent lire.\n',
      },
      finds: [],
    },
  ],
  run: {
    *meeting({ facts, texts, locate }) {
      for (const { item, path } of outermostItems(facts, ({ restricted }) => !!restricted)) {
        const found = texts.map((text) => ({ text, ...headingsOf(text, item.id) }));
        const missing = found.filter(({ free, held }) => free.length + held.length === 0);
        if (missing.length > 0) {
          yield {
            place: beginningOf(locate([...path, 'id'])),
            reason: `Unexpected restricted item \`${item.id}\` without a heading, expected one in ${all(missing.map(({ text }) => nameOf(text.file)))}`,
            hint: `Write \`{#${item.id}}\` at the end of the heading under which its words stand: until then they are open.`,
            quotesNothing: true,
          };
        }
        for (const { text, held } of found) {
          for (const heading of held) {
            yield {
              place: openingOf(text.file, heading),
              reason: `Unexpected heading of the restricted item \`${item.id}\` inside a mark, expected it to stand by itself`,
              hint: 'Take away the mark around it: the whole item is closed by the facts.',
              quotesNothing: true,
            };
          }
        }
      }
    },
  },
};
