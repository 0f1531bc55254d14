/** A branch of a git repository to which the archive is published, without touching what is checked out. */
import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import type { Destination } from '../command/publish-site.ts';
import { UsageError } from '../plan.ts';
import { writeFault } from './write-fault.ts';

const run = promisify(execFile);

/**
 * A branch, which is made where there is none.
 * @throws {UsageError} where this is no repository, or the branch is checked out.
 */
export async function branchDestination(folder: string, branch: string): Promise<Destination> {
  const git = async (args: readonly string[], env: Readonly<Record<string, string>> = {}) => {
    const { stdout } = await run('git', [...args], {
      cwd: folder,
      // What went wrong is read from its words.
      env: { ...process.env, LC_ALL: 'C', ...env },
      maxBuffer: 1 << 28,
    });
    return stdout.trim();
  };
  const asked = async (...args: readonly string[]) => await git(args).catch(() => undefined);
  const root = await asked('rev-parse', '--absolute-git-dir');
  if (root === undefined)
    throw new UsageError(
      `Unexpected --branch outside of a git repository, expected one in ${folder}`,
    );
  if ((await asked('check-ref-format', '--branch', branch)) === undefined)
    throw new UsageError(`Unexpected name of a branch “${branch}”, expected one such as pages`);
  const checkedOut = (await asked('worktree', 'list', '--porcelain'))?.split('\n') ?? [];
  if (checkedOut.includes(`branch refs/heads/${branch}`))
    throw new UsageError(
      `Unexpected branch “${branch}” that is checked out, expected one that holds the archive only, such as pages`,
    );
  const ref = `refs/heads/${branch}`;
  const head = () => asked('rev-parse', '--verify', '--quiet', `${ref}^{commit}`);
  const before = await head();
  return {
    name: `the branch ${branch}`,
    list: async () => {
      if (before === undefined) return [];
      const listed = await git(['ls-tree', '-r', '-z', '--name-only', before]);
      const names = listed.split('\0').filter(Boolean);
      if (names.length > 0 && !names.includes('permalinks.json'))
        throw new UsageError(
          `Unexpected files on the branch “${branch}”, expected an archive that was published before. Give another branch`,
        );
      return names;
    },
    replace: async (files) => {
      const nothing = (why: string, error: unknown) =>
        new Error(`Nothing was published, the branch “${branch}” is as it was: ${why}`, {
          cause: error,
        });
      const work = await gathered(files).catch((error: unknown) => {
        throw nothing(
          `the files are put together in ${tmpdir()}, and ${writeFault(error)}. TMPDIR can name another folder`,
          error,
        );
      });
      const site = join(work, 'site');
      try {
        const env = { GIT_INDEX_FILE: join(work, 'index'), GIT_WORK_TREE: site, GIT_DIR: root };
        // Bytes as they are: no line endings are changed, nothing is ignored.
        await git(
          ['-c', 'core.autocrlf=false', '-c', 'core.safecrlf=false', 'add', '-A', '-f', site],
          env,
        );
        const tree = await git(['write-tree'], env);
        if (before !== undefined && (await git(['rev-parse', `${before}^{tree}`])) === tree)
          return `Nothing has changed on the branch ${branch}`;
        const parents = before === undefined ? [] : ['-p', before];
        const commit = await git(['commit-tree', tree, ...parents, '-m', 'Publish the archive']);
        // Refused where somebody else published in the meantime.
        await git(['update-ref', ref, commit, before ?? '0'.repeat(commit.length)]);
        return `Published ${files.size} files to the branch ${branch}`;
      } catch (error) {
        if ((await head()) !== before)
          throw new Error(
            `Nothing was published: somebody else published to the branch “${branch}” meanwhile. Publish again`,
            { cause: error },
          );
        throw nothing(writeFault(error), error);
      } finally {
        await rm(work, { recursive: true, force: true });
      }
    },
  };
}

/** A folder of its own with the files in `site`, for git takes them from the disk. */
async function gathered(files: ReadonlyMap<string, Uint8Array>): Promise<string> {
  const work = await mkdtemp(join(tmpdir(), 'minutier-publish-'));
  try {
    for (const [name, bytes] of files) {
      const file = join(work, 'site', ...name.split('/'));
      await mkdir(dirname(file), { recursive: true });
      await writeFile(file, bytes);
    }
    return work;
  } catch (error) {
    await rm(work, { recursive: true, force: true });
    throw error;
  }
}
