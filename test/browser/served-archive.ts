/** The archive of the sample, or of other content, as a web server would give it to readers, without PDFs. */

import type { HTTPRequest } from 'puppeteer';
import type { ArchiveKit } from '../../src/archive/archive.ts';
import { type Filed, filed } from '../../src/archive/filed.ts';
import { leaves, shelves } from '../../src/archive/index.ts';
import { headersOf } from '../../src/archive/publication/headers.ts';
import { pagefindIndex } from '../../src/edge/search-index.ts';
import { assets, fontFiles } from '../../src/format/assets.ts';
import { html } from '../../src/format/html.ts';
import type { Rendered } from '../../src/rendered.ts';
import { hashBytes } from '../../src/seal/digest/hash.ts';
import type { Shelf } from '../../src/world.ts';
import { aKit } from '../archive/a-kit.ts';
import { anArchive, sampleContent, someEditions } from '../archive/an-archive.ts';

/** Files by path below the output folder, and answers to a browser that asks for them. */
export interface ServedArchive {
  readonly files: ReadonlyMap<string, Uint8Array>;
  readonly address: string;
  readonly answer: (request: HTTPRequest) => void;
}

const types: Readonly<Record<string, string>> = {
  html: 'text/html; charset=utf-8',
  css: 'text/css',
  js: 'text/javascript',
  json: 'application/json',
  woff2: 'font/woff2',
  svg: 'image/svg+xml',
};

/** Makes it. */
export async function servedArchive(content: Shelf = sampleContent): Promise<ServedArchive> {
  const files = new Map<string, Uint8Array>();
  const kit: ArchiveKit = { ...aKit, content, searchIndex: pagefindIndex };
  const known = new Map<string, Filed>();
  const add = ({ path, bytes }: Rendered) => {
    files.set(path, bytes);
    known.set(path, filed(path, bytes, hashBytes));
  };
  const archive = await anArchive(content, { site: undefined, files: known });
  const editions = await someEditions(content);
  for (const edition of editions) {
    add(await html.render(edition, kit));
    if (edition.languages.length > 1) continue;
    for (const leaf of leaves) leaf.render(edition, kit).forEach(add);
  }
  (await assets(editions, await fontFiles(kit.fonts), kit)).forEach(add);
  for (const shelf of shelves) for (const file of await shelf.render(archive, kit)) add(file);

  // The browser of the project reaches no network: what it asks for is handed to it.
  const address = 'https://minutes.example';
  return {
    files,
    address,
    answer: (request) => {
      const { origin, pathname } = new URL(request.url());
      const name = decodeURIComponent(pathname).replace(/\/$/, '/index.html');
      const bytes = origin === address ? files.get(`public${name}`) : undefined;
      const contentType =
        types[name.slice(name.lastIndexOf('.') + 1)] ?? 'application/octet-stream';
      // As hosts send it that take the headers of a publication.
      const headers = Object.fromEntries(headersOf(name.slice(1)));
      void request.respond(bytes ? { contentType, headers, body: bytes } : { status: 404 });
    },
  };
}
