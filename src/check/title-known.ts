/** Check: minutes have a title. */
import type { Check } from './check.ts';
import { beginningOf } from './find/place.ts';
import { isStated } from './find/stated.ts';
import { lines } from './lines.ts';

/** Finds minutes of which nobody can say what they are called. */
export const titleKnown: Check = {
  name: 'title-known',
  level: 'error',
  summary: 'A meeting has a title, or a number in a series that is described.',
  why: 'The title stands on the cover, in the running head and in the browser’s tab.',
  examples: [
    {
      title: 'Words without facts',
      content: { 'board/may.md': 'Just words.\n' },
      finds: [
        'board/may.md:1:1: Unexpected minutes without a title, expected `title`, or `ordinal` in a series',
      ],
    },
    {
      title: 'A first line with a single “#” is the title',
      content: {
        'board/may.md': lines`
          # Minutes of the Board, May 2024

          Words.
        `,
      },
      finds: [],
    },
  ],
  run: {
    *meeting({ facts, series, locate }) {
      if (facts.title !== undefined || isStated(locate, 'title')) return;
      if (series.declared && isStated(locate, 'ordinal')) return;
      yield {
        place: beginningOf(locate(['title'])),
        reason: 'Unexpected minutes without a title, expected `title`, or `ordinal` in a series',
        hint: series.declared
          ? 'Say which meeting of the series it is: `ordinal: 4`.'
          : 'Begin the text with a line such as `# Minutes of the Board`, or describe the body in series.yaml and write `ordinal: 4`.',
      };
    },
  },
};
