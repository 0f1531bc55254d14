/** Check: links lead to where a reader can follow. */
import type { Check } from './check.ts';
import { linksOf } from './find/links.ts';
import { placeOf } from './find/place.ts';
import { walkTo } from './find/walk.ts';
import { lines } from './lines.ts';

const safe = /^(https?:\/\/|mailto:|#)/i;
const addressInHtml = /\shref\s*=\s*["']?\s*([^\s"'>]*)/gi;

/** Finds addresses that are not printed: programs, data, and files that the reader does not have. */
export const linkSafe: Check = {
  name: 'link-safe',
  level: 'error',
  summary: 'Links lead to the web, to an e-mail address, or to an id.',
  why: 'Minutes come from several hands. An address that runs a program is an attack; one that names a file beside the text leads nowhere once the minutes are on paper or on another site.',
  examples: [
    {
      title: 'A program, and a file beside the text',
      content: {
        'jt/jt-1/en.md': lines`
          ## Opening {#opening}

          [Click](javascript:alert(1)) or see [the annex](annex.docx).
        `,
      },
      finds: [
        'jt/jt-1/en.md:3:1: Unexpected kind of address, expected one that begins with `https://`, `mailto:` or `#`',
        'jt/jt-1/en.md:3:37: Unexpected kind of address, expected one that begins with `https://`, `mailto:` or `#`',
      ],
    },
    {
      title: 'Addresses that everybody can follow',
      content: {
        'jt/jt-1/en.md': lines`
          ## Opening {#opening}

          [The report](https://example.org), [the office](mailto:office@example.org), [above](#opening).
        `,
      },
      finds: [],
    },
  ],
  run: {
    *text(text) {
      const finding = (node: Parameters<typeof placeOf>[1]) => ({
        place: placeOf(text.file, node),
        reason:
          'Unexpected kind of address, expected one that begins with `https://`, `mailto:` or `#`',
        hint: 'Put the document on the web and link to it there, or refer to an id of these minutes.',
        quotesNothing: true,
      });
      for (const { spot, url } of linksOf(text)) {
        if (url !== '' && !safe.test(url)) yield finding(spot.node);
      }
      for (const { node } of walkTo(text, 'html')) {
        const addresses = [...node.value.matchAll(addressInHtml)].map(([, url = '']) => url);
        if (addresses.some((url) => url !== '' && !safe.test(url))) yield finding(node);
      }
    },
  },
};
