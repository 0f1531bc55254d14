/** A folder to which the archive is published: the new version stands beside the old until it is whole, then takes its place. */
import { mkdir, readdir, rename, rm, stat, writeFile } from 'node:fs/promises';
import { basename, dirname, join, relative, resolve, sep } from 'node:path';
import type { Destination } from '../command/publish-site.ts';
import { UsageError } from '../plan.ts';
import { writeFault } from './write-fault.ts';

/** By this file a folder is known as one that was published before. */
const mark = 'permalinks.json';

/** Where a version stands, and what lies beside it while another takes its place. */
interface Places {
  readonly target: string;
  /** The version that goes. */
  readonly old: string;
  /** The version that comes. */
  readonly next: string;
}

/**
 * A folder of the disk.
 * @throws {UsageError} where the folder holds anything else than an earlier version.
 */
export async function folderDestination(path: string): Promise<Destination> {
  const target = resolve(path);
  const spare = (name: string) => join(dirname(target), `.${basename(target)}.${name}`);
  const places = { target, old: spare('old'), next: spare('new') };
  // Somebody pulled the plug between the moves of an earlier run: what was there comes back.
  await putBack(places);
  if ((await exists(target)) && !(await stat(target)).isDirectory())
    throw new UsageError(`Unexpected file “${path}”, expected a folder. Give another name`);
  const before = await filesBelow(target);
  if (before.length > 0 && !before.includes(mark))
    throw new UsageError(
      `Unexpected files in “${path}”, expected an empty folder or one that was published before. Give another folder: what is in this one would be gone`,
    );
  return {
    name: `the folder ${path}`,
    list: async () => before,
    replace: async (files) => {
      try {
        await writeAll(files, places.next);
        await swap(places);
      } catch (error) {
        const returned = await putBack(places).catch((fault: unknown) => ({ fault }));
        if (returned)
          throw new Error(
            `Nothing was published, and what was in “${path}” is beside it, in “${basename(places.old)}” and “${basename(places.next)}”: ${writeFault(returned.fault)}. Publish again, and it comes back first`,
            { cause: error },
          );
        await rm(places.next, { recursive: true, force: true }).catch(() => {});
        throw new Error(
          `Nothing was published, what is in “${path}” is as it was: ${writeFault(error)}`,
          { cause: error },
        );
      }
      const done = `Published ${files.size} files to ${path}`;
      return await rm(places.old, { recursive: true, force: true }).then(
        () => done,
        (error: unknown) =>
          `${done}; the earlier version is still beside it, in “${basename(places.old)}”: ${writeFault(error)}`,
      );
    },
  };
}

async function writeAll(files: ReadonlyMap<string, Uint8Array>, folder: string): Promise<void> {
  await rm(folder, { recursive: true, force: true });
  for (const [name, bytes] of files) {
    const file = join(folder, ...name.split('/'));
    await mkdir(dirname(file), { recursive: true });
    await writeFile(file, bytes, { mode: 0o644 });
  }
}

/** The history goes before the version does: once the new version stands, nothing is left that could fail. */
async function swap({ target, old, next }: Places): Promise<void> {
  await rm(old, { recursive: true, force: true });
  if (await exists(target)) await rename(target, old);
  await moveHistory(old, next);
  await rename(next, target);
}

/** What {@link swap} began and did not end is undone. */
async function putBack({ target, old, next }: Places): Promise<void> {
  if (!(await exists(target)) && (await exists(old))) await rename(old, target);
  if (await exists(target)) for (const from of [next, old]) await moveHistory(from, target);
}

/** A published folder may be the clone of a repository: its history goes on with the new version. */
async function moveHistory(from: string, to: string): Promise<void> {
  const [there, here] = [join(from, '.git'), join(to, '.git')];
  if ((await exists(there)) && !(await exists(here))) await rename(there, here);
}

async function filesBelow(folder: string): Promise<readonly string[]> {
  if (!(await exists(folder))) return [];
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => !entry.isDirectory())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).split(sep).join('/'))
    .filter((name) => name !== '.git' && !name.startsWith('.git/'))
    .sort();
}

async function exists(path: string): Promise<boolean> {
  return await stat(path).then(
    () => true,
    () => false,
  );
}
