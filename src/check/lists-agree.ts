/** Check: lists have as many items in every language. */
import type { Check } from './check.ts';
import { counterparts } from './find/counterparts.ts';
import { allRegionPairs } from './find/regions.ts';
import { count } from './find/spelled.ts';
import { lines } from './lines.ts';

/** Finds lists that are longer in one language than in another. */
export const listsAgree: Check = {
  name: 'lists-agree',
  level: 'error',
  summary: 'Under each heading there are as many lists in every language, with as many items.',
  why: 'An item that one language lacks is a point that one side did not agree to.',
  examples: [
    {
      title: 'An item too few, and a list too many',
      content: {
        'jt/jt-1/en.md':
          '## Opening {#opening}\n\n- one\n- two\n\n## Work plan {#plan}\n\nWords.\n',
        'jt/jt-1/fr.md':
          '## Ouverture {#opening}\n\n- un\n\n## Plan de travail {#plan}\n\n- des mots\n',
      },
      finds: [
        'jt/jt-1/fr.md:3:1: Unexpected list of 1 item, expected 2 items as in `en.md`',
        'jt/jt-1/fr.md:5:1: Unexpected 1 list under this heading, expected 0 lists as in `en.md`',
      ],
    },
    {
      title: 'As many items',
      content: {
        'jt/jt-1/en.md': '## Opening {#opening}\n\n- one\n- two\n',
        'jt/jt-1/fr.md': lines`
          ## Ouverture {#opening}

          - un
          - deux
        `,
      },
      finds: [],
    },
  ],
  run: {
    *meeting(meeting) {
      for (const regions of allRegionPairs(meeting)) {
        const found = counterparts(regions, 'list');
        if (found.type === 'uneven') {
          yield {
            place: found.place,
            reason: `Unexpected ${count(found.found, 'list')} under this heading, expected ${count(found.wanted, 'list')} ${found.as}`,
            hint: 'Write the missing list, or make sentences of the other one.',
            quotesNothing: true,
          };
          continue;
        }
        for (const { first, second, place, as } of found.pairs) {
          if (first.children.length === second.children.length) continue;
          yield {
            place,
            reason: `Unexpected list of ${count(second.children.length, 'item')}, expected ${count(first.children.length, 'item')} ${as}`,
            hint: 'Look which item is missing or was split.',
            quotesNothing: true,
          };
        }
      }
    },
  },
};
