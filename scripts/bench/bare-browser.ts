/** Puppeteer as its manual shows it: what everything of ours is measured against. */
import { launch, type PDFOptions } from 'puppeteer';
import { firstThatStarts, waysToFind } from '../../src/edge/browser/find.ts';

/** A browser that prints; whoever opens it closes it. */
export interface BareBrowser {
  readonly print: (html: string) => Promise<Uint8Array>;
  readonly close: () => Promise<void>;
}

/** Opens one, with a page kept warm for each of two prints at once. */
export async function openBare(): Promise<BareBrowser> {
  const { signal } = new AbortController();
  const executablePath = await firstThatStarts(
    waysToFind(() => {}, signal),
    async ({ path }) => path,
    signal,
  );
  const args = process.geteuid?.() === 0 ? ['--no-sandbox'] : [];
  const browser = await launch({ executablePath, headless: 'shell', args });
  const idle = [await browser.newPage(), await browser.newPage()];
  for (const page of idle) await page.setJavaScriptEnabled(false);
  const options: PDFOptions = {
    tagged: true,
    outline: true,
    preferCSSPageSize: true,
    printBackground: true,
  };
  return {
    print: async (document: string) => {
      const page = idle.pop();
      if (!page) throw new Error('no page is idle');
      await page.setContent(document, { waitUntil: 'load' });
      const pdf = await page.pdf(options);
      idle.push(page);
      return pdf;
    },
    close: () => browser.close(),
  };
}
