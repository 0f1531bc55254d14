/**
 * Print and rewrite beside WeasyPrint (`pdf/ua-1`) and Typst (`a-3a`), on the same document, in one run.
 * `npx tsx scripts/bench/peers.ts [rounds]`; the peers are installed from PyPI into a temporary folder.
 */
import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { rewrite } from '../../src/format/pdf/rewrite.ts';
import { openBare } from './bare-browser.ts';
import { documentOf } from './document-of.ts';
import { repeated } from './repeated.ts';

interface Told {
  readonly times: readonly number[];
  readonly size: number;
}

const rounds = process.argv[2] ?? '5';
const run = promisify(execFile);
const folder = await mkdtemp(join(tmpdir(), 'minutier-peers-'));
const browser = await openBare();
try {
  await run('python3', ['-m', 'venv', join(folder, 'venv')]);
  const python = join(folder, 'venv/bin/python');
  await run(python, ['-m', 'pip', 'install', '-q', 'weasyprint==66.0', 'typst==0.15.2']);
  const { html, imprint } = await documentOf('jtwg-4');
  for (const times of [1, 6]) {
    const document = repeated(html, times);
    const file = join(folder, 'document.html');
    await writeFile(file, document);
    const own: number[] = [];
    let size = 0;
    for (let round = 0; round <= Number(rounds); round += 1) {
      const start = performance.now();
      size = (await rewrite(await browser.print(document), imprint)).length;
      if (round > 0) own.push(performance.now() - start);
    }
    const told = async (peer: string) => {
      const set = join('scripts', 'bench', 'peers', 'set.py');
      const { stdout } = await run(python, [set, peer, file, rounds]);
      return JSON.parse(stdout) as Told;
    };
    const rows: readonly (readonly [string, Told])[] = [
      ['print and rewrite: a-3a and ua-1', { times: own, size }],
      ['WeasyPrint: ua-1', await told('weasyprint')],
      ['Typst: a-3a, words only', await told('typst')],
    ];
    console.log(`\nthe 4th meeting, ${times} times over`);
    for (const [name, one] of rows)
      console.log(
        `${name.padEnd(34)} median ${median(one.times).toFixed(0)} ms, ${(median(one.times) / median(own)).toFixed(2)} of ours, ${Math.round(one.size / 1024)} KiB`,
      );
  }
} finally {
  await browser.close();
  await rm(folder, { recursive: true, force: true });
}

function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[values.length >> 1] ?? 0;
}
