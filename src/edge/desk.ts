/** The content folder as a desk: a file is replaced only while it is what was read, by one command at a time. */
import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { dirname, relative, resolve } from 'node:path';
import type { Desk } from '../world.ts';

/** A folder of the disk to write in. */
export function diskDesk(root: string): Desk {
  return {
    replace: async (path, before, after) => {
      const target = resolve(root, path);
      if (relative(resolve(root), target).startsWith('..'))
        throw new Error(`Unexpected path ${path}, expected one below ${root}`);
      await mkdir(dirname(target), { recursive: true });
      const lock = `${target}.lock`;
      await take(lock, path);
      try {
        const found = await readFile(target).catch(orAbsent);
        if (!same(found, before))
          throw new Error(
            `Unexpected ${path}: somebody else changed it in the meantime. Give the command again`,
          );
        if (after) {
          await writeFile(lock, after, { mode: modeOf(path) });
          await rename(lock, target);
        } else {
          await rm(target, { force: true });
          await rm(lock);
        }
      } catch (error) {
        await rm(lock, { force: true });
        throw error;
      }
    },
  };
}

/** The lock is the draft of the new file: whoever makes it first writes, and its renaming gives it back. */
async function take(lock: string, path: string): Promise<void> {
  try {
    await writeFile(lock, '', { flag: 'wx', mode: modeOf(path) });
  } catch (error) {
    if (!hasCode(error, 'EEXIST')) throw error;
    throw new Error(
      `Unexpected ${path}.lock: another command is writing ${path}, or was interrupted. If none is running, delete the lock and try again`,
    );
  }
}

/** Keys, evidence and signed restricted editions are for their owner only. */
function modeOf(path: string): number {
  return /\.key$|(^|[/.])(evidence|signed\/restricted)\//.test(path) ? 0o600 : 0o644;
}

function orAbsent(error: unknown): undefined {
  if (hasCode(error, 'ENOENT')) return undefined;
  throw error;
}

function hasCode(error: unknown, code: string): boolean {
  return error instanceof Error && 'code' in error && error.code === code;
}

function same(a: Uint8Array | undefined, b: Uint8Array | undefined): boolean {
  return a === undefined || b === undefined ? a === b : Buffer.from(a).equals(b);
}
