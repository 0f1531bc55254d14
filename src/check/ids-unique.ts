/** Check: an id stands for one thing. */
import type { Check, Finding } from './check.ts';
import {
  listOfMeetings,
  listsOfMeeting,
  listsOfSeries,
  listsOfText,
  type NamedList,
  repeated,
} from './find/named-lists.ts';
import { spell } from './find/place.ts';
import { lines } from './lines.ts';

function* findings(lists: readonly NamedList[]): Generator<Finding> {
  for (const { first, second } of lists.flatMap((list) => repeated(list, (id) => id))) {
    yield {
      place: second.place,
      about: [first.place],
      reason: `Unexpected second use of the id \`${second.id}\`, expected each id once`,
      hint: `The first is in ${spell(first.place)}. Give one of the two another id, the same in every language.`,
    };
  }
}

/** Finds ids that stand for two things. */
export const idsUnique: Check = {
  name: 'ids-unique',
  level: 'error',
  summary: 'An id is given once: in a text, in each list of facts, and among all meetings.',
  why: 'Ids tie the languages together and are the addresses that others cite. Two things with one id cannot be told apart.',
  examples: [
    {
      title: 'Two decisions with one number',
      content: {
        'jt/jt-1/en.md': lines`
          ## Work plan {#plan}

          :::decision{#D-1}
          The work plan is adopted.
          :::

          :::decision{#D-1}
          The budget is adopted.
          :::
        `,
      },
      finds: ['jt/jt-1/en.md:7:1: Unexpected second use of the id `D-1`, expected each id once'],
    },
    {
      title: 'Two sessions with one name',
      content: {
        'jt/jt-1/meeting.yaml': lines`
          ordinal: 1
          sessions:
            - { id: day-1, date: 2024-03-05 }
            - { id: day-1, date: 2024-03-06 }
        `,
      },
      finds: [
        'jt/jt-1/meeting.yaml:4:11: Unexpected second use of the id `day-1`, expected each id once',
      ],
    },
    {
      title: 'Two meetings with one id',
      content: {
        'jt/extra/meeting.yaml': lines`
          id: jt-1
          ordinal: 2
        `,
        'jt/extra/en.md': 'Words.\n',
      },
      finds: [
        'jt/jt-1/meeting.yaml:1:1: Unexpected second use of the id `jt-1`, expected each id once',
      ],
    },
    {
      title: 'A party and an organisation with one id: nobody could say whose action it is',
      content: {
        'jt/series.yaml': lines`
          id: jt
          title: Joint Team
          parties: [{ id: niger, name: Niger }]
          organisations: [{ id: niger, name: Niger Agency }]
        `,
      },
      finds: [
        'jt/series.yaml:3:17: Unexpected second use of the id `niger`, expected each id once',
      ],
    },
    {
      title: 'An agenda item and its heading share their id on purpose',
      content: { 'jt/jt-1/en.md': '## Opening {#opening}\n\n## Work plan {#plan}\n' },
      finds: [],
    },
  ],
  run: {
    text: (text) => findings(listsOfText(text)),
    meeting: (meeting) => findings(listsOfMeeting(meeting)),
    series: (series) => findings(listsOfSeries(series)),
    library: ({ meetings }) => findings([listOfMeetings(meetings)]),
  },
};
