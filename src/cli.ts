#!/usr/bin/env node
/** The command line: reads options, runs a command, prints its report. The only file that prints. */
import { createRequire } from 'node:module';
import { join, relative, resolve } from 'node:path';
import { Command, CommanderError } from 'commander';
import ora from 'ora';
import type { Config } from './command/config.ts';
import { instant } from './command/instant.ts';
import { asJson } from './command/json-report.ts';
import { statusTable } from './command/status-table.ts';
import { asText, summary } from './command/text-report.ts';
import { verifiedText } from './command/verified-text.ts';
import { addArchive } from './edge/archive-commands.ts';
import { addBegin } from './edge/begin-options.ts';
import { openPrinter } from './edge/browser/printer.ts';
import { readConfig } from './edge/config.ts';
import { isFolder } from './edge/disk.ts';
import { given } from './edge/files.ts';
import { growSparingly } from './edge/memory.ts';
import { addSignOff } from './edge/sign-off.ts';
import { addSign } from './edge/sign-options.ts';
import { addVerify } from './edge/verify-options.ts';
import { watchFolders } from './edge/watch.ts';
import { openWorld } from './edge/world.ts';
import { build, check, type Progress } from './pipeline.ts';
import { type Request, UsageError } from './plan.ts';
import { exitCode, messagesOf, type Report } from './report.ts';
import { verifyReproducible } from './verify-reproducible.ts';
import type { Office } from './world.ts';

interface Options {
  readonly content?: string;
  readonly out?: string;
  readonly templates?: string;
  readonly lang?: readonly string[];
  readonly format?: readonly string[];
  readonly audience?: readonly string[];
  readonly lock?: string;
  readonly draft?: boolean;
  readonly conformance?: boolean;
  readonly verifyReproducible?: boolean;
  readonly cache?: boolean;
  readonly watch?: boolean;
  readonly json?: boolean;
  readonly history?: boolean;
  readonly asOf?: string;
  /** Whether there must be content; only `verify` can do without. */
  readonly needsContent?: boolean;
}

const { version } = createRequire(import.meta.url)('../package.json') as { version: string };

growSparingly();

const program = new Command('minutier')
  .description(
    'Minutes of joint bodies: written in Markdown, checked for parity between languages, typeset to HTML and PDF.',
  )
  .version(version)
  .showSuggestionAfterError()
  .exitOverride()
  .addHelpText(
    'after',
    '\nExit codes: 0 all is well; 1 content was refused; 2 wrong usage, or the machine failed.',
  );

const list = (value: string, before: readonly string[] = []) => [
  ...before,
  ...value
    .split(',')
    .map((one) => one.trim())
    .filter(Boolean),
];

function withContent(command: Command): Command {
  return command
    .argument('[meeting...]', 'ids of meetings; all of them unless given')
    .option('--content <folder>', 'folder of the content (default: content)')
    .option(
      '--as-of <time>',
      'look at deadlines as of then, such as 2022-02-17T12:00:00Z (default: now)',
      instant,
    )
    .option('--json', 'print the report as JSON');
}

addBegin(program, run);

withContent(program.command('build'))
  .summary('check the content, then write HTML and PDF')
  .description(
    'Checks the content, then writes HTML and PDF of each meeting in each language and side by side.',
  )
  .option('--out <folder>', 'folder to which the results go (default: output)')
  .option('--templates <folder>', 'folder of your own templates (default: templates)')
  .option('--lang <editions>', 'editions, such as en,fr,en-fr; may be repeated', list)
  .option('--format <formats>', 'formats: html, pdf; may be repeated', list)
  .option(
    '--audience <audiences>',
    'for whom: public, parties, secretariat, or as series.yaml names them; all; may be repeated (default: public)',
    list,
  )
  .option(
    '--lock <file>',
    'lock restricted PDFs with the passphrase in a file; they claim no conformance then',
  )
  .option('--draft', 'build also what the checks refuse; faults are told as warnings')
  .option('--no-conformance', 'write PDFs that claim to follow no standard, whatever is in them')
  .option('--verify-reproducible', 'build twice, in two browsers, and compare every byte')
  .option('--no-cache', 'print everything anew, also what was printed before on this machine')
  .option('--watch', 'build again whenever a file changes; ends with Ctrl+C')
  .action((meetings: string[], options: Options) =>
    run(options, async (world, config, show) => {
      const passphrase = options.lock === undefined ? undefined : await passphraseIn(options.lock);
      const request = { ...requestOf(meetings, options), passphrase };
      const work = () => buildCommand(world, request, options);
      return options.watch ? await again(work, config, show) : await work();
    }),
  );

withContent(program.command('check'))
  .summary('check the content and write nothing')
  .description('Checks the content: facts, structure, and whether the languages say the same.')
  .option('--history', 'look also for words that are restricted now and lay open before')
  .action((meetings: string[], options: Options) =>
    run(options, (world) => check(world, requestOf(meetings, options))),
  );

addSignOff(program, run);
addSign(program, run, list);
addVerify(program, run);
addArchive(program, run, (line) => process.stdout.write(`${line}\n`));

