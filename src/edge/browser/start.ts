/** Starts one browser, and ends it: its own process, its own profile, no network, no port. */
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { rmSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Readable, Writable } from 'node:stream';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Browser } from 'puppeteer';
import type { Candidate, Tell } from './candidate.ts';
import { ownFonts } from './own-fonts.ts';
import { pipeTransport } from './pipe.ts';

/** A browser that runs. */
export interface RunningBrowser {
  readonly browser: Browser;
  /** What it said when it ended, in one line. */
  readonly lastWords: () => string;
  /** Ends the browser and removes all that it left; never throws. */
  readonly end: () => Promise<void>;
}

/** How long a browser may take to start, and to end by itself. */
const startLimit = 30_000;
const endLimit = 5_000;
/** How long its end may take to be known after the wire to it broke: more than that only where it goes on without one. */
const knownLimit = 5_000;

/** What the browser is told on starting, besides what puppeteer tells every browser. */
export const flags: readonly string[] = [
  // No name and no number leads anywhere: not in a document, not for the browser's own affairs.
  '--host-resolver-rules=MAP * ~NOTFOUND',
  '--disable-quic',
  '--disable-component-update',
  '--disable-gpu',
  // Glyphs stand where the font says, and words stay whole in the text layer.
  '--font-render-hinting=none',
  '--remote-debugging-pipe',
];

/**
 * Starts the browser.
 * @throws {Error} where it does not start: the message is what it said.
 */
export async function startBrowser(candidate: Candidate, tell: Tell): Promise<RunningBrowser> {
  // Chromium refuses root its sandbox. Everybody else has it, unless the system forbids programs to build one.
  let sandbox = process.geteuid?.() !== 0;
  let libraries: string | undefined;
  for (;;) {
    try {
      return await startOnce(candidate.path, sandbox, libraries);
    } catch (error) {
      const said = error instanceof Error ? error.message : String(error);
      if (!libraries && candidate.libraries && /error while loading shared libraries/.test(said)) {
        libraries = await candidate.libraries();
      } else if (sandbox && /No usable sandbox/.test(said)) {
        // No script runs and nothing is fetched: the sandbox is the third wall, and a PDF is wanted.
        tell('This system lets the browser build no sandbox; it prints without one');
        sandbox = false;
      } else {
        throw error;
      }
    }
  }
}

async function startOnce(
  path: string,
  sandbox: boolean,
  libraries: string | undefined,
): Promise<RunningBrowser> {
  const { connect, defaultArgs } = await import('puppeteer');
  const profile = await mkdtemp(join(tmpdir(), 'minutier-browser-'));
  const fonts = await ownFonts(profile);
  const child = spawn(
    path,
    defaultArgs({
      headless: 'shell',
      userDataDir: profile,
      args: [...flags, ...(sandbox ? [] : ['--no-sandbox'])],
    }),
    {
      env: { ...(libraries ? withLibraries(libraries) : process.env), ...fonts },
      stdio: ['ignore', 'ignore', 'pipe', 'pipe', 'pipe'],
      // In a group of its own, so that Ctrl-C reaches it through us and not at the same time.
      detached: process.platform !== 'win32',
    },
  );
  const words = lastWordsOf(child);
  const gone = goneFrom(child);
  const atExit = () => {
    kill(child);
    rmSync(profile, { recursive: true, force: true });
  };
  process.once('exit', atExit);
  const cleanUp = async () => {
    kill(child);
    await Promise.race([gone, sleep(endLimit, undefined, { ref: false })]);
    process.off('exit', atExit);
    await rm(profile, { recursive: true, force: true, maxRetries: 3 }).catch(() => {});
  };

  const [, , , toBrowser, fromBrowser] = child.stdio;
  const transport = pipeTransport(toBrowser as Writable, fromBrowser as Readable);
  const stop = new AbortController();
  try {
    const browser = await Promise.race([
      connect({ transport, defaultViewport: null, networkEnabled: false }),
      gone.then((how) => {
        throw new Error(how);
      }),
      sleep(startLimit, undefined, { signal: stop.signal }).then(() => {
        throw new Error(`it did not start within ${startLimit / 1000} seconds`);
      }),
    ]);
    return {
      browser,
      lastWords: words,
      end: async () => {
        await Promise.race([
          browser.close().then(
            () => gone,
            () => {},
          ),
          sleep(endLimit, undefined, { ref: false }),
        ]);
        await cleanUp();
      },
    };
  } catch (error) {
    // The wire can break before the end of the process is known.
    const how = await Promise.race([gone, sleep(knownLimit, undefined, { signal: stop.signal })]);
    await cleanUp();
    const what = how ?? (error instanceof Error ? error.message : String(error));
    throw new Error(words() || what, { cause: error });
  } finally {
    stop.abort();
  }
}

function withLibraries(folder: string): NodeJS.ProcessEnv {
  const before = process.env.LD_LIBRARY_PATH;
  return { ...process.env, LD_LIBRARY_PATH: before ? `${folder}:${before}` : folder };
}

/** Resolves, with the manner, once the process has ended or could not even be started. */
async function goneFrom(child: ChildProcess): Promise<string> {
  try {
    const [code, signal] = (await once(child, 'close')) as [number | null, string | null];
    return signal ? `it was ended by ${signal}` : `it ended with code ${code}`;
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}

/** The first line that tells a fault, among the last that the process wrote. */
function lastWordsOf({ stderr }: ChildProcess): () => string {
  let text = '';
  stderr?.setEncoding('utf8').on('data', (more: string) => {
    text = (text + more).slice(-10_000);
  });
  return () => {
    const lines = text.split('\n').map((line) => line.trim());
    const told =
      lines.find((line) => /error while loading|No usable sandbox|FATAL/.test(line)) ??
      lines.find((line) => line !== '');
    return (told ?? '').slice(0, 300);
  };
}

/** Ends the process and those that it started, and no other. */
function kill(child: ChildProcess): void {
  if (child.pid === undefined || child.exitCode !== null || child.signalCode !== null) return;
  try {
    if (process.platform === 'win32') child.kill('SIGKILL');
    else process.kill(-child.pid, 'SIGKILL');
  } catch {
    // It ended by itself just now.
  }
}
