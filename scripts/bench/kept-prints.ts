/**
 * Building the sample again: what is kept of its prints beside printing all anew, whole processes in turn, in one run.
 * `npm run build && npx tsx scripts/bench/kept-prints.ts [rounds]`
 */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runProgram } from '../conformance/run-program.ts';

const rounds = Number(process.argv[2] ?? '5');
const output = await mkdtemp(join(tmpdir(), 'minutier-bench-'));

/** Seconds that a whole build takes. */
async function seconds(...options: readonly string[]): Promise<number> {
  const start = performance.now();
  const ended = await runProgram(process.execPath, [
    ...['dist/cli.js', 'build', '--out', output, ...options],
  ]);
  if (ended?.code !== 0) throw new Error(ended?.stderr ?? 'no such program');
  return (performance.now() - start) / 1000;
}

const median = (values: readonly number[]) =>
  values.toSorted((a, b) => a - b)[values.length >> 1] ?? 0;

try {
  await seconds();
  const pairs: { readonly anew: number; readonly kept: number }[] = [];
  for (let round = 0; round < rounds; round += 1)
    pairs.push({ anew: await seconds('--no-cache'), kept: await seconds() });
  const [anew, kept] = [pairs.map((pair) => pair.anew), pairs.map((pair) => pair.kept)];
  const ratios = pairs.map((pair) => pair.kept / pair.anew);
  console.log(
    `printed anew ${median(anew).toFixed(1)} s, kept ${median(kept).toFixed(1)} s; kept ÷ anew, median of pairs ${median(ratios).toFixed(2)}, of the best of each ${(Math.min(...kept) / Math.min(...anew)).toFixed(2)}`,
  );
} finally {
  await rm(output, { recursive: true, force: true });
}
