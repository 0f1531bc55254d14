/** A warm page: it stays open between documents, which spares most of the time that a print takes. */
import type { Browser, PDFOptions } from 'puppeteer';
import type { PagesOf } from '../../world.ts';

/** A page that is ready for a document. */
export interface WarmPage {
  /** Prints a document; see {@link Printer.print}. */
  readonly print: (html: string, pagesOf: PagesOf | undefined) => Promise<Uint8Array>;
  /** How many documents it has printed. */
  readonly prints: () => number;
  /** Whether its process has ended. */
  readonly crashed: () => boolean;
  /** Whether a document led it elsewhere: it is of no more use, even where that document was printed before. */
  readonly left: () => boolean;
  readonly close: () => void;
}

const options: PDFOptions = {
  tagged: true,
  outline: true,
  preferCSSPageSize: true,
  printBackground: true,
  // The fonts are there already, and the printer keeps the time.
  waitForFonts: false,
  timeout: 0,
};

/**
 * A document is ready when its fonts are loaded and its images are decoded. Every font is asked for by name:
 * the heads and feet of pages are set only while printing, too late for a font that nothing else uses.
 */
const untilReady = `Promise.allSettled([
  ...Array.from(document.fonts, (font) => font.load()),
  ...Array.from(document.images, (image) => {
    image.loading = 'eager';
    return image.decode();
  }),
]).then(() => undefined)`;

/** Writes page numbers into their slots; true where one of them is new. */
const fill = (pages: ReadonlyMap<string, number>) => `(() => {
  const pages = new Map(${JSON.stringify([...pages])});
  let anyNew = false;
  for (const slot of document.querySelectorAll('[data-target]')) {
    const page = String(pages.get(slot.dataset.target) ?? '');
    if (slot.textContent === page) continue;
    slot.textContent = page;
    anyNew = true;
  }
  return anyNew;
})()`;

/** Numbers nearly always hold at the second print: their slots have a fixed width. */
const mostPrints = 3;

/** All that shapes a print besides the document: where it changes, the same document comes out otherwise. */
export const mannerOfPrinting = JSON.stringify([options, untilReady, fill(new Map()), mostPrints]);

const elsewhere = 'the document led the browser elsewhere';

/** Opens a page in a process of its own, where no script runs. */
export async function openPage(browser: Browser): Promise<WarmPage> {
  const context = await browser.createBrowserContext();
  const page = await context.newPage();
  await page.setJavaScriptEnabled(false);
  await page.emulateMediaType('print');
  const session = await page.createCDPSession();
  const { frameTree } = await session.send('Page.getFrameTree');

  let crashed = false;
  const crash = new Promise<never>((_, reject) => {
    page.once('error', (error) => {
      crashed = true;
      reject(error);
    });
  });
  crash.catch(() => {});

  // Documents are put into the page that is there: only a refresh in one of them leads away from it.
  let left = false;
  page.on('framenavigated', (frame) => {
    if (frame === page.mainFrame()) left = true;
  });
  const printOnce = async () => {
    const pdf = await page.pdf(options);
    if (left) throw new Error(elsewhere);
    return pdf;
  };

  let prints = 0;
  const printAll = async (html: string, pagesOf: PagesOf | undefined) => {
    await session.send('Page.setDocumentContent', { frameId: frameTree.frame.id, html });
    await page.evaluate(untilReady);
    let pdf = await printOnce();
    for (let done = 1; pagesOf && done < mostPrints; done += 1) {
      if (!(await page.evaluate(fill(await pagesOf(pdf))))) break;
      pdf = await printOnce();
    }
    return pdf;
  };
  return {
    print: async (html, pagesOf) => {
      prints += 1;
      return await Promise.race([printAll(html, pagesOf), crash]).catch((error: unknown) => {
        // Where the refresh comes while the page is asked something, or printed, the browser says it in its own words.
        left ||=
          error instanceof Error && /context was destroyed|frame .*detached/i.test(error.message);
        throw left && !crashed ? new Error(elsewhere) : error;
      });
    },
    prints: () => prints,
    crashed: () => crashed,
    left: () => left,
    close: () => {
      context.close().catch(() => {});
    },
  };
}
