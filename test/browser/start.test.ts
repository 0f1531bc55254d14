import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { bundledBrowser } from '../../src/edge/browser/bundled.ts';
import type { Machine } from '../../src/edge/browser/candidate.ts';
import { startBrowser } from '../../src/edge/browser/start.ts';
import { browserScript, testFolder } from './a-browser.ts';

const open = new AbortController().signal;
const silent = () => {};

describe('a machine that lacks shared libraries', () => {
  const lacking = `[ -n "$LD_LIBRARY_PATH" ] && exec "$REAL" "$@"
    echo "$0: error while loading shared libraries: libnss3.so: cannot open shared object file" >&2
    exit 127`;

  test('gets those that come with the bundled browser', async () => {
    const path = await browserScript(lacking);
    const libraries = await testFolder();
    const running = await startBrowser({ path, libraries: async () => libraries }, silent);
    try {
      expect(await running.browser.version()).toMatch(/Chrom/);
    } finally {
      await running.end();
    }
  });

  test('is told which one, where there are none to give', async () => {
    const path = await browserScript(lacking);
    await expect(startBrowser({ path }, silent)).rejects.toThrow(
      'error while loading shared libraries: libnss3.so',
    );
  });
});

test.runIf(process.geteuid?.() !== 0)(
  'a system without a sandbox is told of, and printed on',
  async () => {
    const path = await browserScript(`case "$*" in *--no-sandbox*) exec "$REAL" "$@";; esac
    echo "FATAL:zygote_host_impl_linux.cc] No usable sandbox!" >&2
    exit 1`);
    const told: string[] = [];
    const running = await startBrowser({ path }, (text) => told.push(text));
    await running.end();
    expect(told).toEqual(['This system lets the browser build no sandbox; it prints without one']);
  },
);

describe.runIf(process.platform === 'linux' && process.arch === 'x64')(
  'the bundled browser',
  () => {
    const machine = async (): Promise<Machine> => ({
      env: { XDG_CACHE_HOME: await testFolder() },
      platform: 'linux',
      arch: 'x64',
      home: '/nobody',
    });

    test('is unpacked once, even by two at once, and brings its libraries', async () => {
      const here = await machine();
      const told: string[] = [];
      const look = () => bundledBrowser(here, (text) => told.push(text), open);
      const [one, two] = await Promise.all([look(), look()]);
      expect(one?.path).toMatch(/\/minutier\/chromium-147\.0\.0-[0-9a-f]{8}\/chromium$/);
      expect(two?.path).toBe(one?.path);
      const count = told.length;
      expect((await look())?.path).toBe(one?.path);
      expect(told).toHaveLength(count);
      expect(await readdir((await one?.libraries?.()) ?? '')).toContain('libnss3.so');
      expect(await readdir(join(here.env.XDG_CACHE_HOME ?? '', 'minutier'))).toHaveLength(2);
    });

    test('leaves nothing behind when unpacking is stopped', async () => {
      const here = await machine();
      const stop = new AbortController();
      const look = bundledBrowser(here, () => setTimeout(() => stop.abort(), 50), stop.signal);
      await expect(look).rejects.toThrow('aborted');
      expect(await readdir(join(here.env.XDG_CACHE_HOME ?? '', 'minutier'))).toEqual([]);
    });
  },
);
