/** The sample’s archive as a web server would give it to readers, without PDFs. */
import type { HTTPRequest } from 'puppeteer';
import type { ArchiveKit } from '../../src/archive/archive.ts';
import { shelves } from '../../src/archive/index.ts';
import { pagefindIndex } from '../../src/edge/search-index.ts';
import { assets } from '../../src/format/assets.ts';
import { html } from '../../src/format/html.ts';
import { aKit } from '../archive/a-kit.ts';
import { anArchive, sampleContent } from '../archive/an-archive.ts';

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
export async function servedArchive(): Promise<ServedArchive> {
  const files = new Map<string, Uint8Array>();
  const kit: ArchiveKit = { ...aKit, content: sampleContent, searchIndex: pagefindIndex };
  const archive = await anArchive(sampleContent, { site: undefined, files });
  const editions = archive.series.flatMap(({ meetings }) =>
    meetings.flatMap(({ editions: single, sideBySide }) => [
      ...single,
      ...(sideBySide ? [sideBySide] : []),
    ]),
  );
  for (const edition of editions) {
    const { path, bytes } = await html.render(edition, kit);
    files.set(path, bytes);
  }
  for (const { path, bytes } of await assets(editions, kit)) files.set(path, bytes);
  for (const shelf of shelves)
    for (const { path, bytes } of await shelf.render(archive, kit)) files.set(path, bytes);

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
      void request.respond(bytes ? { contentType, body: bytes } : { status: 404 });
    },
  };
}
