/** Which browser prints: the one that was named, else the first that is found and starts. */
import { once } from 'node:events';
import { realpath, stat } from 'node:fs/promises';
import { homedir } from 'node:os';
import { basename } from 'node:path';
import { bundledBrowser } from './bundled.ts';
import type { Candidate, Machine, Tell, Way } from './candidate.ts';
import { canRun, installedBrowser } from './installed.ts';
import { cachedBrowser, downloadedBrowser } from './puppeteer-cache.ts';

/** The variables that name a browser, strongest first. */
const variables = ['MINUTIER_BROWSER', 'PUPPETEER_EXECUTABLE_PATH'] as const;

const advice =
  'Install one, for instance with “apt-get install chromium”, or set MINUTIER_BROWSER to the path of a Chrome or Chromium';

/** Where to look on this machine, in order. Who names a browser wants that one and no other. */
export function waysToFind(
  tell: Tell,
  signal: AbortSignal,
  machine: Machine = thisMachine(),
): readonly Way[] {
  for (const name of variables) {
    const path = machine.env[name];
    if (path) return [{ name, look: () => named(path) }];
  }
  return [
    { name: 'the bundled Chromium', look: () => bundledBrowser(machine, tell, signal) },
    { name: 'the cache of puppeteer', look: () => cachedBrowser(machine) },
    { name: 'an installed Chrome or Chromium', look: () => installedBrowser(machine) },
    { name: 'a download of Chrome for Testing', look: () => downloadedBrowser(machine, tell) },
  ];
}

/**
 * Starts the first browser that is found and can be started.
 * @throws {Error} where there is none: the message says what was tried, and what to do.
 */
export async function firstThatStarts<T>(
  ways: readonly Way[],
  start: (candidate: Candidate) => Promise<T>,
  signal: AbortSignal,
): Promise<T> {
  const tried: string[] = [];
  for (const { name, look } of ways) {
    try {
      const candidate = await unlessAborted(signal, look());
      if (candidate) return await start(candidate);
      tried.push(`${name}: none there`);
    } catch (error) {
      signal.throwIfAborted();
      tried.push(`${name}: ${error instanceof Error ? error.message : String(error)}`);
    }
  }
  throw new Error(`No browser to print with. Tried, in this order: ${tried.join('; ')}. ${advice}`);
}

/** The outcome, or the reason for stopping if that comes first: a download can take minutes. */
async function unlessAborted<T>(signal: AbortSignal, outcome: Promise<T>): Promise<T> {
  const stop = new AbortController();
  try {
    return await Promise.race([
      outcome,
      once(signal, 'abort', { signal: stop.signal }).then(() => {
        signal.throwIfAborted();
        throw new Error('Stopped');
      }),
    ]);
  } finally {
    stop.abort();
  }
}

/** The machine on which this runs. */
export function thisMachine(): Machine {
  const { env, platform, arch } = process;
  return { env, platform, arch, home: homedir() };
}

/**
 * Which browsers may print, told from any others without starting them: their paths, sizes and ages. The first need not be the one
 * that prints: where it does not start, the next one does. None is downloaded where there is another.
 * @throws {Error} where there is none.
 */
export async function browsersToPrint(
  tell: Tell,
  signal: AbortSignal,
  machine: Machine = thisMachine(),
): Promise<string> {
  return await toldApart(waysToFind(tell, signal, machine), signal);
}

/** The same of browsers that are found in these ways, of which the last is a download. */
export async function toldApart(ways: readonly Way[], signal: AbortSignal): Promise<string> {
  const last = ways.at(-1);
  const told: string[] = [];
  for (const way of ways) {
    if (way === last && told.length > 0) break;
    const found = await unlessAborted(signal, way.look()).catch(() => undefined);
    signal.throwIfAborted();
    if (found) told.push(await identityOf(found.path));
  }
  if (told.length === 0) throw new Error('No browser to print with');
  return told.join('\n');
}

async function identityOf(path: string): Promise<string> {
  const { size, mtimeMs } = await stat(path);
  // A snap is a link to one program for all snaps, which stays as it is when the browser changes.
  const isSnap = basename(await realpath(path)) === 'snap';
  const revision = isSnap ? await realpath(`/snap/${basename(path)}/current`) : '';
  return `${path} ${size} ${mtimeMs} ${revision}`;
}

async function named(path: string): Promise<Candidate> {
  if (!(await canRun(path))) throw new Error(`there is no program at ${path}`);
  return { path };
}
