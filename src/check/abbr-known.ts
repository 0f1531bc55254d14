/** Check: marked abbreviations have a meaning. */
import { toString as plainText } from 'mdast-util-to-string';
import type { Check } from './check.ts';
import { counterpart, formsIn } from './find/abbreviations.ts';
import { placeOf } from './find/place.ts';
import { suggest } from './find/suggest.ts';
import { walkTo } from './find/walk.ts';

/** Finds `:abbr[…]` of letters that the series does not explain. */
export const abbrKnown: Check = {
  name: 'abbr-known',
  level: 'error',
  summary:
    '`:abbr[…]` holds an abbreviation of the glossary or of an organisation, in the language of the text.',
  why: 'On its first use it is written out, and there must be something to write.',
  examples: [
    {
      title: 'The letters of the other language, and unknown ones',
      content: {
        'jt/jt-1/en.md': '## Opening {#opening}\n\nThe :abbr[EC] met the :abbr[ABC].\n',
      },
      finds: [
        'jt/jt-1/en.md:3:5: Unexpected abbreviation `EC`, expected one that the glossary explains in `en`',
        'jt/jt-1/en.md:3:23: Unexpected abbreviation `ABC`, expected one that the glossary explains in `en`',
      ],
    },
    {
      title: 'Each language its own',
      content: {
        'jt/jt-1/en.md': '## Opening {#opening}\n\nThe :abbr[JT] met.\n',
        'jt/jt-1/fr.md': '## Ouverture {#opening}\n\nL’:abbr[EC] s’est réunie.\n',
      },
      finds: [],
    },
  ],
  run: {
    *text(text, { series: { facts } }) {
      const known = formsIn(facts, text.lang);
      for (const { node } of walkTo(text, 'textDirective')) {
        if (node.name !== 'abbr') continue;
        const written = plainText(node).trim();
        if (known.has(written)) continue;
        const own = counterpart(written, facts, text.lang);
        yield {
          place: placeOf(text.file, node),
          reason: `Unexpected ${written === '' ? 'empty abbreviation' : `abbreviation \`${written}\``}, expected one that the glossary explains in \`${text.lang}\``,
          hint: suggest(
            own ?? written,
            known,
            'Add it to `glossary` in series.yaml with its meaning in each language.',
          ),
        };
      }
    },
  },
};
