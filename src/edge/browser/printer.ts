/** The printer: one browser and a few warm pages for a whole build, started when first needed. */
import type { PagesOf, Printer } from '../../world.ts';
import type { Tell } from './candidate.ts';
import { firstThatStarts, waysToFind } from './find.ts';
import { openPage, type WarmPage } from './page.ts';
import { type RunningBrowser, startBrowser } from './start.ts';
import { takeTurns } from './turns.ts';

/** How the printer works; all of it may be left out. */
export interface PrinterOptions {
  /** Documents printed at the same time. */
  readonly pages?: number;
  /** Milliseconds that a document may take. */
  readonly timeLimit?: number;
  /** Told what takes long, such as unpacking the browser. */
  readonly tell?: Tell;
}

/** A browser with the pages that wait in it for a document. */
interface Pressroom {
  readonly running: RunningBrowser;
  readonly idle: WarmPage[];
}

/** A page keeps some 3 MB of each document that it printed: a fresh one now and then keeps memory small. */
const printsPerPage = 50;

/** Opens the printer. Whoever opens it closes it. */
export async function openPrinter({
  pages = 2,
  timeLimit = 120_000,
  tell = () => {},
}: PrinterOptions = {}): Promise<Printer & { readonly close: () => Promise<void> }> {
  const closing = new AbortController();
  const inTurn = takeTurns(pages);
  const opened = new Set<Promise<Pressroom>>();
  let shared: Promise<Pressroom> | undefined;

  const open = () => {
    const room = openPressroom(tell, closing.signal);
    opened.add(room);
    return room;
  };
  const end = async (room: Promise<Pressroom>) => {
    await room.then(
      ({ running }) => running.end(),
      () => {},
    );
    opened.delete(room);
  };

  return {
    print: (html, pagesOf) =>
      inTurn(async () => {
        closing.signal.throwIfAborted();
        const attempt = async (room: Promise<Pressroom>) => {
          const print = await printIn(await room, html, pagesOf, timeLimit);
          if (print.lost) closing.signal.throwIfAborted();
          return print;
        };

        // A browser that cannot be found stays so: the other documents are told the same at once.
        shared ??= open();
        const room = shared;
        const first = await attempt(room);
        if (!first.lost) return first.pdf;
        if (shared === room && !(await room).running.browser.connected) {
          shared = undefined;
          await end(room);
        }

        // Alone, so that a document that brings its browser down takes no other along.
        const own = open();
        try {
          const second = await attempt(own);
          if (!second.lost) return second.pdf;
          throw new Error(`The browser broke down twice over this document${second.lastWords}`);
        } finally {
          await end(own);
        }
      }),
    close: async () => {
      closing.abort(new Error('Printing was stopped'));
      await Promise.all([...opened].map(end));
    },
  };
}

/** Finds and starts a browser; none is left running where the printer was closed meanwhile. */
async function openPressroom(tell: Tell, signal: AbortSignal): Promise<Pressroom> {
  const running = await firstThatStarts(
    waysToFind(tell, signal),
    (candidate) => startBrowser(candidate, tell),
    signal,
  );
  if (signal.aborted) await running.end();
  signal.throwIfAborted();
  return { running, idle: [] };
}

type Print =
  | { readonly lost: false; readonly pdf: Uint8Array }
  | { readonly lost: true; readonly lastWords: string };

/** Prints on an idle page, else on a new one; tells apart a fault of the document and a browser that is lost. */
async function printIn(
  { running, idle }: Pressroom,
  html: string,
  pagesOf: PagesOf | undefined,
  timeLimit: number,
): Promise<Print> {
  let page = idle.pop();
  const print = async () => {
    page ??= await openPage(running.browser);
    return await page.print(html, pagesOf);
  };
  try {
    const pdf = await within(timeLimit, async () => {
      const used = page;
      return await print().catch(async (error: unknown) => {
        // The refresh may come from a document that was printed there before: on a new page it is this one's own.
        if (!used?.left()) throw error;
        used.close();
        page = undefined;
        return await print();
      });
    });
    if (page && page.prints() < printsPerPage && !page.left()) idle.push(page);
    else page?.close();
    return { lost: false, pdf };
  } catch (error) {
    page?.close();
    if (running.browser.connected && !page?.crashed()) throw error;
    const words = running.lastWords();
    return { lost: true, lastWords: words ? `: ${words}` : '' };
  }
}

async function within<T>(milliseconds: number, work: () => Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(
      () => reject(new Error(`Printing took longer than ${milliseconds / 1000} seconds`)),
      milliseconds,
    );
  });
  return await Promise.race([work(), late]).finally(() => clearTimeout(timer));
}
