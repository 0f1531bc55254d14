/** For each party a bar of its actions by state, and the same figures as a table. */
import { type ActionState, actionStates } from '../../../action-progress.ts';
import type { Said } from '../../../format/view/said.ts';
import type { SeriesFacts } from '../../../read/schema/series.ts';
import type { Place } from '../page.ts';
import type { ClauseRecord } from '../records.ts';
import { fact, words } from '../say.ts';
import { stateGlyph } from './state-glyph.ts';
import { label, round, svg } from './svg.ts';

/** The picture and its table; nothing where there are no actions of parties. */
export interface BarsView {
  readonly svg: string;
  readonly caption: Said;
  readonly party: Said;
  readonly states: readonly Said[];
  readonly rows: readonly { readonly name: Said; readonly counts: readonly number[] }[];
}

const width = 720;
const left = 8;
const row = 56;

/** The actions of each party; one that two must carry out counts for both. */
export function statusBars(
  place: Place,
  facts: SeriesFacts,
  clauses: readonly ClauseRecord[],
): readonly BarsView[] {
  const parties = facts.parties.map((party) => {
    const own = clauses.filter(
      ({ progress, parties: concerned }) => progress && concerned.includes(party.id),
    );
    const counts = actionStates.map((state) => ({
      state,
      n: own.filter(({ progress }) => progress?.state === state).length,
    }));
    return { name: fact(place, party.name), counts, total: own.length };
  });
  const most = Math.max(0, ...parties.map(({ total }) => total));
  if (most === 0) return [];
  const used = actionStates.filter((state) =>
    parties.some(({ counts }) => counts.some((one) => one.state === state && one.n > 0)),
  );
  const title = place.words.barsOf(textOf(fact(place, facts.title)));
  const description = parties
    .map(({ name, counts }) => `${textOf(name)}: ${spelled(place, counts)}`)
    .join('; ');
  const parts = parties.flatMap(({ name, counts, total }, index) => {
    const y = index * row;
    return [
      label(left, y + 16, textOf(name), { name: 'name' }),
      ...bars(place, counts, { y: y + 24, unit: (width - 2 * left) / most }),
      ...(total === 0 ? [label(left, y + 40, place.words.none, { name: 'year' })] : []),
    ];
  });
  return [
    {
      svg: svg({ id: 'bars', width, height: parties.length * row, title, description }, parts),
      caption: words(place, title),
      party: words(place, place.words.party),
      states: used.map((state) => words(place, place.words.states[state])),
      rows: parties.map(({ name, counts }) => ({
        name,
        counts: used.map((state) => counts.find((one) => one.state === state)?.n ?? 0),
      })),
    },
  ];
}

function bars(
  place: Place,
  counts: readonly { readonly state: ActionState; readonly n: number }[],
  { y, unit }: { readonly y: number; readonly unit: number },
): readonly string[] {
  let x = left;
  return counts.flatMap(({ state, n }) => {
    if (n === 0) return [];
    const from = x;
    x += n * unit;
    const text = `${n} · ${place.words.states[state]}`;
    const isWide = n * unit > 26 + text.length * 7.5;
    return [
      `<rect class="bar ${state}" x="${round(from)}" y="${y}" width="${round(n * unit - 2)}" height="24"/>`,
      stateGlyph(state, from + 13, y + 12),
      ...(isWide || n * unit > 40
        ? [label(from + 24, y + 16.5, isWide ? text : String(n), { name: 'count' })]
        : []),
    ];
  });
}

function spelled(
  place: Place,
  counts: readonly { readonly state: ActionState; readonly n: number }[],
): string {
  const some = counts.filter(({ n }) => n > 0);
  return some.length === 0
    ? place.words.none
    : some.map(({ state, n }) => `${place.words.states[state]} ${n}`).join(', ');
}

function textOf(said: Said): string {
  return said.map(({ text }) => text).join();
}
