/** Check: a footnote has its mark, and a mark its footnote. */
import type { Check } from './check.ts';
import { openingOf } from './find/place.ts';
import { walkTo } from './find/walk.ts';
import { placeIn, runningWords } from './find/words.ts';
import { lines } from './lines.ts';

/** Finds marks that are printed as they stand since no note belongs to them, and notes that are printed nowhere. */
export const footnotesWhole: Check = {
  name: 'footnotes-whole',
  level: 'error',
  summary: 'Each mark of a footnote (`[^1]`) has its note (`[^1]: …`), and each note its mark.',
  why: 'A mark without a note is printed as it was typed, and a note without a mark is lost.',
  examples: [
    {
      title: 'A mark and a note that do not find each other',
      content: {
        'jt/jt-1/en.md': lines`
          ## Opening {#opening}

          The Team met at noon.[^1]

          [^2]: Niamey time.
        `,
      },
      finds: [
        'jt/jt-1/en.md:3:22: Unexpected mark of a footnote without the note, expected a line such as `[^1]: …`',
        'jt/jt-1/en.md:5:1: Unexpected footnote without a mark, expected one such as `[^1]` in the text',
      ],
    },
    {
      title: 'A mark with its note, and one that is meant as it stands',
      content: {
        'jt/jt-1/en.md': lines`
          ## Opening {#opening}

          The Team met at noon.[^1] Notes are written as \\[^1].

          [^1]: Niamey time.
        `,
      },
      finds: [],
    },
  ],
  run: {
    *text(text) {
      for (const { node } of runningWords(text)) {
        for (const { 0: mark, index } of node.value.matchAll(/\[\^[^\]\s]+\]/gu)) {
          const place = placeIn(text, node, index, index + mark.length);
          // What is spelled with a backslash stands there on purpose, and has no place of its own.
          if (place.position && 'start' in place.position)
            yield {
              place,
              reason:
                'Unexpected mark of a footnote without the note, expected a line such as `[^1]: …`',
              hint: 'Write the note on a line of its own, with the mark and a colon before it. Both are spelled alike.',
              quotesNothing: true,
            };
        }
      }
      const called = new Set(
        [...walkTo(text, 'footnoteReference')].map(({ node }) => node.identifier),
      );
      for (const { node } of walkTo(text, 'footnoteDefinition')) {
        if (called.has(node.identifier)) continue;
        yield {
          place: openingOf(text.file, node),
          reason: 'Unexpected footnote without a mark, expected one such as `[^1]` in the text',
          hint: 'Put its mark where the note belongs, or remove the note: it is printed nowhere.',
          quotesNothing: true,
        };
      }
    },
  },
};
