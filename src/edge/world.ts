/** The real world: disk and browser behind the ports of `world.ts`. */
import { randomBytes } from 'node:crypto';
import { createRequire } from 'node:module';
import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Config } from '../command/config.ts';
import { locales } from '../locale/index.ts';
import type { Office } from '../world.ts';
import { browsersToPrint, thisMachine } from './browser/find.ts';
import { keptFolder, placesToKeep } from './browser/kept-folder.ts';
import { keepingPrints } from './browser/kept-prints.ts';
import { mannerOfPrinting } from './browser/page.ts';
import { openPrinter } from './browser/printer.ts';
import { flags } from './browser/start.ts';
import { diskDesk } from './desk.ts';
import { diskOutput, diskShelf, overlay, packageShelf } from './disk.ts';
import { diskPast } from './past.ts';
import { smtpPost } from './post.ts';
import { pagefindIndex } from './search-index.ts';
import { sha256 } from './sha256.ts';

/** The templates that come with the package. */
const bundledTemplates = fileURLToPath(new URL('../../templates', import.meta.url));

const { version } = createRequire(import.meta.url)('../../package.json') as { version: string };

/** Opens the world; the browser starts with the first print and ends with `close`. */
export async function openWorld(
  config: Omit<Config, 'redirects'>,
  folder: string,
  /** Whether prints of what everybody may read are kept on this machine, and used again. */
  { keepPrints = false }: { readonly keepPrints?: boolean } = {},
): Promise<Office & { readonly close: () => Promise<void> }> {
  const browser = await openPrinter({});
  const stop = new AbortController();
  const printer = keepingPrints(browser, {
    folder: () => keptFolder(placesToKeep(thisMachine()), 'prints', async () => {}),
    browser: () => browsersToPrint(() => {}, stop.signal),
    manner: JSON.stringify([flags, mannerOfPrinting]),
    version,
  });
  return {
    content: diskShelf(resolve(folder, config.content)),
    templates: overlay(diskShelf(resolve(folder, config.templates)), diskShelf(bundledTemplates)),
    fonts: packageShelf(),
    output: diskOutput(resolve(folder, config.output)),
    past: diskPast(resolve(folder, config.content), resolve(folder, config.output)),
    printer: keepPrints ? printer : browser,
    searchIndex: pagefindIndex,
    sha256,
    locales,
    // Seconds are enough for registers and mail.
    now: () => new Date().toISOString().replace(/\.\d+Z$/, 'Z'),
    desk: diskDesk(resolve(folder, config.content)),
    post: smtpPost(process.env),
    sourceDate: sourceDate(process.env.SOURCE_DATE_EPOCH),
    version,
    site: config.site?.replace(/\/+$/, ''),
    random: (length) => randomBytes(length),
    close: async () => {
      stop.abort();
      await Promise.all([browser.close(), printer.tidy()]);
    },
  };
}

/** The day of a moment in seconds since 1970, as builds that can be repeated name it. */
function sourceDate(epoch: string | undefined): string | undefined {
  const seconds = epoch === undefined || epoch === '' ? Number.NaN : Number(epoch);
  return Number.isInteger(seconds)
    ? new Date(seconds * 1000).toISOString().slice(0, 10)
    : undefined;
}
