/** Check: text and facts tell of the same adoptions, and of earlier minutes. */
import type { Meeting } from '../meeting.ts';
import { firstDay, lastDay } from '../meeting-days.ts';
import type { Check, Context, Finding } from './check.ts';
import { attribute, clausesOf } from './find/clauses.ts';
import { openingOf } from './find/place.ts';
import { lines } from './lines.ts';

/** Finds adoptions that stand in the text only or in the facts only, and those of minutes that were not yet there. */
export const adoptionMatches: Check = {
  name: 'adoption-matches',
  level: 'error',
  summary:
    'Minutes whose adoption the text records are listed under `adopts` and the other way round, and are of an earlier meeting.',
  why: 'The facts make the adopted minutes say “Adopted at …”; the text is what the parties sign. They must not differ.',
  examples: [
    {
      title: 'An adoption in the text only, and one that does not say of what',
      content: {
        'jt/jt-1/en.md': lines`
          ## Opening {#opening}

          :::adoption{#AD-1 of=jt-1}
          The minutes were adopted.
          :::

          :::adoption{#AD-2}
          The other minutes were adopted.
          :::
        `,
      },
      finds: [
        'jt/jt-1/en.md:3:1: Unexpected adoption of `jt-1` in the text only, expected it under `adopts` too',
        'jt/jt-1/en.md:7:1: Unexpected adoption without `of`, expected the meeting whose minutes were adopted',
      ],
    },
    {
      title: 'An adoption in the facts only, and of these very minutes',
      content: {
        'jt/jt-1/meeting.yaml': lines`
          ordinal: 1
          adopts:
            - minutes: jt-1
        `,
      },
      finds: [
        'jt/jt-1/meeting.yaml:3:14: Unexpected adoption of `jt-1` in the facts only, expected a clause of it in the text',
        'jt/jt-1/meeting.yaml:3:14: Unexpected adoption of these very minutes, expected those of an earlier meeting',
      ],
    },
    {
      title: 'The adoption of minutes of a later meeting',
      content: {
        'jt/jt-1/meeting.yaml': lines`
          ordinal: 1
          sessions: [{ id: day-1, date: 2024-03-05 }]
          adopts: [{ minutes: jt-2 }]
        `,
        'jt/jt-1/en.md': ':::adoption{#AD-1 of=jt-2}\nThe minutes were adopted.\n:::\n',
        'jt/jt-2/meeting.yaml': 'ordinal: 2\nsessions: [{ id: day-1, date: 2024-09-05 }]\n',
        'jt/jt-2/en.md': 'Words.\n',
      },
      finds: [
        'jt/jt-1/meeting.yaml:3:21: Unexpected adoption of the minutes of 2024-09-05, expected those of a meeting before 2024-03-05',
      ],
    },
    {
      title: 'The adoption of earlier minutes',
      content: {
        'jt/jt-2/meeting.yaml': lines`
          ordinal: 2
          sessions: [{ id: day-1, date: 2024-09-05 }]
          adopts: [{ minutes: jt-1 }]
        `,
        'jt/jt-2/en.md': ':::adoption{#AD-2 of=jt-1}\nThe minutes were adopted.\n:::\n',
      },
      finds: [],
    },
  ],
  run: {
    *meeting(meeting, context) {
      const { facts, texts, locate } = meeting;
      const listed = new Set(facts.adopts.map(({ minutes }) => minutes));
      const recorded = new Set<string>();
      // Of a meeting that does not exist the checks of references tell.
      const exists = (of: string) => context.library.meetings.some(({ id }) => id === of);
      for (const text of texts) {
        for (const clause of clausesOf(text)) {
          if (clause.kind !== 'adoption') continue;
          const of = attribute(clause, 'of');
          const place = openingOf(text.file, clause.node);
          if (of === undefined) {
            yield {
              place,
              reason:
                'Unexpected adoption without `of`, expected the meeting whose minutes were adopted',
              hint: 'Add the id of that meeting: `:::adoption{#AD-2 of=jt-1}`.',
              quotesNothing: true,
            };
            continue;
          }
          if (!listed.has(of) && !recorded.has(of) && exists(of)) {
            yield {
              place,
              reason: `Unexpected adoption of \`${of}\` in the text only, expected it under \`adopts\` too`,
              hint: `Add to meeting.yaml: \`adopts:\` and below it \`  - minutes: ${of}\`.`,
            };
          }
          recorded.add(of);
        }
      }
      for (const [at, { minutes }] of facts.adopts.entries()) {
        const place = locate(['adopts', at, 'minutes']);
        if (!recorded.has(minutes) && exists(minutes) && texts.length > 0) {
          yield {
            place,
            reason: `Unexpected adoption of \`${minutes}\` in the facts only, expected a clause of it in the text`,
            hint: `Write \`:::adoption{#AD-1 of=${minutes}}\` where the text records it, in every language.`,
          };
        }
        const reason = tooEarly(minutes, meeting, context);
        if (reason) yield { place, ...reason };
      }
    },
  },
};

/** Why minutes could not be adopted at this meeting. */
function tooEarly(
  minutes: string,
  { id, facts }: Meeting,
  { library: { meetings } }: Context,
): Omit<Finding, 'place'> | undefined {
  const hint = 'Write the id of the meeting whose minutes were adopted.';
  if (minutes === id) {
    return {
      reason: 'Unexpected adoption of these very minutes, expected those of an earlier meeting',
      hint,
    };
  }
  const adopted = meetings.find((meeting) => meeting.id === minutes);
  const [end, start] = [adopted && lastDay(adopted.facts), firstDay(facts)];
  if (end === undefined || start === undefined || end <= start) return undefined;
  return {
    reason: `Unexpected adoption of the minutes of ${end}, expected those of a meeting before ${start}`,
    hint,
  };
}
