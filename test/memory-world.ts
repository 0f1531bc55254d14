/** A world in memory, for tests: a recording output and a printer that prints no more than it must. */

import { fileURLToPath } from 'node:url';
import { diskShelf, overlay, packageShelf } from '../src/edge/disk.ts';
import { locales } from '../src/locale/index.ts';
import type { Locale } from '../src/locale/locale.ts';
import { hashBytes } from '../src/seal/digest/hash.ts';
import type { Letter, Office, Printer } from '../src/world.ts';
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
    readonly now?: string;
    readonly site?: string;
  } = {},
): Office & {
  readonly written: Map<string, Uint8Array>;
  readonly files: Record<string, string | Uint8Array>;
  readonly posted: Letter[];
} {
  const written = new Map<string, Uint8Array>();
  const files = { ...content };
  const posted: Letter[] = [];
  return {
    content: memoryShelf(files),
    templates: overlay(memoryShelf(options.templates ?? {}), bundledTemplates),
    fonts: packageShelf(),
    output: {
      write: async (path, bytes) => {
        written.set(path, bytes);
      },
      prune: async (folder, keep) => {
        const gone = [...written.keys()].filter(
          (path) => path.startsWith(`${folder}/`) && !keep(path),
        );
        for (const path of gone) written.delete(path);
        return gone;
      },
    },
    printer: options.printer ?? noPrinter,
    searchIndex: async () => [],
    sha256: hashBytes,
    locales: options.locales ?? locales,
    now: () => options.now ?? '2024-01-01T00:00:00Z',
    desk: {
      replace: async (path, before, after) => {
        const found = files[path];
        const there = typeof found === 'string' ? new TextEncoder().encode(found) : found;
        if (String(there) !== String(before)) throw new Error(`${path} is no longer what was read`);
        if (after) files[path] = after;
        else delete files[path];
      },
    },
    post: {
      send: async (letter) => {
        posted.push(letter);
      },
    },
    sourceDate: undefined,
    version: '0.0.0',
    site: options.site,
    random: (length) => Uint8Array.from({ length }, (_, index) => index),
    written,
    files,
    posted,
  };
}

const noPrinter: Printer = {
  print: async () => {
    throw new Error('this test has no browser');
  },
};
