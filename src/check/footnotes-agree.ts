/** Check: there are as many footnotes in every language. */
import type { Check } from './check.ts';
import { counterparts } from './find/counterparts.ts';
import { allRegionPairs } from './find/regions.ts';
import { count } from './find/spelled.ts';
import { lines } from './lines.ts';

/** Finds headings under which one language has more footnotes than another. */
export const footnotesAgree: Check = {
  name: 'footnotes-agree',
  level: 'warning',
  summary: 'Under each heading there are as many footnotes in every language.',
  why: 'Notes hold reservations and definitions; but a language may need one of its own.',
  examples: [
    {
      title: 'A note in English only',
      content: {
        'jt/jt-1/en.md': '## Opening {#opening}\n\nThe Team met.[^1]\n\n[^1]: At noon.\n',
        'jt/jt-1/fr.md': '## Ouverture {#opening}\n\nL’équipe s’est réunie.\n',
      },
      finds: [
        'jt/jt-1/fr.md:1:1: Unexpected 0 footnotes under this heading, expected 1 footnote as in `en.md`',
      ],
    },
    {
      title: 'A note in both',
      content: {
        'jt/jt-1/en.md': '## Opening {#opening}\n\nThe Team met.[^1]\n\n[^1]: At noon.\n',
        'jt/jt-1/fr.md': lines`
          ## Ouverture {#opening}

          L’équipe s’est réunie[^1].

          [^1]: À midi.
        `,
      },
      finds: [],
    },
  ],
  run: {
    *meeting(meeting) {
      for (const regions of allRegionPairs(meeting)) {
        const found = counterparts(regions, 'footnoteReference');
        if (found.type !== 'uneven') continue;
        yield {
          place: found.place,
          reason: `Unexpected ${count(found.found, 'footnote')} under this heading, expected ${count(found.wanted, 'footnote')} ${found.as}`,
          hint: 'Translate the missing note. A note needs a mark `[^1]` in the text and a line `[^1]: …`.',
          quotesNothing: true,
        };
      }
    },
  },
};
