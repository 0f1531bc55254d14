import {
  chmod,
  chown,
  mkdir,
  mkdtemp,
  readdir,
  readFile,
  rm,
  utimes,
  writeFile,
} from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { keptFolder, placesToKeep } from '../../../src/edge/browser/kept-folder.ts';

let root: string;
let place: string;
beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'minutier-test-'));
  place = join(root, 'cache', 'minutier');
});
afterEach(() => rm(root, { recursive: true }));

const write = (text: string) => (draft: string) => writeFile(join(draft, 'browser'), text);
const never = () => Promise.reject(new Error('was made again'));

test('makes a folder once', async () => {
  const folder = await keptFolder([place], 'chromium-1', write('one'));
  expect(folder).toBe(join(place, 'chromium-1'));
  expect(await keptFolder([place], 'chromium-1', never)).toBe(folder);
  expect(await readFile(join(folder, 'browser'), 'utf8')).toBe('one');
});

test('two at once get the same whole folder, and no draft remains', async () => {
  const slowly = async (draft: string) => {
    await writeFile(join(draft, 'first'), '');
    await new Promise((resolve) => setTimeout(resolve, 20));
    await write('whole')(draft);
  };
  const [one, two] = await Promise.all([
    keptFolder([place], 'chromium-1', slowly),
    keptFolder([place], 'chromium-1', slowly),
  ]);
  expect(one).toBe(two);
  expect(await readdir(place)).toEqual(['chromium-1']);
  expect(await readFile(join(one, 'browser'), 'utf8')).toBe('whole');
});

test('what failed halfway is not used and leaves nothing', async () => {
  const half = async (draft: string) => {
    await writeFile(join(draft, 'browser'), 'ha');
    throw new Error('the disk is full');
  };
  await expect(keptFolder([place], 'chromium-1', half)).rejects.toThrow('the disk is full');
  expect(await readdir(place)).toEqual([]);
  await keptFolder([place], 'chromium-1', write('whole'));
});

test('takes the next place where the first cannot be written', async () => {
  await writeFile(join(root, 'file'), '');
  const folder = await keptFolder([join(root, 'file', 'x'), place], 'chromium-1', write('one'));
  expect(folder).toBe(join(place, 'chromium-1'));
});

test('removes drafts of processes that were killed, not those in work', async () => {
  await mkdir(join(place, '.draft-old'), { recursive: true, mode: 0o700 });
  await mkdir(join(place, '.draft-new'));
  const twoHoursAgo = Date.now() / 1000 - 7200;
  await utimes(join(place, '.draft-old'), twoHoursAgo, twoHoursAgo);
  await keptFolder([place], 'chromium-1', write('one'));
  expect((await readdir(place)).sort()).toEqual(['.draft-new', 'chromium-1']);
});

describe('a place where others can write', () => {
  const planted = async () => {
    await mkdir(join(place, 'chromium-1'), { recursive: true });
    await writeFile(join(place, 'chromium-1', 'browser'), 'planted');
  };
  const other = () => join(root, 'other');

  test('is not trusted', async () => {
    await planted();
    await chmod(place, 0o777);
    expect(await keptFolder([place, other()], 'chromium-1', write('one'))).toBe(
      join(other(), 'chromium-1'),
    );
  });

  test.runIf(process.geteuid?.() === 0)(
    'is not trusted where it belongs to somebody else',
    async () => {
      await planted();
      await chown(place, 65534, 65534);
      expect(await keptFolder([place, other()], 'chromium-1', write('one'))).toBe(
        join(other(), 'chromium-1'),
      );
    },
  );
});

test.each([
  [{ XDG_CACHE_HOME: '/var/cache/me' }, '/var/cache/me/minutier'],
  [{ XDG_CACHE_HOME: 'relative' }, '/home/me/.cache/minutier'],
  [{}, '/home/me/.cache/minutier'],
])('with %o the cache is %s', (env, expected) => {
  const machine = { env, platform: 'linux', arch: 'x64', home: '/home/me' } as const;
  expect(placesToKeep(machine)[0]).toBe(expected);
});
