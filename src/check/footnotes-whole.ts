/** Check: a footnote has its mark, and a mark its footnote. */
import type { Text as Words } from 'mdast';
import type { Place, Text } from '../meeting.ts';
import type { Check } from './check.ts';
import { openingOf, placeOfOffsets } from './find/place.ts';
import { walkTo } from './find/walk.ts';
import { runningWords } from './find/words.ts';
import { lines } from './lines.ts';

/** Finds marks that are printed as they stand since no note belongs to them, and notes that are printed nowhere. */
export const footnotesWhole: Check = {
  name: 'footnotes-whole',
  level: 'error',
  summary:
    'Each mark of a footnote (`[^1]`) has its note (`[^1]: …`), and each note a mark of its own.',
  why: 'A mark without a note is printed as it was typed, and a note without a mark of its own is lost.',
  examples: [
    {
      title: 'A mark and a note that do not find each other',
      content: {
        'jt/jt-1/en.md': lines`
          ## Opening {#opening}

          The Team met at noon.[^1]

          [^2]: Niamey time.

          The price of 5 \\* 3 tables was agreed.[^3]
        `,
      },
      finds: [
        'jt/jt-1/en.md:3:22: Unexpected mark of a footnote without the note, expected a line such as `[^1]: …`',
        'jt/jt-1/en.md:5:1: Unexpected footnote without a mark, expected one such as `[^1]` in the text',
        'jt/jt-1/en.md:7:40: Unexpected mark of a footnote without the note, expected a line such as `[^1]: …`',
      ],
    },
    {
      title: 'Two notes for one mark',
      content: {
        'jt/jt-1/en.md': lines`
          ## Opening {#opening}

          The Team met at noon.[^1]

          [^1]: Niamey time.

          [^1]: Abuja time is the same.
        `,
      },
      finds: [
        'jt/jt-1/en.md:7:1: Unexpected second footnote for one mark, expected a mark for each',
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
      for (const { node } of runningWords(text))
        for (const place of marksIn(text, node))
          yield {
            place,
            reason:
              'Unexpected mark of a footnote without the note, expected a line such as `[^1]: …`',
            hint: 'Write the note on a line of its own, with the mark and a colon before it. Both are spelled alike. What is no mark has a backslash before it: `\\[^1]`.',
            quotesNothing: true,
          };
      const called = new Set(
        [...walkTo(text, 'footnoteReference')].map(({ node }) => node.identifier),
      );
      const noted = new Set<string>();
      for (const { node } of walkTo(text, 'footnoteDefinition')) {
        const isSecond = noted.has(node.identifier);
        noted.add(node.identifier);
        if (isSecond)
          yield {
            place: openingOf(text.file, node),
            reason: 'Unexpected second footnote for one mark, expected a mark for each',
            hint: 'Give the note another mark, here and in the text: only the first one is printed.',
            quotesNothing: true,
          };
        if (isSecond || called.has(node.identifier)) continue;
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

/** Marks that were left as words, by their spelling in the source: one behind a backslash stands there on purpose. */
function* marksIn({ file }: Text, { position }: Words): Generator<Place> {
  const from = position?.start.offset;
  if (from === undefined) return;
  const written = String(file).slice(from, position?.end.offset);
  for (const { 0: all, 1: mark, index } of written.matchAll(/\\.|(\[\^[^\]\s]+\])/gu))
    if (mark) yield placeOfOffsets(file, from + index, from + index + all.length);
}
