/** The members of a sub-committee by the side to which they belong. */
import type { Edition } from '../../edition.ts';
import { longName, organisation, someone } from '../../format/view/names.ts';
import type { Said } from '../../format/view/said.ts';
import type { SeriesFacts } from '../../read/schema/series.ts';
import { partiesConcerned } from '../data/parties-concerned.ts';
import type { Place } from './page.ts';
import { fact, who } from './say.ts';

type Committee = Pick<SeriesFacts['subCommittees'][number], 'members'>;

/** The members of one side. */
export interface Side {
  /** The party, by id; `undefined` for members of no party. */
  readonly party: string | undefined;
  readonly name: Said;
  readonly members: readonly Said[];
}

/**
 * The members of a sub-committee, in the order of the parties, called as an edition calls them. Who they are the body
 * says: an edition that was withdrawn says nothing.
 */
export function membersOf(place: Place, edition: Edition, { members }: Committee): readonly Side[] {
  const { series } = edition;
  const ids = members.map(({ person, organisation: body }) => person ?? body ?? '');
  const sideOf = (id: string) =>
    partiesConcerned(series, [id]).find((one) => series.parties.some((party) => party.id === one));
  return [...series.parties.map(({ id }) => id), undefined].flatMap((party): readonly Side[] => {
    const own = ids.filter((id) => sideOf(id) === party);
    if (own.length === 0) return [];
    const found = series.parties.find(({ id }) => id === party);
    return [
      {
        party,
        name: found ? fact(place, found.name) : [],
        members: own.map((id) => memberName(place, edition, id)),
      },
    ];
  });
}

/** A person by name or function; an organisation written out. */
function memberName(place: Place, edition: Edition, id: string): Said {
  if (someone(edition, id)) return who(place, edition, id);
  const body = organisation(edition, id);
  const { voice } = place;
  return body
    ? voice.speakers.map((speaker) => longName(voice, speaker, body))
    : who(place, edition, id);
}
