/** How strictly a mark closes what it guards, so that the marks of two languages can be compared. */
import { type Audience, levelOf } from '../../audience.ts';

/** The place in the order of audiences of the first one that may read what is marked: 1 for the one after the public. */
export type LevelOf = (audience: Audience | null | undefined) => number;

/** The levels of a series. Whom nobody knows only the last audience stands in for. */
export function levels(audiences: readonly Audience[]): LevelOf {
  return (audience) => levelOf(audience, audiences);
}

/** Where one side opens more than the other. */
interface Gap {
  readonly more: 'first' | 'second';
  /** The level there. */
  readonly found: number;
  /** The level on the other side. */
  readonly wanted: number;
}

/** Where two lists of as many levels differ; in what order they stand is left to each language. */
export function gapBetween(first: readonly number[], second: readonly number[]): Gap | undefined {
  const [one, other] = [first.toSorted(), second.toSorted()];
  const at = one.findIndex((level, index) => level !== other[index]);
  const [a, b] = [one[at], other[at]];
  if (a === undefined || b === undefined) return undefined;
  return a < b ? { more: 'first', found: a, wanted: b } : { more: 'second', found: b, wanted: a };
}
