/** A world in memory, for tests: a recording output and a printer that prints no more than it must. */
import { fileURLToPath } from 'node:url';
import { diskShelf, overlay, packageShelf } from '../src/edge/disk.ts';
import { locales } from '../src/locale/index.ts';
import type { Locale } from '../src/locale/locale.ts';
import type { Printer, World } from '../src/world.ts';
import { memoryShelf } from './memory-shelf.ts';

/** The templates of the project. */
export const bundledTemplates = diskShelf(fileURLToPath(new URL('../templates', import.meta.url)));

/** A world over the content given; what was written is in `written`. */
export function memoryWorld(
  content: Readonly<Record<string, string | Uint8Array>>,
  options: {
    readonly templates?: Readonly<Record<string, string>>;
    readonly printer?: Printer;
    readonly locales?: ReadonlyMap<string, Locale>;
  } = {},
): World & { readonly written: Map<string, Uint8Array> } {
  const written = new Map<string, Uint8Array>();
  return {
    content: memoryShelf(content),
    templates: overlay(memoryShelf(options.templates ?? {}), bundledTemplates),
    fonts: packageShelf(),
    output: {
      write: async (path, bytes) => {
        written.set(path, bytes);
      },
    },
    printer: options.printer ?? noPrinter,
    locales: options.locales ?? locales,
    written,
  };
}

const noPrinter: Printer = {
  print: async () => {
    throw new Error('this test has no browser');
  },
};
