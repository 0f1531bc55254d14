/**
 * The disk as shelves and output: paths stay inside their folder, a file is written whole or not at all.
 * Files are small and very many: each is read and written at once, for to hand it to another thread and to wait for it takes several times as long.
 */
import {
  mkdirSync,
  readdirSync,
  readFileSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { readdir, readFile, rm, rmdir, stat } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, isAbsolute, join, relative, resolve, sep } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import type { Output, Shelf } from '../world.ts';

/** A folder of the disk. What a link inside it points at outside is not there. */
export function diskShelf(root: string): Shelf {
  return {
    list: async (path) => {
      const folder = inside(root, path);
      if (!folder) return [];
      try {
        return readdirSync(folder, { withFileTypes: true })
          .flatMap((entry) => {
            const known = entry.isSymbolicLink() ? linked(root, join(path, entry.name)) : entry;
            const kind = known?.isDirectory() ? 'folder' : known?.isFile() ? 'file' : undefined;
            return kind ? [{ name: entry.name, kind } as const] : [];
          })
          .sort((a, b) => (a.name < b.name ? -1 : 1));
      } catch (error) {
        if (isAbsent(error)) return [];
        throw error;
      }
    },
    read: async (path) => {
      const file = inside(root, path);
      if (!file) return undefined;
      try {
        return readFileSync(file);
      } catch (error) {
        if (isAbsent(error)) return undefined;
        throw error;
      }
    },
  };
}

/** Two shelves as one: a file of `upper` stands in for the file of the same path in `lower`. */
export function overlay(upper: Shelf, lower: Shelf): Shelf {
  return {
    list: async (path) => {
      const both = [...(await lower.list(path)), ...(await upper.list(path))];
      return [...new Map(both.map((entry) => [entry.name, entry])).values()].sort((a, b) =>
        a.name < b.name ? -1 : 1,
      );
    },
    read: async (path) => (await upper.read(path)) ?? (await lower.read(path)),
  };
}

/** Files of installed packages, by path such as `@fontsource/noto-sans/files/….woff2`. */
export function packageShelf(): Shelf {
  const { resolve: find } = createRequire(import.meta.url);
  return {
    list: async () => [],
    read: async (path) => {
      try {
        return await readFile(find(path));
      } catch (error) {
        if (isAbsent(error)) return undefined;
        throw error;
      }
    },
  };
}

/** Files that are written before others have their turn. */
const turn = 4;

/** An output folder. Below `restricted/` and `circulation/` only the owner may read. */
export function diskOutput(root: string): Output {
  let count = 0;
  return {
    write: async (path, bytes) => {
      const target = resolve(root, path);
      if (!isBelow(resolve(root), target))
        throw new Error(`Unexpected output path ${path}, expected one below ${root}`);
      const restricted = /^(restricted|circulation)\//.test(path);
      count += 1;
      const draft = `${target}.${process.pid}-${count}.part`;
      const save = () =>
        writeFileSync(draft, bytes, { flag: 'wx', mode: restricted ? 0o600 : 0o644 });
      try {
        try {
          save();
        } catch (error) {
          if (!isAbsent(error)) throw error;
          // Only what is restricted is shut: the folder of results itself may be served.
          mkdirSync(root, { recursive: true });
          mkdirSync(dirname(target), { recursive: true, ...(restricted ? { mode: 0o700 } : {}) });
          save();
        }
        renameSync(draft, target);
      } catch (error) {
        rmSync(draft, { force: true });
        throw error;
      }
      // Browsers and search programs that answered meanwhile have their turn.
      if (count % turn === 0) await setImmediate();
    },
    prune: async (folder, keep) => {
      const base = resolve(root, folder);
      const entries = await readdir(base, { recursive: true, withFileTypes: true }).catch(() => []);
      const gone: string[] = [];
      const emptied = new Set<string>();
      for (const entry of entries) {
        const file = join(entry.parentPath, entry.name);
        const path = relative(resolve(root), file).split(sep).join('/');
        if (!entry.isFile() || keep(path)) continue;
        await rm(file, { force: true });
        gone.push(path);
        emptied.add(dirname(file));
      }
      for (const one of emptied) await removeEmpty(one, base);
      return gone.sort();
    },
  };
}

/** Takes away a folder that has become empty, and those above it that then are; `base` itself stays. */
async function removeEmpty(folder: string, base: string): Promise<void> {
  for (let at = folder; at !== base && isBelow(base, at); at = dirname(at)) {
    try {
      await rmdir(at);
    } catch {
      // Something else stands in it, or somebody uses it.
      return;
    }
  }
}

/** Whether there is such a folder. */
export async function isFolder(path: string): Promise<boolean> {
  try {
    return (await stat(path)).isDirectory();
  } catch {
    return false;
  }
}

function inside(root: string, path: string): string | undefined {
  const whole = resolve(root, path);
  if (!isBelow(resolve(root), whole)) return undefined;
  try {
    const real = realpathSync.native(whole);
    return isBelow(realpathSync.native(root), real) ? real : undefined;
  } catch (error) {
    if (isAbsent(error)) return undefined;
    throw error;
  }
}

function linked(root: string, path: string) {
  const target = inside(root, path);
  return target ? statSync(target) : undefined;
}

function isBelow(folder: string, path: string): boolean {
  const way = relative(folder, path);
  return way === '' || (!way.startsWith(`..${sep}`) && way !== '..' && !isAbsolute(way));
}

/** Nothing is at a path, nor where a link leads that leads to itself. */
const absences: ReadonlySet<unknown> = new Set([
  'ENOENT',
  'ENOTDIR',
  'EISDIR',
  'ELOOP',
  'MODULE_NOT_FOUND',
]);

function isAbsent(error: unknown): boolean {
  return error instanceof Error && 'code' in error && absences.has(error.code);
}
