/** Check: a joint meeting has a co-chair of each party. */
import { inLanguage } from '../lang.ts';
import type { Check } from './check.ts';
import { partyOf } from './find/bodies.ts';
import { beginningOf } from './find/place.ts';
import { isStated } from './find/stated.ts';
import { lines } from './lines.ts';

/** Finds joint meetings that a party did not chair. */
export const coChairsPresent: Check = {
  name: 'co-chairs-present',
  level: 'error',
  summary: 'A meeting of a joint body has two co-chairs or more, and one of each party.',
  why: 'The parties are of equal rank. The co-chairs of both sign the minutes, and the signature block is made from them.',
  examples: [
    {
      title: 'One co-chair',
      content: { 'jt/jt-1/meeting.yaml': 'ordinal: 1\ncoChairs: [ada]\n' },
      finds: [
        'jt/jt-1/meeting.yaml:2:11: Unexpected joint meeting with one co-chair, expected one of each party',
      ],
    },
    {
      title: 'Two co-chairs of one party',
      content: {
        'jt/series.yaml': lines`
          id: jt
          title: Joint Team
          type: joint
          parties: [{ id: ne, name: Niger }, { id: ng, name: Nigeria }]
          organisations: [{ id: agency, name: Agency, party: ne }]
          people:
            - { id: ada, function: Director, organisation: agency }
            - { id: ben, function: Deputy Director, organisation: agency }
        `,
      },
      finds: [
        'jt/jt-1/meeting.yaml:7:11: Unexpected joint meeting without a co-chair of Nigeria, expected one of each party',
      ],
    },
    {
      title: 'A co-chair of each party',
      content: { 'jt/jt-1/meeting.yaml': 'ordinal: 1\ncoChairs: [ada, ben]\n' },
      finds: [],
    },
  ],
  run: {
    *meeting({ facts: { coChairs }, series: { facts }, locate }) {
      if (facts.type !== 'joint') return;
      if (coChairs.length === 0 && isStated(locate, 'coChairs')) return;
      const place = beginningOf(locate(['coChairs']));
      if (coChairs.length < 2) {
        yield {
          place,
          reason: `Unexpected joint meeting with ${coChairs.length === 1 ? 'one co-chair' : 'no co-chairs'}, expected one of each party`,
          hint: 'Add a line such as `coChairs: [ada, ben]`, with the ids of people of series.yaml.',
        };
        return;
      }
      const present = coChairs.map((person) => partyOf(facts, { person }));
      for (const { id, name } of facts.parties.filter((party) => !present.includes(party.id))) {
        yield {
          place,
          reason: `Unexpected joint meeting without a co-chair of ${inLanguage(name, 'en') ?? Object.values(name)[0] ?? id}, expected one of each party`,
          hint: `Name a person whose organisation has \`party: ${id}\` in series.yaml.`,
        };
      }
    },
  },
};
