/** Check: those whose names the minutes cannot do without may be named. */
import type { FactPath, Locate, Place } from '../meeting.ts';
import type { Participant } from '../read/schema/meeting.ts';
import type { SeriesFacts } from '../read/schema/series.ts';
import type { Check, Finding } from './check.ts';
import { beginningOf } from './find/place.ts';
import { lines } from './lines.ts';

/** Finds co-chairs, chairs and signatories who are not to be named. */
export const consentPossible: Check = {
  name: 'consent-possible',
  level: 'error',
  summary:
    'Co-chairs, the chair and signatories are people who may be named: neither `consent: none` nor `restricted`.',
  why: 'They answer for the minutes: their names stand on the cover and under the text, and their signatures are published. Without them the minutes would be of nobody, and whoever signs is known anyway.',
  examples: [
    {
      title: 'A co-chair, a signatory and a chair who are not to be named',
      content: {
        'jt/series.yaml': lines`
          id: jt
          title: Joint Team
          organisations: [{ id: agency, name: Agency }]
          people:
            - { id: ada, function: Director, organisation: agency }
            - { id: ben, function: Adviser, organisation: agency, consent: none }
          procedure:
            timeZone: Africa/Niamey
            silence: consent
            sender: office@example.org
            parties: [{ party: ne }]
            signatories: [ada, ben]
        `,
        'jt/jt-1/meeting.yaml': lines`
          ordinal: 1
          coChairs: [ada, ben]
          participants:
            - { person: ada, restricted: { reason: security } }
            - { name: Carla Muster, role: chair, consent: none }
        `,
      },
      finds: [
        'jt/jt-1/meeting.yaml:2:12: Unexpected co-chair who took part under a restriction, expected somebody who may be named',
        'jt/jt-1/meeting.yaml:2:17: Unexpected co-chair without consent to be named, expected somebody who may be named',
        'jt/jt-1/meeting.yaml:5:5: Unexpected chair without consent to be named, expected somebody who may be named',
        'jt/series.yaml:12:22: Unexpected signatory without consent to be named, expected somebody who may be named',
      ],
    },
    {
      title: 'An expert who is not to be named',
      content: {
        'jt/jt-1/meeting.yaml': lines`
          ordinal: 1
          coChairs: [ada, ben]
          participants:
            - { person: ada }
            - { name: Carla Muster, function: Expert, consent: none }
        `,
      },
      finds: [],
    },
  ],
  run: {
    *series({ facts, locate }) {
      const unnamed = unnamedIn(facts);
      for (const [index, id] of (facts.procedure?.signatories ?? []).entries()) {
        const why = unnamed.get(id);
        if (why)
          yield {
            place: placeAt(locate, ['procedure', 'signatories', index]),
            ...fault('signatory', why),
          };
      }
    },
    *meeting({ facts, series, locate }) {
      const unnamed = unnamedIn(series.facts);
      const people = new Set(series.facts.people.map(({ id }) => id));
      for (const [index, { person, consent }] of facts.participants.entries()) {
        if (consent !== 'none' || person === undefined || !people.has(person)) continue;
        if (unnamed.has(person)) continue;
        yield {
          place: placeAt(locate, ['participants', index]),
          reason:
            'Unexpected `consent: none` for somebody whom series.yaml names to everybody, expected it in series.yaml',
          hint: 'Write `consent: none` there: other meetings and the lists of the body name the person too.',
          quotesNothing: true,
        };
      }
      const closed = new Map([
        ...unnamed,
        ...facts.participants.flatMap((one): [string, Why][] => {
          const why = whyOf(one);
          return one.person !== undefined && why ? [[one.person, why]] : [];
        }),
      ]);
      const named = [
        ...facts.coChairs.map((id, index) => ({
          id,
          office: 'co-chair',
          path: ['coChairs', index],
        })),
        ...(facts.chair === undefined
          ? []
          : [{ id: facts.chair, office: 'chair', path: ['chair'] }]),
      ];
      for (const { id, office, path } of named) {
        const why = closed.get(id);
        if (why) yield { place: placeAt(locate, path), ...fault(office, why) };
      }
      for (const [index, one] of facts.participants.entries()) {
        const { person, role } = one;
        if (named.some(({ id }) => id === person)) continue;
        const presides = role === 'co-chair' || role === 'chair';
        const signs = person !== undefined && series.facts.procedure?.signatories.includes(person);
        // A signatory whom the series does not name is told of there.
        const why =
          whyOf(one) ?? (presides && person !== undefined ? unnamed.get(person) : undefined);
        if (!why || !(presides || signs)) continue;
        yield {
          place: placeAt(locate, ['participants', index]),
          ...fault(presides ? role : 'signatory', why),
        };
      }
    },
  },
};

type Why = 'without consent to be named' | 'who took part under a restriction';

/** The people of a series who are not to be named, by id. */
function unnamedIn({ people }: SeriesFacts): ReadonlyMap<string, Why> {
  return new Map(
    people.flatMap(({ id, consent }): [string, Why][] =>
      consent === 'none' ? [[id, 'without consent to be named']] : [],
    ),
  );
}

function whyOf({ consent, restricted }: Participant): Why | undefined {
  if (consent === 'none') return 'without consent to be named';
  return restricted ? 'who took part under a restriction' : undefined;
}

function placeAt(locate: Locate, path: FactPath): Place {
  return beginningOf(locate(path));
}

/** Quotes no id: it may be made of the name that is not to be said. */
function fault(office: string, why: Why): Omit<Finding, 'place'> {
  return {
    reason: `Unexpected ${office} ${why}, expected somebody who may be named`,
    hint: 'Ask whether the person agrees after all; or leave out `name`, so that only the function is printed, and the mark with it; or let somebody else preside or sign.',
    quotesNothing: true,
  };
}
