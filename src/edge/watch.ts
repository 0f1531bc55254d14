/** Waits for somebody to change a file. */
import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

/** Folders that are watched. */
export interface Watch {
  /** Resolves once the folders are otherwise than when it resolved last, or when the watch began, and somebody is done saving. */
  readonly next: () => Promise<void>;
}

/** Milliseconds from look to look at least; a look may take up no more than a twentieth of the time. */
const pause = 300;
const share = 20;

/**
 * Watches folders, which need not be there yet; what begins with a dot belongs to other programs. It looks at the folders again and
 * again and compares: what is saved while a build is at work, on a shared drive or in the moment of beginning is not missed.
 * What the work itself writes, below `output`, is no change, should it lie within one of them.
 */
export async function watchFolders(folders: readonly string[], output: string): Promise<Watch> {
  const look = async () =>
    (await Promise.all(folders.map((folder) => filesIn(folder, output)))).flat().join('\n');
  let known = await look();
  return {
    next: async () => {
      for (let last = known; ; ) {
        const begun = performance.now();
        const now = await look();
        // Many programs save a file in several steps: two looks that are the same say that they are done.
        if (now === last && now !== known) {
          known = now;
          return;
        }
        last = now;
        await sleep(Math.max(pause, (performance.now() - begun) * share));
      }
    },
  };
}

/** What a folder looks like: every file with its size and age. */
async function filesIn(folder: string, output: string): Promise<readonly string[]> {
  if (folder === output) return [];
  // Gone, or not there yet: it has no files.
  const entries = await readdir(folder, { withFileTypes: true }).catch(() => []);
  const seen = entries
    .filter(({ name }) => !name.startsWith('.'))
    .map(async (entry): Promise<readonly string[]> => {
      const path = join(folder, entry.name);
      if (entry.isDirectory()) return await filesIn(path, output);
      const found = await stat(path).catch(() => undefined);
      return found ? [`${path} ${found.size} ${found.mtimeMs}`] : [];
    });
  return (await Promise.all(seen)).flat();
}
