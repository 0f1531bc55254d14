/** Who signs, as `series.yaml` names them. */
import type { Localised } from '../lang.ts';
import type { SeriesFacts } from '../read/schema/series.ts';

/** A person, or an organisation that signs as such. */
export interface Signatory {
  readonly name: string | undefined;
  /** Function and organisation, as printed. */
  readonly function: Localised;
  /** The party for which it signs. */
  readonly party: string | undefined;
}

/** The signatory of an id; `undefined` where the series does not name it. */
export function signatoryIn(
  { people, organisations }: SeriesFacts,
  id: string,
): Signatory | undefined {
  const person = people.find((one) => one.id === id);
  const body = organisations.find((one) => one.id === (person?.organisation ?? id));
  if (person) return { name: person.name, function: person.function, party: body?.party };
  return body && { name: undefined, function: body.abbr ?? body.name, party: body.party };
}
