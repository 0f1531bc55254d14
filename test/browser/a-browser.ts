/** Browsers for tests: the real one, and programs that stand in for it and misbehave. */
import { chmod, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished, vi } from 'vitest';
import { firstThatStarts, waysToFind } from '../../src/edge/browser/find.ts';

/** Path of the browser that this machine would use. */
export async function realBrowser(): Promise<string> {
  const { signal } = new AbortController();
  return await firstThatStarts(
    waysToFind(() => {}, signal),
    async ({ path }) => path,
    signal,
  );
}

/** A folder that is gone after the test. */
export async function testFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'minutier-test-'));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  return folder;
}

/** Makes a shell script the browser of this test. In it, `$REAL` is the real browser. */
export async function browserScript(script: string): Promise<string> {
  const real = await realBrowser();
  const path = join(await testFolder(), 'browser.sh');
  await writeFile(path, `#!/bin/sh\nREAL='${real}'\n${script}\n`);
  await chmod(path, 0o755);
  vi.stubEnv('MINUTIER_BROWSER', path);
  onTestFinished(() => {
    vi.unstubAllEnvs();
  });
  return path;
}

/** Makes the real browser the one of this test, and tells the ids of its processes, oldest first. */
export async function watchedBrowser(): Promise<() => Promise<readonly number[]>> {
  const path = await browserScript('echo $$ >> "$0.pids"\nexec "$REAL" "$@"');
  return async () => {
    const pids = await readFile(`${path}.pids`, 'utf8').catch(() => '');
    return pids.split('\n').filter(Boolean).map(Number);
  };
}
