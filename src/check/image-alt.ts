/** Check: pictures are described in words. */
import type { Nodes } from 'mdast';
import type { Check } from './check.ts';
import { placeOf } from './find/place.ts';
import { walkTo } from './find/walk.ts';
import { lines } from './lines.ts';

/** Finds pictures that nobody described. */
export const imageAlt: Check = {
  name: 'image-alt',
  level: 'error',
  summary: 'Each picture has words that stand in for it.',
  why: 'Who cannot see the picture reads or hears these words instead. PDF/UA and the law of many countries ask for them.',
  examples: [
    {
      title: 'Pictures without words',
      content: {
        'jt/jt-1/en.md': lines`
          ## Opening {#opening}

          ![](map.png)

          <img src="map.png">
        `,
      },
      finds: [
        'jt/jt-1/en.md:3:1: Unexpected picture without words, expected a description of it',
        'jt/jt-1/en.md:5:1: Unexpected picture without words, expected a description of it',
      ],
    },
    {
      title: 'A picture with words',
      content: {
        'jt/jt-1/en.md': '## Opening {#opening}\n\n![Map of the border corridor](map.png)\n',
      },
      finds: [],
    },
  ],
  run: {
    *text(text) {
      for (const { node } of walkTo(text, 'image', 'imageReference', 'html')) {
        if (isDescribed(node)) continue;
        yield {
          place: placeOf(text.file, node),
          reason: 'Unexpected picture without words, expected a description of it',
          hint: 'Say what the picture shows between the square brackets: `![Map of the region](map.png)`.',
          quotesNothing: true,
        };
      }
    },
  },
};

function isDescribed(node: Nodes): boolean {
  if (node.type === 'image' || node.type === 'imageReference') return Boolean(node.alt?.trim());
  if (node.type !== 'html') return true;
  const pictures = node.value.replace(/<!--[\s\S]*?-->/g, '').matchAll(/<img\b[^>]*>/gi);
  return [...pictures].every(([tag]) => /\salt\s*=\s*("\s*[^\s"]|'\s*[^\s']|[^\s"'>])/i.test(tag));
}
