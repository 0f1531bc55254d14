/** Check: no two meetings of a series have one number. */
import type { Meeting } from '../meeting.ts';
import type { Check } from './check.ts';
import { beginningOf, spell } from './find/place.ts';
import { lines } from './lines.ts';

const meeting = lines`
  ordinal: 1
  sessions: [{ id: day-1, date: 2024-03-05 }]
  host: ne
  coChairs: [ada, ben]
  agenda: [{ id: opening }]
`;

/** Finds meetings that bear the number of another, as a folder does that was copied to begin the next minutes. */
export const ordinalsDistinct: Check = {
  name: 'ordinals-distinct',
  level: 'error',
  summary: 'Each meeting of a series has a number of its own.',
  why: 'Titles, symbols and citations name a meeting by its number. Who copies a folder to begin the next minutes forgets it easily.',
  examples: [
    {
      title: 'A copy that kept its number',
      content: {
        'jt/jt-2/meeting.yaml': meeting,
        'jt/jt-2/en.md': '## Opening {#opening}\n\nWords.\n',
        'jt/jt-2/fr.md': '## Ouverture {#opening}\n\nDes mots.\n',
      },
      finds: [
        'jt/jt-2/meeting.yaml:1:10: Unexpected second meeting with the number 1, expected another number than that of jt/jt-1/meeting.yaml:1:10',
      ],
    },
    {
      title: 'The next number',
      content: {
        'jt/jt-2/meeting.yaml': meeting.replace('ordinal: 1', 'ordinal: 2'),
        'jt/jt-2/en.md': '## Opening {#opening}\n\nWords.\n',
        'jt/jt-2/fr.md': '## Ouverture {#opening}\n\nDes mots.\n',
      },
      finds: [],
    },
  ],
  run: {
    *library({ meetings }) {
      const firsts = new Map<string, Meeting>();
      for (const second of meetings) {
        const { facts, series, locate } = second;
        if (facts.ordinal === undefined) continue;
        const key = JSON.stringify([series.facts.id, facts.ordinal]);
        const first = firsts.get(key);
        firsts.set(key, first ?? second);
        if (!first) continue;
        yield {
          place: beginningOf(locate(['ordinal'])),
          reason: `Unexpected second meeting with the number ${facts.ordinal}, expected another number than that of ${spell(beginningOf(first.locate(['ordinal'])))}`,
          hint: 'Correct `ordinal`. Where the folder was copied, look at dates, participants and the ids of clauses too.',
        };
      }
    },
  },
};
