/** By what results can be narrowed: keys that are the same in all languages, and what each is called in one. */
import { type ActionState, actionStates } from '../../../action-progress.ts';
import { quote } from '../../../format/view/said.ts';
import type { Party } from '../../../read/schema/series.ts';
import type { Archive } from '../../archive.ts';
import { statusOf } from '../status-of.ts';
import type { OneVoice } from '../voices.ts';

/** The facets, in the order in which they are offered. */
export const facetNames = ['series', 'year', 'kind', 'party', 'status', 'state'] as const;

/** A facet. */
export type FacetName = (typeof facetNames)[number];

/** A value with its name. */
export interface FacetValue {
  readonly key: string;
  readonly name: string;
}

/** Countries are the same in every body; other parties are the body's own. */
export function partyKey(series: string, { id, country }: Pick<Party, 'id' | 'country'>): string {
  return country ?? `${series}/${id}`;
}

/**
 * All values that there are, as one language calls them; `states` are those in which actions are.
 */
export function facetValues(
  { series }: Archive,
  states: Iterable<ActionState>,
  { voice, speaker }: OneVoice,
): Readonly<Record<FacetName, readonly FacetValue[]>> {
  const { words } = speaker;
  const editions = series.flatMap(({ meetings }) => meetings.flatMap((one) => one.editions));
  const years = new Set(
    editions.flatMap(({ facts }) => facts.sessions.map(({ date }) => date.slice(0, 4))),
  );
  const parties = new Map(
    series.flatMap(({ series: { facts } }) =>
      facts.parties.map(
        (party) => [partyKey(facts.id, party), quote(voice, speaker, party.name).text] as const,
      ),
    ),
  );
  const kinds = ['decision', 'action', 'recommendation', 'adoption'] as const;
  const found = new Set(editions.flatMap(({ clauses }) => clauses.map(({ kind }) => kind)));
  return {
    series: series.map(({ series: { facts } }) => ({
      key: facts.id,
      name: quote(voice, speaker, facts.title).text,
    })),
    year: [...years]
      .toSorted()
      .toReversed()
      .map((year) => ({ key: year, name: year })),
    kind: [
      { key: 'minutes', name: words.data.minutes },
      { key: 'passage', name: words.search.passage },
      ...kinds.flatMap((kind) => (found.has(kind) ? [{ key: kind, name: words[kind] }] : [])),
    ],
    party: [...parties]
      .map(([key, name]) => ({ key, name }))
      .toSorted((a, b) => speaker.compare(a.name, b.name)),
    status: [...new Set(editions.map(statusOf))].map((status) => ({
      key: status,
      name: words.statuses[status],
    })),
    state: sortedStates(states).map((state) => ({ key: state, name: words.archive.states[state] })),
  };
}

function sortedStates(states: Iterable<ActionState>): readonly ActionState[] {
  const found = new Set(states);
  return actionStates.filter((state) => found.has(state));
}
