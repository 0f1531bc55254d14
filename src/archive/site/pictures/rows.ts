/** Names above a line of time: each in the lowest row in which it runs into no other. */

/** From … to, along the line. */
export type Stretch = readonly [from: number, to: number];

/** Rows that names may take; those for which there is none stay away. */
const mostRows = 5;

/** Room between two names in one row. */
const gap = 8;

/** The row of each stretch, in their order, counted from the line; `undefined` for those that found no room. */
export function rowsFor(stretches: readonly Stretch[]): readonly (number | undefined)[] {
  const taken: (readonly Stretch[])[] = Array.from({ length: mostRows }, () => []);
  return stretches.map(([from, to]) => {
    const free = taken.findIndex((row) =>
      row.every(([start, end]) => to + gap <= start || end + gap <= from),
    );
    if (free < 0) return undefined;
    taken[free] = [...(taken[free] ?? []), [from, to]];
    return free;
  });
}
