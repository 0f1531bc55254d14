/** Who can be named by id: organisations, parties, people and sub-committees. */
import type { SeriesFacts } from '../../read/schema/series.ts';

/** The lists of a series whose members can own an action. */
export const bodyLists = ['organisations', 'parties', 'people', 'subCommittees'] as const;

/** The ids in one list of a series. */
export function idsOf(series: SeriesFacts, list: (typeof bodyLists)[number]): readonly string[] {
  return series[list].map(({ id }) => id);
}

/** Everybody who can own an action. */
export function everybody(series: SeriesFacts): readonly string[] {
  return bodyLists.flatMap((list) => idsOf(series, list));
}

/** The party for which a person or an organisation sits, where it sits for one. */
export function partyOf(
  series: SeriesFacts,
  member: { readonly person?: string | undefined; readonly organisation?: string | undefined },
): string | undefined {
  const person = series.people.find(({ id }) => id === member.person);
  const organisation = member.organisation ?? person?.organisation;
  return series.organisations.find(({ id }) => id === organisation)?.party;
}
