/** Check: passages, words and rows are restricted for reasons that have a name. */
import type { Check } from './check.ts';
import { marksOf, withinLine } from './find/marks.ts';
import { reasons } from './find/reasons.ts';
import { either } from './find/spelled.ts';
import { suggest } from './find/suggest.ts';
import { lines } from './lines.ts';

/** Finds reasons that no language has words for. */
export const restrictedReason: Check = {
  name: 'restricted-reason',
  level: 'error',
  summary: `The reason of a restricted passage, of words or of a row is one of ${either(reasons)}.`,
  why: 'Each language prints these reasons in its own words. Another reason would be printed as it is typed, in public and in every language. Words and rows may leave the reason out: then `personal-data` is meant.',
  examples: [
    {
      title: 'A reason in other words',
      content: {
        'jt/jt-1/en.md': lines`
          ## Opening {#opening}

          :::restricted[A case was discussed.]{#case reason=privacy}
          What only some may read.
          :::
        `,
      },
      finds: [
        'jt/jt-1/en.md:3:1: Unexpected reason `privacy`, expected `personal-data`, `child`, `health`, `investigation`, `security` or `negotiation`',
      ],
    },
    {
      title: 'The same of words and of a row, which are not quoted',
      content: {
        'jt/jt-1/en.md': lines`
          ## Opening {#opening}

          The Team heard :restricted[somebody]{as="a witness" reason=witness}.

          | Case                              | State |
          | --------------------------------- | ----- |
          | :restricted{row reason=healt} One | open  |
          | Two                               | open  |
        `,
      },
      finds: [
        'jt/jt-1/en.md:3:16: Unexpected reason of restricted words, expected `personal-data`, `child`, `health`, `investigation`, `security` or `negotiation`',
        'jt/jt-1/en.md:7:3: Unexpected reason of a restricted row, expected `personal-data`, `child`, `health`, `investigation`, `security` or `negotiation`',
      ],
    },
    {
      title: 'Reasons from the list, and words that need none',
      content: {
        'jt/jt-1/en.md': lines`
          ## Opening {#opening}

          :::restricted[A case was discussed.]{#case reason=health}
          What only some may read.
          :::

          The Team heard :restricted[somebody]{as="a witness"}.
        `,
      },
      finds: [],
    },
  ],
  run: {
    *text(text) {
      for (const { kind, place, reason } of marksOf(text)) {
        if (reason === '' || reasons.includes(reason)) continue;
        yield {
          place,
          reason: `Unexpected ${kind === 'passage' ? `reason \`${reason}\`` : `reason of ${withinLine[kind]}`}, expected ${either(reasons)}`,
          hint: suggest(reason, reasons, 'Choose the nearest reason from the list.'),
          quotesNothing: kind !== 'passage',
        };
      }
    },
  },
};
