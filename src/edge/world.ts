/** The real world: disk and browser behind the ports of `world.ts`. */
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Config } from '../command/config.ts';
import { locales } from '../locale/index.ts';
import type { World } from '../world.ts';
import { openPrinter } from './browser/printer.ts';
import { diskOutput, diskShelf, overlay, packageShelf } from './disk.ts';

/** The templates that come with the package. */
const bundledTemplates = fileURLToPath(new URL('../../templates', import.meta.url));

/** Opens the world; the browser starts with the first print and ends with `close`. */
export async function openWorld(
  config: Config,
  folder: string,
): Promise<World & { readonly close: () => Promise<void> }> {
  const printer = await openPrinter({});
  return {
    content: diskShelf(join(folder, config.content)),
    templates: overlay(diskShelf(join(folder, config.templates)), diskShelf(bundledTemplates)),
    fonts: packageShelf(),
    output: diskOutput(join(folder, config.output)),
    printer,
    locales,
    close: () => printer.close(),
  };
}
