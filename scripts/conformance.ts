/**
 * Has the sample and a torture document judged by others: `npm run conformance [referee…]`.
 * Ends with the line “N passed, N failed”, and with code 1 where anything failed.
 */
import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buildContent } from './conformance/build-content.ts';
import { writeLongDocument } from './conformance/long-document.ts';
import type { Build, Evidence, Verdict } from './conformance/referee.ts';
import { referees } from './conformance/referees.ts';

const wanted = process.argv.slice(2).map((name) => name.toLowerCase());
const chosen = referees.filter(
  ({ name }) => wanted.length === 0 || wanted.some((one) => name.toLowerCase().includes(one)),
);

/** Lines that are told of one failure. */
const most = 20;

const counts = { passed: 0, failed: 0 };
function tell({ what, passed, details = [] }: Verdict): void {
  counts[passed ? 'passed' : 'failed'] += 1;
  console.log(`${passed ? 'passed' : 'FAILED'}  ${what}`);
  if (passed) return;
  for (const line of details.slice(0, most)) console.log(`        ${line}`);
  if (details.length > most) console.log(`        and ${details.length - most} more`);
}

const asOf = new Date().toISOString().replace(/\.\d+Z$/, 'Z');
const cache = join(process.cwd(), '.cache');
await mkdir(cache, { recursive: true });
const scratch = await mkdtemp(join(tmpdir(), 'minutier-conformance-'));
try {
  const long = join(scratch, 'long-content');
  await writeLongDocument('test/torture', long);
  const builds: Build[] = [];
  for (const [name, content] of [
    ['sample', 'content'],
    ['torture', 'test/torture'],
    ['long', long],
  ] as const) {
    try {
      const built = await buildContent(name, content, join(scratch, name), asOf);
      builds.push(built);
      tell({ what: `${name} is built: ${built.files.length} files`, passed: true });
    } catch (error) {
      const said = error instanceof Error ? error.message : String(error);
      tell({ what: `${name} is built`, passed: false, details: said.split('\n') });
    }
  }
  const evidence: Evidence = { builds, asOf, cache, scratch };
  for (const { name, judge } of chosen) {
    const start = performance.now();
    for (const verdict of await judge(evidence)) tell(verdict);
    console.log(`        ${name}: ${((performance.now() - start) / 1000).toFixed(1)} s`);
  }
} finally {
  if (process.env['KEEP']) console.log(`kept: ${scratch}`);
  else await rm(scratch, { recursive: true, force: true });
}

console.log(`\n${counts.passed} passed, ${counts.failed} failed`);
process.exitCode = counts.failed > 0 ? 1 : 0;
