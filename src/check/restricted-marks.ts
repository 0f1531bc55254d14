/** Check: marks of restricted passages are whole. */
import { strayMarks } from '../edit/stray-marks.ts';
import type { Check } from './check.ts';
import { openingOf } from './find/place.ts';
import { lines } from './lines.ts';

/** Finds what looks like the mark of a restricted passage and guards nothing. */
export const restrictedMarks: Check = {
  name: 'restricted-marks',
  level: 'error',
  summary: 'Marks of restricted passages are written so that they guard what they should.',
  why: 'A space in the wrong place, and the passage lies open for everybody to read.',
  examples: [
    {
      title: 'A space before the bracket',
      content: {
        'jt/jt-1/en.md': lines`
          ## Opening {#opening}

          :::restricted [A case was discussed.]{#case reason=health}
          What only some may read.
          :::
        `,
      },
      finds: [
        'jt/jt-1/en.md:3:1: Unexpected marks of a restricted passage that are not whole, expected `:::restricted[summary]{reason=…}` and a closing line of as many colons',
      ],
    },
    {
      title: 'As many colons inside as outside: the inner line closes both',
      content: {
        'jt/jt-1/en.md': lines`
          ## Opening {#opening}

          :::restricted[A case was discussed.]{#case reason=health}
          :::decision{#D-1}
          The case stays open.
          :::
          What only some may read.
          :::
        `,
      },
      finds: [
        'jt/jt-1/en.md:7:1: Unexpected marks of a restricted passage that are not whole, expected `:::restricted[summary]{reason=…}` and a closing line of as many colons',
      ],
    },
    {
      title: 'A whole mark',
      content: {
        'jt/jt-1/en.md': lines`
          ## Opening {#opening}

          :::restricted[A case was discussed.]{#case reason=health}
          What only some may read.
          :::
        `,
      },
      finds: [],
    },
  ],
  run: {
    *text({ tree, file }) {
      for (const node of strayMarks(tree)) {
        yield {
          place: openingOf(file, node),
          reason:
            'Unexpected marks of a restricted passage that are not whole, expected `:::restricted[summary]{reason=…}` and a closing line of as many colons',
          hint: 'Put no space before `[` and `{`, and give a passage that holds other marks one colon more than those have.',
          quotesNothing: true,
        };
      }
    },
  },
};
