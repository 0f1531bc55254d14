/** A folder to which the archive is published: the new version stands beside the old until it is whole, then takes its place. */
import { mkdir, readdir, rename, rm, stat, writeFile } from 'node:fs/promises';
import { basename, dirname, join, relative, resolve, sep } from 'node:path';
import type { Destination } from '../command/publish-site.ts';
import { UsageError } from '../plan.ts';
import { writeFault } from './write-fault.ts';

/** By this file a folder is known as one that was published before. */
const mark = 'permalinks.json';

/**
 * A folder of the disk.
 * @throws {UsageError} where the folder holds anything else than an earlier version.
 */
export async function folderDestination(path: string): Promise<Destination> {
  const target = resolve(path);
  const spare = (name: string) => join(dirname(target), `.${basename(target)}.${name}`);
  const [old, next] = [spare('old'), spare('new')];
  // Somebody pulled the plug between the two moves of an earlier run: what was there comes back.
  if (!(await exists(target)) && (await exists(old))) await rename(old, target);
  await keepHistory(old, target);
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
        await rm(next, { recursive: true, force: true });
        for (const [name, bytes] of files) {
          const file = join(next, ...name.split('/'));
          await mkdir(dirname(file), { recursive: true });
          await writeFile(file, bytes, { mode: 0o644 });
        }
        await rm(old, { recursive: true, force: true });
        if (await exists(target)) await rename(target, old);
        await rename(next, target);
        await keepHistory(old, target);
      } catch (error) {
        await rm(next, { recursive: true, force: true }).catch(() => {});
        if (!(await exists(target)) && (await exists(old))) await rename(old, target);
        throw new Error(
          `Nothing was published, what is in “${path}” is as it was: ${writeFault(error)}`,
          { cause: error },
        );
      }
      await rm(old, { recursive: true, force: true });
      return `Published ${files.size} files to ${path}`;
    },
  };
}

/** A published folder may be the clone of a repository: its history goes on with the new version. */
async function keepHistory(old: string, target: string): Promise<void> {
  const [from, to] = [join(old, '.git'), join(target, '.git')];
  if ((await exists(from)) && !(await exists(to))) await rename(from, to);
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
