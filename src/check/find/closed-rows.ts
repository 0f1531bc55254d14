/** Restricted rows of tables, set face to face in two languages. */
import type { Table } from 'mdast';
import type { Audience } from '../../audience.ts';
import type { Place, Text } from '../../meeting.ts';
import type { Finding } from '../check.ts';
import { counterparts } from './counterparts.ts';
import { gapBetween, type LevelOf } from './levels.ts';
import { nameOf, openingOf, placeOfSection } from './place.ts';
import type { Region, RegionPair } from './regions.ts';
import { count } from './spelled.ts';

/** The restricted rows of a table, or of all tables under a heading. */
interface Rows {
  readonly place: Place;
  readonly where: 'in this table' | 'under this heading';
  /** For each run of marked rows its level, as often as it has rows. */
  readonly runs: readonly (readonly number[])[];
}

/** Tables in which one language closes more rows, or closes them more strictly: told where more is open. */
export function* unevenRows(
  regions: RegionPair,
  { audiences, levelOf }: { readonly audiences: readonly Audience[]; readonly levelOf: LevelOf },
): Generator<Finding> {
  for (const [first, second] of rowPairs(regions, levelOf)) {
    const [one, other] = [first.runs.flat(), second.runs.flat()];
    const gap = gapBetween(one, other);
    const rows = (n: number) => count(n, 'restricted row');
    const runs = (n: number) => count(n, 'run of restricted rows', 'runs of restricted rows');
    const fault = (inFirst: boolean, found: string, wanted: string): Finding => {
      const [open, closed] = inFirst ? [first, second] : [second, first];
      return {
        place: open.place,
        reason: `Unexpected ${found} ${open.where}, expected ${wanted} as in \`${nameOf(closed.place.file)}\``,
        hint: 'Mark the same rows in both languages, in the same order and for the same audience.',
        quotesNothing: true,
      };
    };
    if (one.length !== other.length)
      yield one.length < other.length
        ? fault(true, rows(one.length), rows(other.length))
        : fault(false, rows(other.length), rows(one.length));
    else if (gap)
      yield fault(
        gap.more === 'first',
        `restricted rows for \`${audiences[gap.found]}\``,
        `them to be for \`${audiences[gap.wanted]}\``,
      );
    // The public reads one row in place of each run.
    else if (first.runs.length !== second.runs.length)
      yield fault(false, runs(second.runs.length), runs(first.runs.length));
  }
}

/** Table by table, where there are as many of them. */
function rowPairs(regions: RegionPair, levelOf: LevelOf): readonly (readonly [Rows, Rows])[] {
  const { first, second } = regions;
  const found = counterparts(regions, 'table');
  if (found.type === 'uneven') return [[inRegion(first, levelOf), inRegion(second, levelOf)]];
  return found.pairs.map((pair) => [
    inTable(first.text, pair.first, levelOf),
    inTable(second.text, pair.second, levelOf),
  ]);
}

function inTable({ file }: Text, table: Table, levelOf: LevelOf): Rows {
  const place = openingOf(file, table);
  return { place, where: 'in this table', runs: runsIn(table, levelOf) };
}

function inRegion({ text, section, spots }: Region, levelOf: LevelOf): Rows {
  return {
    place: placeOfSection(text, section),
    where: 'under this heading',
    runs: spots.flatMap(({ node }) => (node.type === 'table' ? runsIn(node, levelOf) : [])),
  };
}

function runsIn({ children }: Table, levelOf: LevelOf): Rows['runs'] {
  return children.flatMap(({ data }) =>
    data?.rows ? [data.rows.map(() => levelOf(data.for))] : [],
  );
}
