/** Check: references point at something. */
import type { Meeting } from '../meeting.ts';
import type { Library } from '../read/library.ts';
import type { Check, Context, Finding } from './check.ts';
import { attribute, clausesOf } from './find/clauses.ts';
import { openingOf } from './find/place.ts';
import {
  type FoundReference,
  namesIn,
  openNamesIn,
  referencesOf,
  resolve,
} from './find/references.ts';
import { suggest } from './find/suggest.ts';
import { lines } from './lines.ts';

const otherwise =
  'Write the id of a heading, clause or meeting, or `meeting#id` for a clause of other minutes.';

function fault(
  { written, place }: FoundReference,
  own: Meeting,
  context: Context,
): Finding | undefined {
  if (written === '')
    return {
      place,
      reason: 'Unexpected empty reference, expected an id',
      hint: otherwise,
      quotesNothing: true,
    };
  const { meeting, name } = resolve(written, own, context.library);
  if (!meeting) {
    const meetings = idsOf(context.library);
    const known = written.includes('#') ? meetings : [...openNamesIn(own, context), ...meetings];
    return {
      place,
      reason: `Unexpected reference to \`${written}\`, expected the id of something in these or other minutes`,
      hint: suggest(written.replace(/(?<=.)#.*/, ''), known, otherwise),
    };
  }
  if (name === undefined || namesIn(meeting).has(name)) return undefined;
  return {
    place,
    reason: `Unexpected reference to \`${written}\`, expected an id that stands in the minutes of \`${meeting.id}\``,
    hint: suggest(name, openNamesIn(meeting, context), otherwise),
  };
}

function idsOf({ meetings }: Library): readonly string[] {
  return meetings.map(({ id }) => id);
}

/** Finds references that point at nothing. */
export const referencesResolve: Check = {
  name: 'references-resolve',
  level: 'error',
  summary: 'Each reference points at a heading, clause or meeting that exists.',
  why: 'A reference prints what it points at. Where that is missing readers meet a bare id, and a decision that rests on another hangs in the air.',
  examples: [
    {
      title: 'A reference to a decision that is not there',
      content: {
        'jt/jt-1/en.md': lines`
          ## Work plan {#plan}

          Pursuant to :ref[D-11], see also [the opening](#openning) and :ref[jt-0#D-1].

          :::decision{#D-1}
          The work plan is adopted.
          :::
        `,
      },
      finds: [
        'jt/jt-1/en.md:3:13: Unexpected reference to `D-11`, expected the id of something in these or other minutes',
        'jt/jt-1/en.md:3:34: Unexpected reference to `openning`, expected the id of something in these or other minutes',
        'jt/jt-1/en.md:3:63: Unexpected reference to `jt-0#D-1`, expected the id of something in these or other minutes',
      ],
    },
    {
      title: 'The adoption of minutes of an unknown meeting',
      content: {
        'jt/jt-1/en.md': lines`
          ## Opening {#opening}

          :::adoption{#AD-1 of=jt-0}
          The minutes were adopted.
          :::
        `,
      },
      finds: [
        'jt/jt-1/en.md:3:1: Unexpected meeting `jt-0`, expected the id of the meeting whose minutes were adopted',
      ],
    },
    {
      title: 'References that lead somewhere',
      content: {
        'jt/jt-1/en.md': lines`
          ## Opening {#opening}

          See :ref[D-1], :ref[jt-1#plan] and [above](#opening).

          ## Work plan {#plan}

          :::decision{#D-1}
          The work plan is adopted.
          :::
        `,
      },
      finds: [],
    },
  ],
  run: {
    *text(text, meeting, context) {
      for (const reference of referencesOf(text)) {
        const found = fault(reference, meeting, context);
        if (found) yield found;
      }
      const { library } = context;
      for (const clause of clausesOf(text)) {
        const of = attribute(clause, 'of');
        if (of === undefined || library.meetings.some(({ id }) => id === of)) continue;
        yield {
          place: openingOf(text.file, clause.node),
          reason: `Unexpected meeting \`${of}\`, expected the id of the meeting whose minutes were adopted`,
          hint: suggest(of, idsOf(library), 'Write the name of that meeting’s folder.'),
        };
      }
    },
  },
};
