/** Check: links have words and an address. */
import type { Nodes } from 'mdast';
import { toString as plainText } from 'mdast-util-to-string';
import type { Check } from './check.ts';
import { linksOf } from './find/links.ts';
import { placeOf } from './find/place.ts';
import { lines } from './lines.ts';

/** Finds links of which a half is missing. */
export const linkComplete: Check = {
  name: 'link-complete',
  level: 'error',
  summary: 'Each link has words to read and an address to go to.',
  why: 'A link without words cannot be seen, heard or chosen; one without an address goes nowhere.',
  examples: [
    {
      title: 'Halves of links',
      content: {
        'jt/jt-1/en.md': lines`
          ## Opening {#opening}

          [](https://example.org) and [the report]().
        `,
      },
      finds: [
        'jt/jt-1/en.md:3:1: Unexpected link without words, expected some between the square brackets',
        'jt/jt-1/en.md:3:29: Unexpected link without an address, expected one between the round brackets',
      ],
    },
    {
      title: 'Whole links; one to an id may leave its words to what it points at',
      content: {
        'jt/jt-1/en.md': lines`
          ## Opening {#opening}

          [The report](https://example.org) and [](#opening).
        `,
      },
      finds: [],
    },
  ],
  run: {
    *text(text) {
      for (const { spot, url } of linksOf(text)) {
        const place = placeOf(text.file, spot.node);
        if (url === '' || url === '#') {
          yield {
            place,
            reason: 'Unexpected link without an address, expected one between the round brackets',
            hint: 'Write the address after the words: `[the report](https://example.org/report)`.',
            quotesNothing: true,
          };
        } else if (!url.startsWith('#') && !hasWords(spot.node)) {
          yield {
            place,
            reason: 'Unexpected link without words, expected some between the square brackets',
            hint: 'Say where the link leads: `[the report](https://example.org/report)`.',
            quotesNothing: true,
          };
        }
      }
    },
  },
};

/** Words, or the words of a picture. */
function hasWords(node: Nodes): boolean {
  return plainText(node).trim() !== '';
}
