/**
 * The archive against Eleventy 3: the same Markdown, HTML and indexes only, in one run, each in a process of its own.
 * `npx tsx scripts/bench/archive.ts [meetings]`; Eleventy is installed into a temporary folder.
 */
import { cp, mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { filesBelow } from '../conformance/build-content.ts';
import { runProgram } from '../conformance/run-program.ts';
import { writeMeetings } from './archive/write-meetings.ts';

const count = Number(process.argv[2] ?? '1000');
const eleventy = '@11ty/eleventy@3.1.8';
const root = process.cwd();
const scratch = await mkdtemp(join(tmpdir(), 'minutier-bench-'));

/** Runs a Node program, and tells how long it took, how busy it kept processors, and how much memory it took at most. */
async function measured(what: string, args: readonly string[], cwd: string, pages: string) {
  const tell = `process.on('exit', () => { const { maxRSS, userCPUTime, systemCPUTime } = process.resourceUsage(); console.error('PEAK ' + maxRSS + ' BUSY ' + (userCPUTime + systemCPUTime)); })`;
  const hook = `data:text/javascript,${encodeURIComponent(tell)}`;
  const start = performance.now();
  const ended = await runProgram(process.execPath, ['--import', hook, ...args], cwd);
  const seconds = (performance.now() - start) / 1000;
  if (ended?.code !== 0)
    throw new Error(`${what}: ${ended?.stderr.slice(-2000) ?? 'no such program'}`);
  const [, memory = '0', time = '0'] = /PEAK (\d+) BUSY (\d+)/.exec(ended.stderr) ?? [];
  const peak = Number(memory) / 1024;
  const busy = Number(time) / 1e6;
  const made = (await filesBelow(pages)).filter((name) => name.endsWith('.html')).length;
  const each = (1000 * seconds) / made;
  console.log(
    `${what.padEnd(34)} ${seconds.toFixed(1)} s, ${busy.toFixed(1)} s busy, ${made} pages, ${each.toFixed(2)} ms a page, ${((1000 * busy) / made).toFixed(2)} ms busy, ${peak.toFixed(0)} MiB`,
  );
  if (ended.stdout.trim() !== '') console.log(ended.stdout.trimEnd());
  return { each, peak, busy: busy / made };
}

try {
  const content = join(scratch, 'content');
  await writeMeetings(content, count);
  console.log(`${count} meetings in 2 languages, Node ${process.version}`);

  const site = join(scratch, 'eleventy');
  await cp(content, join(site, 'src'), { recursive: true });
  await mkdir(join(site, 'src/_includes'), { recursive: true });
  await writeFile(join(site, 'package.json'), '{ "type": "module", "private": true }');
  await writeFile(
    join(site, 'src/_includes/page.njk'),
    '<!doctype html><html lang="en"><head><meta charset="utf-8"><title>{{ page.fileSlug }}</title></head><body><main>{{ content | safe }}</main></body></html>',
  );
  await writeFile(
    join(site, 'eleventy.config.js'),
    `export default (config) => { config.addGlobalData('layout', 'page.njk'); return { dir: { input: 'src', output: 'out' } }; };`,
  );
  const installed = await runProgram('npm', ['install', '--silent', eleventy], site);
  if (installed?.code !== 0) throw new Error(`Cannot install ${eleventy}: ${installed?.stderr}`);

  // Compiled, as it is shipped.
  const compiled = join(scratch, 'compiled');
  const config = join(scratch, 'tsconfig.json');
  await writeFile(
    config,
    JSON.stringify({
      extends: join(root, 'tsconfig.build.json'),
      compilerOptions: {
        ...{ rootDir: root, outDir: compiled, declaration: false },
        typeRoots: [join(root, 'node_modules/@types')],
      },
      include: ['build-pages', 'unified-alone'].map((name) =>
        join(root, `scripts/bench/archive/${name}.ts`),
      ),
    }),
  );
  const compiler = join(root, 'node_modules/typescript/bin/tsc');
  const made = await runProgram(process.execPath, [compiler, '-p', config]);
  if (made?.code !== 0) throw new Error(`Cannot compile: ${made?.stdout}`);
  await writeFile(join(compiled, 'package.json'), '{ "type": "module", "private": true }');
  await symlink(join(root, 'node_modules'), join(compiled, 'node_modules'));
  const script = (name: string) => join(compiled, `scripts/bench/archive/${name}.js`);
  const command = join(site, 'node_modules/@11ty/eleventy/cmd.cjs');
  const theirs = await measured('Eleventy', [command, '--quiet'], site, join(site, 'out'));
  const runs = [
    ['unified alone', 'unified-alone'],
    ['Minutier, HTML only', 'build-pages', 'pages'],
    ['Minutier', 'build-pages'],
  ] as const;
  for (const [what, name, ...how] of runs) {
    const output = join(scratch, what);
    const one = await measured(what, [script(name), content, output, ...how], root, output);
    console.log(
      `  ÷ Eleventy: time a page ${(one.each / theirs.each).toFixed(2)}, busy ${(one.busy / theirs.busy).toFixed(2)}, memory ${(one.peak / theirs.peak).toFixed(2)}`,
    );
  }

  const pagefind = join(root, 'node_modules/pagefind/lib/runner/bin.cjs');
  const bare = await runProgram(process.execPath, [pagefind, '--site', join(site, 'out')]);
  console.log(
    bare?.stdout
      .split('\n')
      .filter((line) => /Finished|Indexed/.test(line))
      .join('\n'),
  );
} finally {
  await rm(scratch, { recursive: true, force: true });
}
