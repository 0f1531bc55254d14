/** Browsers in puppeteer's cache: those already there, and as a last resort one that is downloaded into it. */
import { join } from 'node:path';
import {
  Browser,
  canDownload,
  detectBrowserPlatform,
  getInstalledBrowsers,
  getVersionComparator,
  type InstalledBrowser,
  install,
} from '@puppeteer/browsers';
import type { Candidate, Machine, Tell } from './candidate.ts';

/** The version that puppeteer 24.43.1 is made for. */
const buildId = '148.0.7778.97';

/** How long a machine behind a silent firewall is kept waiting before the download is given up. */
const patience = 15_000;

function cacheFolder({ env, home }: Machine): string {
  return env.PUPPETEER_CACHE_DIR ?? join(home, '.cache', 'puppeteer');
}

/** The newest browser in the cache; one without a window before a whole one. */
export async function cachedBrowser(machine: Machine): Promise<Candidate | undefined> {
  const all = await getInstalledBrowsers({ cacheDir: cacheFolder(machine) });
  for (const kind of [Browser.CHROMEHEADLESSSHELL, Browser.CHROME]) {
    const compare = getVersionComparator(kind);
    const [newest] = all
      .filter(({ browser }) => browser === kind)
      .sort((a: InstalledBrowser, b: InstalledBrowser) => compare(b.buildId, a.buildId));
    if (newest) return { path: newest.executablePath };
  }
  return undefined;
}

/** Downloads Chrome for Testing in its smallest form, and keeps it in the cache. */
export async function downloadedBrowser(machine: Machine, tell: Tell): Promise<Candidate> {
  const browser = Browser.CHROMEHEADLESSSHELL;
  const platform = detectBrowserPlatform();
  if (!platform) throw new Error(`there is none for ${machine.platform} on ${machine.arch}`);
  const wanted = { browser, platform, buildId, cacheDir: cacheFolder(machine) };
  if (!(await within(patience, canDownload(wanted)))) {
    throw new Error('the server that has it cannot be reached');
  }
  const { executablePath } = await install({
    ...wanted,
    downloadProgressCallback: (done, total) =>
      tell(`Downloading a browser; this is done once: ${Math.floor((100 * done) / total)} %`),
  });
  return { path: executablePath };
}

/** Whether `question` is answered with yes in time. */
async function within(milliseconds: number, question: Promise<boolean>): Promise<boolean> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<boolean>((resolve) => {
    timer = setTimeout(() => resolve(false), milliseconds);
  });
  return await Promise.race([question.catch(() => false), late]).finally(() => clearTimeout(timer));
}
