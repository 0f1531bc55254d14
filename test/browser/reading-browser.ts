/** A browser as readers have it, with scripts and requests: the project’s own reaches nothing. */

import type { Browser, Page } from 'puppeteer';
import { launch } from 'puppeteer';
import type { Candidate } from '../../src/edge/browser/candidate.ts';
import { firstThatStarts, waysToFind } from '../../src/edge/browser/find.ts';

/** Starts it. */
export async function readingBrowser(): Promise<Browser> {
  const { signal } = new AbortController();
  return await firstThatStarts(
    waysToFind(() => {}, signal),
    start,
    signal,
  );
}

/** A page that waits as long as it takes: a test that hangs is ended by its runner. */
export async function patientPage(browser: Browser): Promise<Page> {
  const page = await browser.newPage();
  page.setDefaultTimeout(0);
  return page;
}

async function start({ path, libraries }: Candidate): Promise<Browser> {
  const options = {
    executablePath: path,
    headless: 'shell',
    timeout: 0,
    args: process.geteuid?.() === 0 ? ['--no-sandbox'] : [],
  } as const;
  try {
    return await launch(options);
  } catch (error) {
    if (!libraries) throw error;
    const folders = [await libraries(), process.env['LD_LIBRARY_PATH']].filter(Boolean);
    const env = { ...process.env, LD_LIBRARY_PATH: folders.join(':') };
    return await launch({ ...options, env });
  }
}
