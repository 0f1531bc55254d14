/** Lists of things with ids: what must not be called by one name twice. */
import type { FactPath, Locate, Meeting, Place, Series, Text } from '../../meeting.ts';
import { agendaItems } from './agenda.ts';
import { bodyLists, idsOf } from './bodies.ts';
import { givenIds } from './ids.ts';
import { beginningOf } from './place.ts';

/** An id and where it was given. */
export interface NamedPlace {
  readonly id: string;
  readonly place: Place;
}

/** Things among which an id stands for one. */
export type NamedList = readonly NamedPlace[];

/** All ids in one text. */
export function listsOfText(text: Text): readonly NamedList[] {
  return [givenIds(text)];
}

/** The lists in the facts of a meeting. */
export function listsOfMeeting({ facts, locate }: Meeting): readonly NamedList[] {
  const plain = (['sessions', 'objectives', 'relatedEvents'] as const).map((list) =>
    facts[list].map(({ id }, index) => named(id, locate, [list, index, 'id'])),
  );
  const items = [...agendaItems(facts)].map(({ item, path }) =>
    named(item.id, locate, [...path, 'id']),
  );
  return [...plain, items];
}

/** All who can be named in a series: an owner may be any of them, so that no two may share an id. */
export function listsOfSeries({ facts, locate }: Series): readonly NamedList[] {
  return [
    bodyLists.flatMap((list) =>
      idsOf(facts, list).map((id, index) => named(id, locate, [list, index, 'id'])),
    ),
  ];
}

/** All meetings. */
export function listOfMeetings(meetings: readonly Meeting[]): NamedList {
  return meetings.map(({ id, locate }) => named(id, locate, ['id']));
}

/** Things that are called like an earlier one, by `key`, each with that earlier one. */
export function repeated(
  list: NamedList,
  key: (id: string) => string,
): readonly { readonly first: NamedPlace; readonly second: NamedPlace }[] {
  const firsts = new Map<string, NamedPlace>();
  return list.flatMap((second) => {
    const first = firsts.get(key(second.id));
    if (first) return [{ first, second }];
    firsts.set(key(second.id), second);
    return [];
  });
}

function named(id: string, locate: Locate, path: FactPath): NamedPlace {
  return { id, place: beginningOf(locate(path)) };
}
