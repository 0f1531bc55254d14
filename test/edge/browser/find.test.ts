import { chmod, mkdtemp, rm, symlink, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Machine, Way } from '../../../src/edge/browser/candidate.ts';
import {
  browsersToPrint,
  firstThatStarts,
  toldApart,
  waysToFind,
} from '../../../src/edge/browser/find.ts';

const open = new AbortController().signal;
const bare: Machine = { env: {}, platform: 'linux', arch: 'x64', home: '/nobody' };

const names = (ways: readonly Way[]) => ways.map(({ name }) => name);
const there = (path: string, name = path): Way => ({ name, look: async () => ({ path }) });
const nothing = (name: string): Way => ({ name, look: async () => undefined });
const broken = (name: string, why: string): Way => ({
  name,
  look: async () => {
    throw new Error(why);
  },
});

describe('waysToFind', () => {
  test('looks for the bundled one, then puppeteer’s, then an installed one, then downloads', () => {
    expect(names(waysToFind(() => {}, open, bare))).toEqual([
      'the bundled Chromium',
      'the cache of puppeteer',
      'an installed Chrome or Chromium',
      'a download of Chrome for Testing',
    ]);
  });

  test.each([
    [{ MINUTIER_BROWSER: '/a', PUPPETEER_EXECUTABLE_PATH: '/b' }, 'MINUTIER_BROWSER'],
    [{ PUPPETEER_EXECUTABLE_PATH: '/b' }, 'PUPPETEER_EXECUTABLE_PATH'],
    [{ MINUTIER_BROWSER: '', PUPPETEER_EXECUTABLE_PATH: '/b' }, 'PUPPETEER_EXECUTABLE_PATH'],
  ])('who names a browser in %o gets the one of %s and no other', (env, name) => {
    expect(names(waysToFind(() => {}, open, { ...bare, env }))).toEqual([name]);
  });

  test('finds the program that was named', async () => {
    const [way] = waysToFind(() => {}, open, {
      ...bare,
      env: { MINUTIER_BROWSER: process.execPath },
    });
    expect(await way?.look()).toEqual({ path: process.execPath });
  });

  test.each([
    ['darwin', 'x64'],
    ['win32', 'x64'],
    ['linux', 'arm64'],
  ] as const)('has no bundled browser for %s on %s', async (platform, arch) => {
    const [bundled] = waysToFind(() => {}, open, { ...bare, platform, arch });
    expect(await bundled?.look()).toBeUndefined();
  });

  describe('an installed browser', () => {
    let folder: string;
    beforeAll(async () => {
      folder = await mkdtemp(join(tmpdir(), 'minutier-test-'));
      await writeFile(join(folder, 'google-chrome'), '');
      await chmod(join(folder, 'google-chrome'), 0o755);
      await writeFile(join(folder, 'chromium'), 'not a program');
    });
    afterAll(() => rm(folder, { recursive: true }));

    test('is a program on the path', async () => {
      const machine = { ...bare, env: { PATH: `relative:/nowhere:${folder}` } };
      const way = waysToFind(() => {}, open, machine).find(({ name }) => /installed/.test(name));
      expect(await way?.look()).toEqual({ path: join(folder, 'google-chrome') });
    });
  });
});

describe('firstThatStarts', () => {
  const path = async ({ path }: { path: string }) => path;

  test.each<[string, readonly Way[], string]>([
    ['the first', [there('/a'), there('/b')], '/a'],
    ['the next where one is absent', [nothing('a'), there('/b')], '/b'],
    ['the next where looking failed', [broken('a', 'no disk'), there('/b')], '/b'],
  ])('starts %s', async (_, ways, expected) => {
    expect(await firstThatStarts(ways, path, open)).toBe(expected);
  });

  test('looks no further than it must', async () => {
    const ways = [there('/a'), broken('b', 'was looked for')];
    expect(await firstThatStarts(ways, path, open)).toBe('/a');
  });

  test('starts the next where one does not start', async () => {
    const started = firstThatStarts(
      [there('/a'), there('/b')],
      async ({ path }) => {
        if (path === '/a') throw new Error('exec format error');
        return path;
      },
      open,
    );
    expect(await started).toBe('/b');
  });

  test('says what was tried, in order, and what to do', async () => {
    const ways = [
      nothing('the bundled one'),
      there('/b', 'the installed one'),
      broken('a download', 'offline'),
    ];
    const start = async () => {
      throw new Error('it ended with code 1');
    };
    await expect(firstThatStarts(ways, start, open)).rejects.toThrowErrorMatchingInlineSnapshot(
      `[Error: No browser to print with. Tried, in this order: the bundled one: none there; the installed one: it ended with code 1; a download: offline. Install one, for instance with “apt-get install chromium”, or set MINUTIER_BROWSER to the path of a Chrome or Chromium]`,
    );
  });

  test('stops at once when printing is stopped, even while a download runs', async () => {
    const stop = new AbortController();
    const download: Way = { name: 'a download', look: () => new Promise(() => {}) };
    const started = firstThatStarts([download, there('/b')], path, stop.signal);
    stop.abort();
    await expect(started).rejects.toThrow('aborted');
  });
});

describe('browsersToPrint', () => {
  let folder: string;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'minutier-test-'));
    for (const name of ['chrome', 'snap']) await writeFile(join(folder, name), '', { mode: 0o755 });
    await symlink(join(folder, 'snap'), join(folder, 'chromium-of-a-test'));
  });
  afterAll(() => rm(folder, { recursive: true }));
  const told = (name: string) =>
    browsersToPrint(() => {}, open, { ...bare, env: { MINUTIER_BROWSER: join(folder, name) } });

  test('tells a browser from the one that takes its place', async () => {
    const first = await told('chrome');
    expect(await told('chrome')).toBe(first);
    await utimes(join(folder, 'chrome'), 1, 1);
    expect(await told('chrome')).not.toBe(first);
  });

  test('tells the next one too, which prints where the first does not start', async () => {
    const chrome = there(join(folder, 'chrome'));
    const far: Way = { name: 'far', look: () => Promise.reject(new Error('downloaded')) };
    const told = await toldApart([chrome, broken('b', 'gone'), nothing('n'), far], open);
    expect(told).toContain(join(folder, 'chrome'));
    expect(await toldApart([chrome, there(process.execPath), far], open)).not.toBe(told);
    expect(await toldApart([nothing('n'), chrome], open)).toBe(told);
    await expect(toldApart([nothing('n'), far], open)).rejects.toThrow('No browser');
  });

  test('takes no snap for the program that starts all snaps', async () => {
    await expect(told('chromium-of-a-test')).rejects.toThrow('/snap/chromium-of-a-test/current');
  });
});
