/** The command `publish --to`, `--branch`: builds the archive and puts it in the place of the earlier version, keeping every address. */

import { entriesFor } from '../archive/publication/entries-for.ts';
import { hostFiles } from '../archive/publication/host-files.ts';
import { readPermalinks } from '../archive/publication/permalinks-json.ts';
import { type Redirect, targetsOf } from '../archive/publication/redirect.ts';
import { standInPage } from '../archive/publication/stand-in-page.ts';
import { type Redirected, standIns } from '../archive/publication/stand-ins.ts';
import { everybody } from '../audience.ts';
import { compileTemplates } from '../format/templates.ts';
import { leakMessages } from '../guard/gate.ts';
import { build, type Progress } from '../pipeline.ts';
import { UsageError } from '../plan.ts';
import { readLibrary } from '../read/library.ts';
import { exitCode, type Report } from '../report.ts';
import type { World } from '../world.ts';

/** Where an archive is published. */
export interface Destination {
  /** As messages call it: “the folder site”. */
  readonly name: string;
  /** The files of the version that is there now, by path; none where there is none yet. */
  readonly list: () => Promise<readonly string[]>;
  /** Puts a version in place of what is there, whole or not at all. Tells what was done. */
  readonly replace: (files: ReadonlyMap<string, Uint8Array>) => Promise<string>;
}

/** What is to be published. */
export interface PublicationRequest {
  readonly redirects: readonly Redirect[];
  readonly asOf?: string | undefined;
}

const folder = 'public/';

/**
 * Publishes what may be read by everybody.
 * @throws {UsageError} where addresses of the earlier version would be lost: the message names them.
 */
export async function publishSite(
  world: World,
  destination: Destination,
  { redirects, asOf }: PublicationRequest,
  progress: Progress = () => {},
): Promise<Report> {
  const files = new Map<string, Uint8Array>();
  const output = {
    write: async (path: string, bytes: Uint8Array) => {
      if (path.startsWith(folder)) files.set(path.slice(folder.length), bytes);
    },
    prune: async () => [],
  };
  const report = await build(
    { ...world, output },
    { audiences: [everybody], asOf, history: true },
    progress,
  );
  if (exitCode(report) !== 0 || report.refused.length > 0)
    return { ...report, written: [], told: ['Nothing was published.'] };

  const { languages, withdrawn } = readPermalinks(files.get('permalinks.json'));
  const { lost, redirected } = standIns(await destination.list(), {
    paths: new Set(files.keys()),
    redirects,
    withdrawn,
  });
  if (lost.length > 0)
    throw new UsageError(lostAddresses(lost, destination.name, languages, redirects));

  const made = await standInFiles(world, redirected, languages, files);
  // The build looked through its own files; what stands in for old addresses is made here.
  const leaks =
    made.size === 0
      ? []
      : await leakMessages(
          Array.from(made, ([path, bytes]) => ({ path: `${folder}${path}`, bytes })),
          everybody,
          {
            ...world,
            library: await readLibrary(world.content),
            days: [(asOf ?? world.now()).slice(0, 10)],
          },
        );
  if (leaks.length > 0)
    return {
      ...report,
      messages: [...report.messages, ...leaks],
      written: [],
      told: [
        'Nothing was published. Where an old address itself holds the words, it is better lost: take its file out of what is published, and its entry out of redirects.',
      ],
    };
  for (const [path, bytes] of made) files.set(path, bytes);
  const done = await destination.replace(files);
  const moved =
    redirected.length === 0
      ? []
      : [
          `${counted(redirected.length, 'old address')} ${redirected.length === 1 ? 'leads' : 'lead'} on.`,
        ];
  return { ...report, written: [], told: [done, ...moved] };
}

/** The files that stand at old addresses, and tell hosts of them. */
async function standInFiles(
  world: World,
  redirected: readonly Redirected[],
  languages: readonly string[],
  files: ReadonlyMap<string, Uint8Array>,
): Promise<ReadonlyMap<string, Uint8Array>> {
  const templates = await compileTemplates(world.templates);
  const made = new Map<string, Uint8Array>();
  for (const one of redirected) {
    const bytes = one.from.endsWith('.html')
      ? new TextEncoder().encode(standInPage(one, { templates, locales: world.locales, languages }))
      : copyOf(one, files);
    if (bytes) made.set(one.from, bytes);
  }
  for (const [path, text] of hostFiles(redirected)) made.set(path, new TextEncoder().encode(text));
  return made;
}

/** What is no page cannot lead on: a renamed file is there under both names; one that was withdrawn is not. */
function copyOf({ to, withdrawn }: Redirected, files: ReadonlyMap<string, Uint8Array>) {
  return withdrawn ? undefined : files.get(to);
}

/** Addresses that a message lists; more nobody reads. */
const most = 20;

function lostAddresses(
  lost: readonly string[],
  name: string,
  languages: readonly string[],
  redirects: readonly Redirect[],
): string {
  const entries = entriesFor(lost, languages);
  const absent = lost.flatMap((path) => redirects.flatMap((entry) => targetsOf(path, entry)));
  return [
    `Unexpected loss of ${counted(lost.length, 'published address')}, expected each of ${name} to stay:`,
    ...listed(lost),
    ...(absent.length > 0
      ? ['Entries of redirects lead to what is not in this version:', ...listed(absent)]
      : []),
    'Nothing was published. Where something got another id, say so in minutier.yaml, and the old addresses lead to the new ones:',
    '  redirects:',
    ...listed(entries.map((entry) => `  - { from: ${entry}, to: … }`)),
    'Where something is gone for good, let its address lead to the page of its meeting, such as meetings/jtwg/jtwg-3.html.',
  ].join('\n');
}

function listed(lines: readonly string[]): readonly string[] {
  const rest = lines.length > most ? [`  and ${lines.length - most} more`] : [];
  return [...lines.slice(0, most).map((line) => `  ${line}`), ...rest];
}

function counted(n: number, what: string): string {
  return n === 1 ? `1 ${what}` : `${n} ${what}es`;
}
