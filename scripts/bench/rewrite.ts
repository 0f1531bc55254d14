/**
 * What the rewrite costs beside the print that it makes whole: the same run, turn by turn.
 * `npx tsx scripts/bench/rewrite.ts [rounds] [--pdf-lib]`; the last installs @cantoo/pdf-lib into a temporary folder to compare.
 */
import { execFile } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { PDF } from '@libpdf/core';
import { type Imprint, rewrite } from '../../src/format/pdf/rewrite.ts';
import { openPdf } from '../../src/format/pdf/syntax/document.ts';
import { openBare } from './bare-browser.ts';
import { documentOf } from './document-of.ts';
import { repeated } from './repeated.ts';

const [rounds = '15'] = process.argv.slice(2).filter((argument) => /^\d+$/.test(argument));
const warmUp = 4;

/** A way to load a file and to save it again; it changes nothing. */
type LoadAndSave = (bytes: Uint8Array) => Promise<Uint8Array>;

const libraries = new Map<string, LoadAndSave>([
  [
    '@libpdf/core, load and save',
    async (bytes) => {
      const pdf = await PDF.load(bytes);
      // Where nothing changed it would give back what it was given.
      pdf.setTitle('Minutes');
      return await pdf.save({ incremental: false, compressStreams: true });
    },
  ],
]);
const folder = await mkdtemp(join(tmpdir(), 'minutier-bench-'));
const browser = await openBare();
try {
  if (process.argv.includes('--pdf-lib'))
    libraries.set('@cantoo/pdf-lib, load and save', await pdfLib());
  const short = await documentOf('jtwg-3');
  const long = await documentOf('jtwg-4');
  await measure(short.html, short.imprint);
  await measure(long.html, long.imprint);
  await measure(repeated(long.html, 6), long.imprint);
} finally {
  await browser.close();
  await rm(folder, { recursive: true, force: true });
}

/** Prints and rewrites a document in turns, and tells the medians. */
async function measure(html: string, imprint: Imprint): Promise<void> {
  const times = new Map<string, number[]>();
  const sizes = new Map<string, number>();
  let pages = 0;
  for (let round = 0; round < warmUp + Number(rounds); round += 1) {
    const timed = async (name: string, work: () => Promise<Uint8Array> | Uint8Array) => {
      const start = performance.now();
      const bytes = await work();
      const time = performance.now() - start;
      if (round >= warmUp) times.set(name, [...(times.get(name) ?? []), time]);
      sizes.set(name, bytes.length);
      return bytes;
    };
    const print = await timed('print', () => browser.print(html));
    await timed('rewrite', () => rewrite(print, imprint));
    for (const [name, work] of libraries) await timed(name, () => work(print));
    pages = openPdf(print).pages().length;
  }
  const medianOf = (name: string) => median(times.get(name) ?? []);
  const pairs = (times.get('print') ?? []).map(
    (time, index) => (times.get('rewrite')?.[index] ?? 0) / time,
  );
  console.log(`\n${pages} pages, ${rounds} rounds`);
  const best = (name: string) => Math.min(...(times.get(name) ?? []));
  console.log(
    `rewrite / print, median of pairs: ${median(pairs).toFixed(2)}, of the best: ${(best('rewrite') / best('print')).toFixed(2)}`,
  );
  console.log(
    `size of the file / of the print: ${((sizes.get('rewrite') ?? 0) / (sizes.get('print') ?? 1)).toFixed(2)}`,
  );
  for (const name of times.keys())
    console.log(
      `${name.padEnd(32)} median ${medianOf(name).toFixed(1)} ms, best ${best(name).toFixed(1)} ms, ${Math.round((sizes.get(name) ?? 0) / 1024)} KiB`,
    );
}

function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[sorted.length >> 1] ?? 0;
}

async function pdfLib(): Promise<LoadAndSave> {
  await promisify(execFile)('npm', [
    'install',
    '--prefix',
    folder,
    '--no-audit',
    '--no-fund',
    '@cantoo/pdf-lib@2.11.1',
  ]);
  const { PDFDocument } = createRequire(join(folder, 'index.js'))('@cantoo/pdf-lib') as {
    readonly PDFDocument: {
      readonly load: (bytes: Uint8Array) => Promise<{ save: () => Promise<Uint8Array> }>;
    };
  };
  return async (bytes) => (await PDFDocument.load(bytes)).save();
}
