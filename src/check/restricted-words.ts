/** Check: words taken out of a sentence leave other words in their place. */
import type { Check } from './check.ts';
import { placeOf } from './find/place.ts';
import { walkTo } from './find/walk.ts';
import { lines } from './lines.ts';

/** Finds restricted words inside a sentence without words for the public. */
export const restrictedWords: Check = {
  name: 'restricted-words',
  level: 'warning',
  summary: 'Restricted words inside a sentence have other words for the public.',
  why: 'Without them the public reads “[restricted]” in the midst of the sentence.',
  examples: [
    {
      title: 'A name and nothing in its place',
      content: {
        'jt/jt-1/en.md': '## Opening {#opening}\n\nThe Team heard :restricted[somebody].\n',
      },
      finds: [
        'jt/jt-1/en.md:3:16: Unexpected restricted words without others in their place, expected `as`',
      ],
    },
    {
      title: 'Words for the public',
      content: {
        'jt/jt-1/en.md': lines`
          ## Opening {#opening}

          The Team heard :restricted[somebody]{as="the assisted person"}.
        `,
      },
      finds: [],
    },
  ],
  run: {
    *text(text) {
      for (const { node } of walkTo(text, 'textDirective')) {
        if (node.name !== 'restricted' || node.data?.row || node.attributes?.['as']?.trim())
          continue;
        yield {
          place: placeOf(text.file, node),
          reason: 'Unexpected restricted words without others in their place, expected `as`',
          hint: 'Say what the public reads instead: `:restricted[…]{as="the assisted person"}`.',
          quotesNothing: true,
        };
      }
    },
  },
};
