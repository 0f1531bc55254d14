/** Check: ids differ in more than upper and lower case. */
import type { Check, Finding } from './check.ts';
import {
  listOfMeetings,
  listsOfMeeting,
  listsOfSeries,
  listsOfText,
  type NamedList,
  repeated,
} from './find/named-lists.ts';
import { lines } from './lines.ts';

function* findings(lists: readonly NamedList[]): Generator<Finding> {
  for (const { first, second } of lists.flatMap((list) =>
    repeated(list, (id) => id.toLowerCase()),
  )) {
    if (first.id === second.id) continue;
    yield {
      place: second.place,
      about: [first.place],
      reason: `Unexpected id \`${second.id}\` beside \`${first.id}\`, expected ids that differ in more than case`,
      hint: 'Give one of the two another id, the same in every language.',
    };
  }
}

/** Finds ids that differ in case only. */
export const idsDistinct: Check = {
  name: 'ids-distinct',
  level: 'warning',
  summary: 'Two ids differ in more than upper and lower case.',
  why: 'Ids become addresses and names of files. Many computers hold `Plan` and `plan` to be the same file, and so do readers.',
  examples: [
    {
      title: 'Two headings whose ids differ in one capital',
      content: { 'jt/jt-1/en.md': '## Work plan {#plan}\n\n## Annex {#Plan}\n' },
      finds: [
        'jt/jt-1/en.md:3:1: Unexpected id `Plan` beside `plan`, expected ids that differ in more than case',
      ],
    },
    {
      title: 'Ids that differ in more',
      content: {
        'jt/jt-1/en.md': lines`
          ## Work plan {#plan}

          ## Annex {#plan-annex}
        `,
      },
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
