/** Facts that name other facts by id. */
import type { FactPath, Meeting, Series } from '../../meeting.ts';
import type { SeriesFacts } from '../../read/schema/series.ts';
import type { Context } from '../check.ts';
import { agendaItems } from './agenda.ts';
import { namesIn, openNamesIn } from './references.ts';

/** An id in the facts, and what it may name. */
export interface FactReference {
  readonly id: string | undefined;
  readonly path: FactPath;
  /** What the id is the name of, “the id of a party”. */
  readonly what: string;
  readonly known: readonly string[];
  /** What of it a message may suggest, where some of it is restricted. */
  readonly open?: readonly string[];
}

/** The references in the facts of a series. */
export function referencesOfSeries({ facts }: Series): readonly FactReference[] {
  const { party, organisation, person } = namers(facts);
  return [
    ...facts.organisations.map((one, at) => party(one.party, ['organisations', at, 'party'])),
    ...facts.people.map((one, at) =>
      organisation(one.organisation, ['people', at, 'organisation']),
    ),
    organisation(facts.secretariat, ['secretariat']),
    ...facts.subCommittees.flatMap(({ members }, at) =>
      members.flatMap((member, nth) => {
        const path = ['subCommittees', at, 'members', nth];
        return [
          person(member.person, [...path, 'person']),
          organisation(member.organisation, [...path, 'organisation']),
        ];
      }),
    ),
    ...Object.entries(facts.partyOrder ?? {}).flatMap(([lang, order]) => [
      {
        id: lang,
        path: ['partyOrder', lang],
        what: 'a language of the series',
        known: facts.languages,
      },
      ...order.map((id, at) => party(id, ['partyOrder', lang, at])),
    ]),
    {
      id: facts.authentic,
      path: ['authentic'],
      what: '`equal` or a language of the series',
      known: ['equal', ...facts.languages],
    },
  ];
}

/** The references in the facts of a meeting. */
export function referencesOfMeeting(
  { facts, series }: Meeting,
  context: Context,
): readonly FactReference[] {
  const { party, organisation, person, body } = namers(series.facts);
  const { meetings } = context.library;
  const sessions = facts.sessions.map(({ id }) => id);
  return [
    party(facts.host, ['host']),
    ...facts.coChairs.map((id, at) => person(id, ['coChairs', at])),
    person(facts.chair, ['chair']),
    ...facts.participants.flatMap((one, at) => [
      person(one.person, ['participants', at, 'person']),
      organisation(one.organisation, ['participants', at, 'organisation']),
    ]),
    ...[...agendaItems(facts)].flatMap(({ item, path }) => [
      {
        id: item.session,
        path: [...path, 'session'],
        what: 'the id of a session',
        known: sessions,
      },
      ...item.presenters.map((id, at) => body(id, [...path, 'presenters', at])),
    ]),
    ...facts.adopts.flatMap(({ minutes, corrigenda }, at) => {
      const adopted = meetings.find(({ id }) => id === minutes);
      return [
        {
          id: minutes,
          path: ['adopts', at, 'minutes'],
          what: 'the id of a meeting',
          known: meetings.map(({ id }) => id),
        },
        ...corrigenda.flatMap(({ clause }, nth) =>
          adopted
            ? [
                {
                  id: clause,
                  path: ['adopts', at, 'corrigenda', nth, 'clause'],
                  what: `the id of a clause of \`${minutes}\``,
                  known: [...namesIn(adopted)],
                  open: openNamesIn(adopted, context),
                },
              ]
            : [],
        ),
      ];
    }),
    organisation(facts.issued?.organisation, ['issued', 'organisation']),
  ];
}

function namers(facts: SeriesFacts) {
  const namer =
    (what: string, ...lists: readonly (readonly { readonly id: string }[])[]) =>
    (id: string | undefined, path: FactPath): FactReference => ({
      id,
      path,
      what,
      known: lists.flat().map((one) => one.id),
    });
  return {
    party: namer('the id of a party', facts.parties),
    organisation: namer('the id of an organisation', facts.organisations),
    person: namer('the id of a person', facts.people),
    body: namer('the id of a person or an organisation', facts.people, facts.organisations),
  };
}
