/** Check: each sub-committee of a joint body has members of several parties. */
import type { Check } from './check.ts';
import { partyOf } from './find/bodies.ts';
import { beginningOf } from './find/place.ts';
import { count } from './find/spelled.ts';
import { lines } from './lines.ts';

/** Finds sub-committees of one side only. */
export const subCommitteesMixed: Check = {
  name: 'sub-committees-mixed',
  level: 'warning',
  summary: 'Each sub-committee of a joint body has members of two parties or more.',
  why: 'A sub-committee speaks for the whole body; with one side only it cannot.',
  examples: [
    {
      title: 'A sub-committee of one party',
      content: {
        'jt/series.yaml': lines`
          id: jt
          title: Joint Team
          type: joint
          parties: [{ id: ne, name: Niger }, { id: ng, name: Nigeria }]
          organisations: [{ id: agency, name: Agency, party: ne }]
          people:
            - { id: ada, function: Director, organisation: agency }
          subCommittees:
            - { id: prevention, name: Prevention, members: [{ person: ada }] }
        `,
      },
      finds: [
        'jt/series.yaml:9:50: Unexpected sub-committee `prevention` with members of 1 party, expected two or more',
      ],
    },
    {
      title: 'A sub-committee of both parties; one without members is not yet formed',
      content: {
        'jt/series.yaml': lines`
          id: jt
          title: Joint Team
          type: joint
          parties: [{ id: ne, name: Niger }, { id: ng, name: Nigeria }]
          organisations:
            - { id: agency, name: Agency, party: ne }
            - { id: board, name: Board, party: ng }
          subCommittees:
            - { id: prevention, name: Prevention, members: [{ organisation: agency }, { organisation: board }] }
            - { id: protection, name: Protection }
        `,
      },
      finds: [],
    },
  ],
  run: {
    *series({ facts, locate }) {
      if (facts.type !== 'joint') return;
      for (const [at, { id, members }] of facts.subCommittees.entries()) {
        const parties = new Set(members.flatMap((member) => partyOf(facts, member) ?? []));
        if (members.length === 0 || parties.size > 1) continue;
        yield {
          place: beginningOf(locate(['subCommittees', at, 'members'])),
          reason: `Unexpected sub-committee \`${id}\` with members of ${count(parties.size, 'party', 'parties')}, expected two or more`,
          hint: 'Add a member of another party, or the `party` of the members’ organisations.',
        };
      }
    },
  },
};
