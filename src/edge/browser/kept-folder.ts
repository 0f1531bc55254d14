/** Folders that are made once and kept: whole or not at all, however many processes want them at once. */
import { lstat, mkdir, mkdtemp, readdir, rename, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { isAbsolute, join } from 'node:path';
import type { Machine } from './candidate.ts';

/** A draft older than this is of a process that was killed. */
const forgottenAfter = 60 * 60 * 1000;

/** Where kept folders may be, best first: the user's cache, then the machine's temporary folder. */
export function placesToKeep({ env, home }: Machine): readonly string[] {
  const cache = env.XDG_CACHE_HOME;
  return [
    // The XDG specification says to ignore a path that is not absolute.
    join(cache && isAbsolute(cache) ? cache : join(home, '.cache'), 'minutier'),
    join(tmpdir(), `minutier-${process.geteuid?.() ?? 'cache'}`),
  ];
}

/**
 * The folder of this name in the first of `places` that has it or can have it; `make` fills a draft, which
 * gets its name only once it is whole.
 */
export async function keptFolder(
  places: readonly string[],
  name: string,
  make: (draft: string) => Promise<void>,
): Promise<string> {
  for (const place of places) {
    const folder = join(place, name);
    if ((await isThere(folder)) && (await isOurs(place))) return folder;
  }
  const failures: unknown[] = [];
  for (const place of places) {
    try {
      return await makeIn(place, name, make);
    } catch (error) {
      if (error instanceof Error && error.name === 'AbortError') throw error;
      failures.push(error);
    }
  }
  throw failures[0];
}

async function makeIn(
  place: string,
  name: string,
  make: (draft: string) => Promise<void>,
): Promise<string> {
  await mkdir(place, { recursive: true, mode: 0o700 });
  if (!(await isOurs(place))) throw new Error(`${place} belongs to somebody else`);
  await removeForgotten(place);
  const folder = join(place, name);
  const draft = await mkdtemp(join(place, '.draft-'));
  try {
    await make(draft);
    await rename(draft, folder);
  } catch (error) {
    await rm(draft, { recursive: true, force: true });
    // Another process was quicker; its folder is as good as ours.
    if (!(await isThere(folder))) throw error;
  }
  return folder;
}

/** Whether nobody else can have put a program of theirs into this folder. */
async function isOurs(place: string): Promise<boolean> {
  const me = process.geteuid?.();
  if (me === undefined) return true;
  const found = await lstat(place);
  return found.isDirectory() && found.uid === me && (found.mode & 0o022) === 0;
}

async function removeForgotten(place: string): Promise<void> {
  for (const name of await readdir(place)) {
    if (!name.startsWith('.draft-')) continue;
    const draft = join(place, name);
    const { mtimeMs } = await stat(draft).catch(() => ({ mtimeMs: Number.POSITIVE_INFINITY }));
    if (mtimeMs < Date.now() - forgottenAfter) await rm(draft, { recursive: true, force: true });
  }
}

async function isThere(folder: string): Promise<boolean> {
  return await stat(folder).then(
    (found) => found.isDirectory(),
    () => false,
  );
}
