import type { Check } from './check.ts';
import { absent } from './find/absent.ts';
import { referencesOfMeeting, referencesOfSeries } from './find/fact-references.ts';
import { lines } from './lines.ts';

const otherwise = 'Correct the id, or add what it names to series.yaml or meeting.yaml.';

/** Finds facts that name people, bodies, sessions and meetings that are not there. */
export const factsRefer: Check = {
  name: 'facts-refer',
  level: 'error',
  summary: 'Facts name parties, people, organisations, sessions and meetings that exist.',
  why: 'Cover, attendance and signatures print what an id stands for. An id that stands for nothing prints nothing.',
  examples: [
    {
      title: 'A co-chair who is not among the people of the series',
      content: {
        'jt/jt-1/meeting.yaml': lines`
          ordinal: 1
          host: niger
          coChairs: [adda, ben]
          agenda:
            - { id: opening, session: day-9, presenters: [benn] }
          adopts:
            - minutes: jt-0
        `,
      },
      finds: [
        'jt/jt-1/meeting.yaml:2:7: Unexpected `niger`, expected the id of a party',
        'jt/jt-1/meeting.yaml:3:12: Unexpected `adda`, expected the id of a person',
        'jt/jt-1/meeting.yaml:5:29: Unexpected `day-9`, expected the id of a session',
        'jt/jt-1/meeting.yaml:5:49: Unexpected `benn`, expected the id of a person or an organisation',
        'jt/jt-1/meeting.yaml:7:14: Unexpected `jt-0`, expected the id of a meeting',
      ],
    },
    {
      title: 'An organisation of an unknown party',
      content: {
        'jt/series.yaml': lines`
          id: jt
          title: Joint Team
          languages: [en, fr]
          authentic: de
          secretariat: bureau
          parties: [{ id: ne, name: Niger }]
          organisations: [{ id: office, name: Office, party: nee }]
        `,
        'jt/jt-1/meeting.yaml': 'ordinal: 1\n',
      },
      finds: [
        'jt/series.yaml:4:12: Unexpected `de`, expected `equal` or a language of the series',
        'jt/series.yaml:5:14: Unexpected `bureau`, expected the id of an organisation',
        'jt/series.yaml:7:52: Unexpected `nee`, expected the id of a party',
      ],
    },
    {
      title: 'Names that are all known',
      content: {
        'jt/jt-1/meeting.yaml': lines`
          ordinal: 1
          host: ne
          coChairs: [ada, ben]
        `,
      },
      finds: [],
    },
  ],
  run: {
    series: (series) => absent(referencesOfSeries(series), series.locate, otherwise),
    meeting: (meeting, context) =>
      absent(referencesOfMeeting(meeting, context), meeting.locate, otherwise),
  },
};
