/** Check: no two meetings of a series are named by one number. */
import { symbolOf } from '../format/view/meeting-title.ts';
import type { Meeting } from '../meeting.ts';
import type { Check } from './check.ts';
import { beginningOf, spell } from './find/place.ts';
import { lines } from './lines.ts';
import { scaffold } from './scaffold.ts';

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
  summary:
    'Each meeting of a series that is named by its number has one of its own: no two titles or symbols that are made from it are alike.',
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
    {
      title: 'Two titles, and one symbol that is made from the number',
      content: {
        'jt/series.yaml': `${scaffold['jt/series.yaml']}symbol: JT/{year}/{ordinal}\n`,
        'jt/jt-2/meeting.yaml': `${meeting}title: { en: First Extraordinary Meeting, fr: Première réunion extraordinaire }\n`,
        'jt/jt-2/en.md': '## Opening {#opening}\n\nWords.\n',
        'jt/jt-2/fr.md': '## Ouverture {#opening}\n\nDes mots.\n',
      },
      finds: [
        'jt/jt-2/meeting.yaml:1:10: Unexpected second meeting with the number 1, expected another number than that of jt/jt-1/meeting.yaml:1:10',
      ],
    },
    {
      title: 'An extraordinary meeting, counted by itself, that has a title of its own',
      content: {
        'jt/jt-2/meeting.yaml': `${meeting}title: { en: First Extraordinary Meeting, fr: Première réunion extraordinaire }\n`,
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
        const { ordinal } = second.facts;
        if (ordinal === undefined) continue;
        const names = namesOf(second);
        const first = names.map((name) => firsts.get(name)).find((one) => one !== undefined);
        for (const name of names) firsts.set(name, firsts.get(name) ?? second);
        if (!first) continue;
        yield {
          place: beginningOf(second.locate(['ordinal'])),
          reason: `Unexpected second meeting with the number ${ordinal}, expected another number than that of ${spell(beginningOf(first.locate(['ordinal'])))}`,
          hint: 'Correct `ordinal`. Where the folder was copied, look at dates, participants and the ids of clauses too. A meeting that is counted by itself, or anew each year, is told apart by a `title` and a `symbol` of its own.',
        };
      }
    },
  },
};

/** What names a meeting and is made from its number: the title, and the symbol where the series has a pattern for it. */
function namesOf({ series, facts }: Meeting): readonly string[] {
  const symbol = facts.symbol === undefined ? symbolOf({ series: series.facts, facts }) : '';
  const names = [...(facts.title ? [] : [facts.ordinal]), ...(symbol === '' ? [] : [symbol])];
  return names.map((name) => JSON.stringify([series.facts.id, name]));
}
