/** Check: what is noted of actions, and of papers, names meetings, actions and sub-committees that exist. */
import type { FactPath, Meeting } from '../meeting.ts';
import type { FollowUp } from '../read/schema/follow-up.ts';
import type { Check, Context } from './check.ts';
import { absent } from './find/absent.ts';
import { attribute, clausesOf } from './find/clauses.ts';
import type { FactReference } from './find/fact-references.ts';
import { openingOf } from './find/place.ts';
import { lines } from './lines.ts';

/** The ids of a meeting's actions; those that a message may suggest apart. */
function actionsOf({ texts }: Meeting, { isRestricted }: Context) {
  const all = texts.flatMap((text) =>
    clausesOf(text).flatMap((clause) => {
      const id = attribute(clause, 'id');
      if (clause.kind !== 'action' || id === undefined) return [];
      return [{ id, open: !isRestricted(openingOf(text.file, clause.node)) }];
    }),
  );
  return {
    known: all.map(({ id }) => id),
    open: all.flatMap(({ id, open }) => (open ? [id] : [])),
  };
}

function referencesOfNotes(
  followUp: readonly FollowUp[],
  here: Meeting | undefined,
  context: Context,
): readonly FactReference[] {
  const { meetings } = context.library;
  return followUp.flatMap(({ meeting, action, carriedBy }, at): readonly FactReference[] => {
    const about = meetings.find(({ id }) => id === meeting);
    const path = (key: string): FactPath => ['followUp', at, key];
    return [
      {
        id: meeting,
        path: path('meeting'),
        what: 'the id of a meeting',
        known: meetings.map(({ id }) => id),
      },
      ...(about
        ? [
            {
              id: action,
              path: path('action'),
              what: `the id of an action of \`${meeting}\``,
              ...actionsOf(about, context),
            },
          ]
        : []),
      {
        id: carriedBy,
        path: path('carriedBy'),
        what: 'the id of an action of this meeting',
        ...(here ? actionsOf(here, context) : { known: [] }),
      },
    ];
  });
}

const otherwise = 'Correct the id: what became of an action is shown where it is.';

/** Finds notes on actions, and papers, that name what is not there. */
export const followUpRefers: Check = {
  name: 'follow-up-refers',
  level: 'error',
  summary:
    'What is noted of actions, and of papers, names meetings, actions and sub-committees that exist.',
  why: 'The register of actions shows an action as open until somebody notes what became of it. A note on an action that is not there changes nothing.',
  examples: [
    {
      title: 'A note on an action that the earlier meeting did not agree',
      content: {
        'jt/jt-1/en.md': ':::action{#A-1 owner=office due=2024-03-31}\nIt drafts the plan.\n:::\n',
        'jt/jt-1/fr.md': ':::action{#A-1 owner=office due=2024-03-31}\nIl rédige le plan.\n:::\n',
        'jt/jt-1/meeting.yaml': lines`
          ordinal: 1
          followUp:
            - { meeting: jt-1, action: A-2, done: 2024-03-01 }
            - { meeting: jt-9, action: A-1, done: 2024-03-01 }
            - { meeting: jt-1, action: A-1, carriedBy: A-7 }
        `,
      },
      finds: [
        'jt/jt-1/meeting.yaml:3:30: Unexpected `A-2`, expected the id of an action of `jt-1`',
        'jt/jt-1/meeting.yaml:4:16: Unexpected `jt-9`, expected the id of a meeting',
        'jt/jt-1/meeting.yaml:5:46: Unexpected `A-7`, expected the id of an action of this meeting',
      ],
    },
    {
      title: 'An action that was done',
      content: {
        'jt/jt-1/en.md': ':::action{#A-1 owner=office due=2024-03-31}\nIt drafts the plan.\n:::\n',
        'jt/jt-1/fr.md': ':::action{#A-1 owner=office due=2024-03-31}\nIl rédige le plan.\n:::\n',
        'jt/jt-1/meeting.yaml': lines`
          ordinal: 1
          followUp:
            - { meeting: jt-1, action: A-1, done: 2024-03-01 }
        `,
      },
      finds: [],
    },
  ],
  run: {
    meeting: (meeting, context) =>
      absent(
        referencesOfNotes(meeting.facts.followUp, meeting, context),
        meeting.locate,
        otherwise,
      ),
    series: ({ facts, locate }, context) =>
      absent(
        [
          ...referencesOfNotes(facts.followUp, undefined, context),
          ...facts.documents.flatMap(({ meeting, subCommittee }, at): readonly FactReference[] => [
            {
              id: meeting,
              path: ['documents', at, 'meeting'],
              what: 'the id of a meeting',
              known: context.library.meetings.map(({ id }) => id),
            },
            {
              id: subCommittee,
              path: ['documents', at, 'subCommittee'],
              what: 'the id of a sub-committee',
              known: facts.subCommittees.map(({ id }) => id),
            },
          ]),
        ],
        locate,
        otherwise,
      ),
  },
};
