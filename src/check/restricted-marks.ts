/** Check: marks of restricted passages are whole. */
import type { Locate } from '../meeting.ts';
import { holdsMark, hollowMarks, strayMarks } from '../read/stray-marks.ts';
import { stringsIn } from '../strings-in.ts';
import type { Check, Finding } from './check.ts';
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
      title:
        'Round brackets, a mark beside its words, a row without `row`, and a mark inside a fact',
      content: {
        'jt/jt-1/en.md': lines`
          ## Opening {#opening}

          The Team heard :restricted(somebody){as="one"} and [somebody]{restricted}.

          | Name |
          | --- |
          | :restricted{reason=child} somebody |
        `,
        'jt/jt-1/meeting.yaml': lines`
          ordinal: 1
          coChairs: [ada, ben]
          objectives: [{ id: o-1, text: "Hear :restricted[somebody]{as=one}" }]
        `,
      },
      finds: [
        'jt/jt-1/en.md:3:16: Unexpected marks of a restricted passage that are not whole, expected `:::restricted[summary]{reason=…}` and a closing line of as many colons',
        'jt/jt-1/en.md:3:27: Unexpected marks of a restricted passage that are not whole, expected `:::restricted[summary]{reason=…}` and a closing line of as many colons',
        'jt/jt-1/en.md:7:3: Unexpected marks of a restricted passage that are not whole, expected `:::restricted[summary]{reason=…}` and a closing line of as many colons',
        'jt/jt-1/meeting.yaml:3:31: Unexpected mark of restricted words inside a fact, expected the key `restricted`',
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
      for (const node of new Set([...strayMarks(tree), ...hollowMarks(tree)])) {
        yield {
          place: openingOf(file, node),
          reason:
            'Unexpected marks of a restricted passage that are not whole, expected `:::restricted[summary]{reason=…}` and a closing line of as many colons',
          hint: 'Put no space before `[` and `{`, and give a passage that holds other marks one colon more than those have. Words inside a line are marked as `:restricted[words]{as="…"}`.',
          quotesNothing: true,
        };
      }
    },
    *meeting({ facts, locate }) {
      yield* inFacts(facts, locate);
    },
    *series({ facts, locate }) {
      yield* inFacts(facts, locate);
    },
  },
};

/** Facts are restricted by keys; a mark inside their words is printed as it stands. */
function* inFacts(facts: object, locate: Locate): Generator<Finding> {
  for (const { text, path } of stringsIn(facts)) {
    if (!holdsMark(text)) continue;
    yield {
      place: locate(path),
      reason: 'Unexpected mark of restricted words inside a fact, expected the key `restricted`',
      hint: 'Write `restricted: { reason: …, as: … }` beside the fact: docs/confidentiality.md shows how.',
      quotesNothing: true,
    };
  }
}
