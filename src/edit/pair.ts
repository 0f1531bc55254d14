/** Pairs two runs in order at the least cost, in the manner of Gale and Church: what has no counterpart gets a gap. */

/** A place in the first run, a place in the second, or both. */
export type Pair = readonly [number | undefined, number | undefined];

/** How far from the diagonal pairs are sought: it bounds the work on a hostile text, and is never reached by a real one. */
const reach = 300;

const [both, first, second] = [1, 2, 3];

/** The cheapest pairing of `n` passages with `m`; a pair of infinite cost is never made. */
export function pair(
  n: number,
  m: number,
  cost: (i: number, j: number) => number,
  gap: number,
): readonly Pair[] {
  if (n < m) return pair(m, n, (i, j) => cost(j, i), gap).map(([i, j]): Pair => [j, i]);
  const width = Math.min(m, 2 * reach) + 1;
  // With the longer run outside the band moves at most one step a row, so that it never tears.
  const start = (i: number) =>
    m + 1 <= width ? 0 : Math.max(0, Math.min(m + 1 - width, Math.round((i * m) / n) - reach));
  const steps = new Uint8Array((n + 1) * width);
  let above: Float64Array | undefined;
  for (let i = 0; i <= n; i += 1) {
    const row = new Float64Array(width).fill(Number.POSITIVE_INFINITY);
    const from = start(i);
    const shift = from - start(Math.max(i - 1, 0));
    for (let k = 0; k < width; k += 1) {
      const j = from + k;
      if (j > m) break;
      const up = above?.[k + shift] ?? Number.POSITIVE_INFINITY;
      const diagonal = above?.[k + shift - 1] ?? Number.POSITIVE_INFINITY;
      const left = k > 0 ? (row[k - 1] ?? Number.POSITIVE_INFINITY) : Number.POSITIVE_INFINITY;
      let [best, step] = i === 0 && j === 0 ? [0, 0] : [Number.POSITIVE_INFINITY, 0];
      if (i > 0 && j > 0 && diagonal < Number.POSITIVE_INFINITY) {
        const total = diagonal + cost(i - 1, j - 1);
        if (total < best) [best, step] = [total, both];
      }
      if (left + gap < best) [best, step] = [left + gap, second];
      if (up + gap < best) [best, step] = [up + gap, first];
      row[k] = best;
      steps[i * width + k] = step;
    }
    above = row;
  }

  const pairs: Pair[] = [];
  let [i, j] = [n, m];
  while (i > 0 || j > 0) {
    const step = steps[i * width + (j - start(i))];
    if (step === both) pairs.push([--i, --j]);
    else if (step === first) pairs.push([--i, undefined]);
    else pairs.push([undefined, --j]);
  }
  return pairs.reverse();
}
