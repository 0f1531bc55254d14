import { execFile } from 'node:child_process';
import { readdir, writeFile } from 'node:fs/promises';
import { promisify } from 'node:util';
import { expect, test, vi } from 'vitest';
import { openPrinter, type PrinterOptions } from '../../src/edge/browser/printer.ts';
import { browserScript, testFolder, watchedBrowser } from './a-browser.ts';
import { factsOf } from './pdf-facts.ts';

const hello = '<!doctype html><title>t</title><p>hello</p>';

/** Opens a printer for the length of `use`. */
async function withPrinter<T>(
  use: (printer: Awaited<ReturnType<typeof openPrinter>>) => Promise<T>,
  options: PrinterOptions = {},
): Promise<T> {
  const printer = await openPrinter(options);
  try {
    return await use(printer);
  } finally {
    await printer.close();
  }
}

const alive = (pid: number) => {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
};

/** Kills the processes in which a browser keeps its pages. */
async function killPages(browser: number): Promise<void> {
  const { stdout } = await promisify(execFile)('ps', ['-o', 'pid=,args=', '-s', String(browser)]);
  for (const line of stdout.split('\n')) {
    if (!line.includes('--type=renderer')) continue;
    try {
      process.kill(Number.parseInt(line, 10), 'SIGKILL');
    } catch {
      // A spare one ended by itself just now.
    }
  }
}

test('a browser that was named and is not there', async () => {
  vi.stubEnv('MINUTIER_BROWSER', '/nowhere/chrome');
  try {
    await withPrinter(async (printer) => {
      await expect(printer.print(hello)).rejects.toThrowErrorMatchingInlineSnapshot(
        `[Error: No browser to print with. Tried, in this order: MINUTIER_BROWSER: there is no program at /nowhere/chrome. Install one, for instance with “apt-get install chromium”, or set MINUTIER_BROWSER to the path of a Chrome or Chromium]`,
      );
    });
  } finally {
    vi.unstubAllEnvs();
  }
});

test.each([
  [
    'exits at start',
    'echo "cannot open display" >&2\nexit 3',
    /MINUTIER_BROWSER: cannot open display\./,
  ],
  ['exits without a word', 'exit 3', /MINUTIER_BROWSER: it ended with code 3\./],
  ['is no browser', 'exec cat', /MINUTIER_BROWSER: /],
])('a program that %s', async (_, script, message) => {
  await browserScript(script);
  await withPrinter(async (printer) => {
    await expect(printer.print(hello)).rejects.toThrow(message);
  });
});

test('a file that the system cannot start', async () => {
  const path = await browserScript('');
  await writeFile(path, '#!/nowhere/sh');
  await withPrinter(async (printer) => {
    await expect(printer.print(hello)).rejects.toThrow(/MINUTIER_BROWSER: spawn/);
  });
});

test('a browser that is killed while it prints is started again', async () => {
  const pids = await watchedBrowser();
  await withPrinter(async (printer) => {
    let prints = 0;
    const pdf = await printer.print(hello, async () => {
      const [first] = await pids();
      prints += 1;
      if (prints === 1 && first) process.kill(first, 'SIGKILL');
      return new Map();
    });
    expect((await factsOf(pdf)).pages).toEqual(['hello']);
    expect(await pids()).toHaveLength(2);
    expect((await factsOf(await printer.print(hello))).pages).toEqual(['hello']);
  });
});

test.runIf(process.platform === 'linux')(
  'a page that crashes alone is printed again, and the browser goes on',
  async () => {
    const pids = await watchedBrowser();
    await withPrinter(async (printer) => {
      let prints = 0;
      const pdf = await printer.print(hello, async () => {
        const [browser] = await pids();
        prints += 1;
        if (prints === 1 && browser) await killPages(browser);
        return new Map();
      });
      expect((await factsOf(pdf)).pages).toEqual(['hello']);
      expect(await pids()).toHaveLength(2);
      expect((await factsOf(await printer.print(hello))).pages).toEqual(['hello']);
      expect(await pids()).toHaveLength(2);
    });
  },
);

test('two that were being printed when the browser was killed are both printed', async () => {
  const pids = await watchedBrowser();
  await withPrinter(async (printer) => {
    let arrived = 0;
    let kill = () => {};
    const killed = new Promise<void>((resolve) => {
      kill = resolve;
    });
    const pagesOf = async () => {
      arrived += 1;
      if (arrived === 2) {
        const [shared] = await pids();
        if (shared) process.kill(shared, 'SIGKILL');
        kill();
      }
      await killed;
      return new Map();
    };
    const pdfs = await Promise.all([printer.print(hello, pagesOf), printer.print(hello, pagesOf)]);
    for (const pdf of pdfs) expect((await factsOf(pdf)).pages).toEqual(['hello']);
  });
});

test('a document that brings its browser down twice is given up, and the next is printed', async () => {
  const pids = await watchedBrowser();
  await withPrinter(
    async (printer) => {
      const deadly = printer.print(hello, async () => {
        const latest = (await pids()).at(-1);
        if (latest) process.kill(latest, 'SIGKILL');
        return new Map();
      });
      const next = printer.print(hello);
      await expect(deadly).rejects.toThrow('The browser broke down twice over this document');
      expect((await factsOf(await next)).pages).toEqual(['hello']);
      expect(await pids()).toHaveLength(3);
    },
    { pages: 1 },
  );
});

test('nothing is left after closing: no process, no profile', async () => {
  const pids = await watchedBrowser();
  // A place of its own: other tests have browsers at the same time.
  const place = await testFolder();
  vi.stubEnv('TMPDIR', place);
  const whileOpen = await withPrinter(async (printer) => {
    await printer.print(hello);
    return await readdir(place);
  });
  expect(whileOpen.some((name) => name.startsWith('minutier-browser-'))).toBe(true);
  const [pid] = await pids();
  expect(pid && alive(pid)).toBe(false);
  expect(await readdir(place)).toEqual([]);
});

test('a printer that printed nothing starts no browser', async () => {
  const pids = await watchedBrowser();
  await withPrinter(async () => {});
  expect(await pids()).toEqual([]);
});

test('closing stops what is being printed, and what waits', async () => {
  const pids = await watchedBrowser();
  const printer = await openPrinter({ pages: 1 });
  await printer.print(hello);
  const prints = [1, 2].map(() => printer.print(hello, () => new Promise(() => {})));
  const outcome = Promise.allSettled(prints);
  await printer.close();
  // The first one waits for its reader of pages, which never answers; the second never had its turn.
  await Promise.race([outcome, new Promise((resolve) => setTimeout(resolve, 50))]);
  for (const pid of await pids()) expect(alive(pid)).toBe(false);
  await expect(printer.print(hello)).rejects.toThrow('Printing was stopped');
});
