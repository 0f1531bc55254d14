/** Which parties must act, where people, organisations or sub-committees were named. */
import type { SeriesFacts } from '../../read/schema/series.ts';

/** The parties for which those with these ids stand, in the order of the series. */
export function partiesConcerned(series: SeriesFacts, ids: readonly string[]): readonly string[] {
  const found = new Set(ids.flatMap((id) => partiesOf(series, id)));
  return series.parties.map(({ id }) => id).filter((id) => found.has(id));
}

function partiesOf(series: SeriesFacts, id: string): readonly string[] {
  const committee = series.subCommittees.find((one) => one.id === id);
  if (committee)
    return committee.members.flatMap(({ person, organisation }) =>
      partiesOf(series, organisation ?? person ?? ''),
    );
  const body = series.people.find((one) => one.id === id)?.organisation ?? id;
  return [series.organisations.find((one) => one.id === body)?.party ?? id];
}
