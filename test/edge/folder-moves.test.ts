/** What stands in a published folder, and is said of it, where the disk refuses one of the moves. */
import type * as Disk from 'node:fs/promises';
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeEach, expect, onTestFinished, test, vi } from 'vitest';
import { folderDestination } from '../../src/edge/folder-destination.ts';

/** Whether the disk refuses to move, or to take away, a folder. */
interface Refused {
  move: (from: string, to: string) => boolean;
  removal: (path: string) => boolean;
}

const refused = vi.hoisted((): Refused => ({ move: () => false, removal: () => false }));

vi.mock('node:fs/promises', async (original) => {
  const disk = await original<typeof Disk>();
  const busy = () =>
    Promise.reject(Object.assign(new Error('the folder is busy'), { code: 'EBUSY' }));
  return {
    ...disk,
    rename: (from: string, to: string) => (refused.move(from, to) ? busy() : disk.rename(from, to)),
    rm: (path: string, options: object) =>
      refused.removal(path) ? busy() : disk.rm(path, options),
  };
});

beforeEach(() => {
  refused.move = () => false;
  refused.removal = () => false;
});

const version = (words: string) =>
  new Map([
    ['permalinks.json', new TextEncoder().encode('{}')],
    ['index.html', new TextEncoder().encode(words)],
  ]);

/** A folder with a version that was published and the history of a clone. */
async function published() {
  const folder = await mkdtemp(join(tmpdir(), 'minutier-moves-'));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  const site = join(folder, 'site');
  await (await folderDestination(site)).replace(version('one'));
  await mkdir(join(site, '.git'));
  await writeFile(join(site, '.git/HEAD'), 'ref: refs/heads/pages\n');
  return { folder, site };
}

const standsIn = async (site: string) => ({
  words: await readFile(join(site, 'index.html'), 'utf8'),
  history: (await readdir(site)).includes('.git'),
});

test.each<[string, (from: string, to: string) => boolean]>([
  ['the earlier version', (_, to) => to.endsWith('.site.old')],
  ['the history', (from) => from.endsWith(join('.site.old', '.git'))],
  ['the new version', (from) => from.endsWith('.site.new')],
])('where %s cannot be moved all is as it was, and that is said', async (_, move) => {
  const { folder, site } = await published();
  refused.move = move;
  await expect((await folderDestination(site)).replace(version('two'))).rejects.toThrow(
    `Nothing was published, what is in “${site}” is as it was: the folder is busy`,
  );
  expect(await standsIn(site)).toEqual({ words: 'one', history: true });
  expect(await readdir(folder)).toEqual(['site']);
});

test('where nothing can be moved back either it is said where it lies, and the next time it comes back', async () => {
  const { folder, site } = await published();
  const destination = await folderDestination(site);
  refused.move = (_, to) => to === site;
  await expect(destination.replace(version('two'))).rejects.toThrow(
    'is beside it, in “.site.old” and “.site.new”: the folder is busy. Publish again',
  );
  refused.move = () => false;
  const next = await folderDestination(site);
  expect(await standsIn(site)).toEqual({ words: 'one', history: true });
  await next.replace(version('three'));
  expect(await standsIn(site)).toEqual({ words: 'three', history: true });
  expect(await readdir(folder)).toEqual(['site']);
});

test('where the earlier version cannot be taken away the new one stands, and both are told', async () => {
  const { site } = await published();
  const destination = await folderDestination(site);
  let moved = false;
  refused.move = (from) => {
    moved ||= from.endsWith('.site.new');
    return false;
  };
  refused.removal = (path) => moved && path.endsWith('.site.old');
  expect(await destination.replace(version('two'))).toBe(
    `Published 2 files to ${site}; the earlier version is still beside it, in “.site.old”: the folder is busy`,
  );
  expect(await standsIn(site)).toEqual({ words: 'two', history: true });
});