async function passphraseIn(file: string): Promise<string> {
  const passphrase = new TextDecoder()
    .decode(await given(file, 'file of a passphrase'))
    .replace(/\r?\n$/, '');
  if (passphrase.length < 12)
    throw new UsageError(
      `Unexpected passphrase of fewer than 12 characters in ${file}, expected a longer one: whoever has the file can try as often as they like`,
    );
  return passphrase;
}

async function buildCommand(world: Office, request: Request, options: Options): Promise<Report> {
  const spinner = ora({
    stream: process.stderr,
    // Where nobody watches, not even a line that something has begun.
    isSilent: !isInteractive() || options.json === true,
  }).start('Reading');
  const progress: Progress = ({ done, total, name }) => {
    spinner.text = `${done}/${total} ${name}`;
  };
  const other = options.verifyReproducible ? await openPrinter() : undefined;
  try {
    if (!other) return await build(world, request, progress);
    return await verifyReproducible(world, { ...world, printer: other }, request, progress);
  } finally {
    await other?.close();
    spinner.stop();
  }
}

/** Does the work, and again after each change in content and templates, until somebody ends it. */
async function again(
  work: () => Promise<Report>,
  config: Config,
  show: (report: Report) => void,
): Promise<never> {
  const { content, templates, output } = config;
  const watch = await watchFolders([resolve(content), resolve(templates)], resolve(output));
  show(await work());
  for (;;) {
    await watch.next();
    // Between two changes the content may not even be what was asked for, or away: it is said, and the next change is waited for.
    await expectContent(process.cwd(), config).then(work).then(show, say);
  }
}

/** @throws {UsageError} where there is no content folder: of nothing, an archive of nothing would be made. */
async function expectContent(folder: string, { content }: Config): Promise<void> {
  if (await isFolder(resolve(folder, content))) return;
  throw new UsageError(
    `Unexpected content folder “${content}”: there is no such folder. Give one with --content, or run the command where the folder “content” is. README.md shows how to begin one`,
  );
}

async function run(
  options: Options,
  command: (world: Office, config: Config, show: (report: Report) => void) => Promise<Report>,
): Promise<void> {
  const folder = process.cwd();
  const { config: found, file } = await readConfig(folder);
  const config: Config = {
    content: options.content ?? found.content,
    templates: options.templates ?? found.templates,
    output: options.out ?? found.output,
    site: found.site,
    redirects: found.redirects,
  };
  const problems = messagesOf(file ? [file] : []);
  if (problems.some(({ level }) => level === 'error')) {
    print(
      { messages: problems, written: [], refused: [], failures: 1 },
      { ...config, content: '.' },
      options,
    );
    process.exitCode = 2;
    return;
  }
  if (options.needsContent !== false) await expectContent(folder, config);

  const keepPrints = options.cache !== false && !options.verifyReproducible;
  const world = await openWorld(config, folder, { keepPrints });
  const stop = () => {
    void world.close().finally(() => process.exit(130));
  };
  process.once('SIGINT', stop).once('SIGTERM', stop);
  try {
    const show = (report: Report) => print(report, config, options);
    const report = await command(world, config, show);
    show(report);
    process.exitCode = exitCode(report);
  } finally {
    await world.close();
    process.off('SIGINT', stop).off('SIGTERM', stop);
  }
}

function requestOf(meetings: readonly string[], options: Options): Request {
  return {
    meetings: meetings.length > 0 ? meetings : undefined,
    editions: options.lang,
    formats: options.format,
    audiences: options.audience?.includes('all') ? 'all' : options.audience,
    draft: options.draft,
    conformance: options.conformance,
    asOf: options.asOf,
    history: options.history,
  };
}

function print(report: Report, config: Config, options: Options): void {
  const place = (path: string) => {
    const [, room, below = path] = /^(template|output):(.*)$/.exec(path) ?? [];
    const { content, templates, output: results } = config;
    const folder = room === 'template' ? templates : room === 'output' ? results : content;
    return relative(process.cwd(), join(resolve(folder), below)) || path;
  };
  const output = (path: string) => relative(process.cwd(), join(resolve(config.output), path));
  if (options.json) {
    process.stdout.write(
      `${JSON.stringify(asJson(report, exitCode(report), place, output), undefined, 2)}\n`,
    );
    return;
  }
  const text = asText(report, place, process.stderr.isTTY === true);
  if (text) process.stderr.write(`${text}\n`);
  for (const line of verifiedText(report)) process.stdout.write(`${line}\n`);
  if (report.standings) process.stdout.write(`${statusTable(report.standings)}\n`);
  for (const line of report.told ?? []) process.stdout.write(`${line}\n`);
  if (!report.standings && !report.told && !report.verified)
    process.stdout.write(`${summary(report, config.output)}\n`);
}

/** Says what went wrong before there was any report. */
function say(error: unknown): void {
  process.stderr.write(`minutier: ${error instanceof Error ? error.message : String(error)}\n`);
}

function isInteractive(): boolean {
  return process.stderr.isTTY === true && !process.env.CI;
}

try {
  await program.parseAsync();
} catch (error) {
  if (error instanceof CommanderError) {
    // Commander has said what is wrong; help and version are no faults.
    process.exitCode = error.exitCode === 0 ? 0 : 2;
  } else {
    say(error);
    process.exitCode = 2;
  }
}
