import { writeFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:net';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openPrinter } from '../../src/edge/browser/printer.ts';
import type { Printer } from '../../src/world.ts';
import { testFolder } from './a-browser.ts';
import { factsOf } from './pdf-facts.ts';

let printer: Awaited<ReturnType<typeof openPrinter>>;
let server: Server;
let port = 0;
let connections = 0;

beforeAll(async () => {
  printer = await openPrinter();
  server = createServer((socket) => {
    connections += 1;
    socket.destroy();
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  port = typeof address === 'object' && address ? address.port : 0;
});
afterAll(async () => {
  await printer.close();
  server.close();
});

const document = (body: string, head = '') =>
  `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>t</title>${head}</head><body><p>words</p>${body}</body></html>`;

describe.each([
  ['by number', () => `127.0.0.1:${port}`],
  ['by name', () => `localhost:${port}`],
])('the network, %s', (_, host) => {
  test.each<[string, (url: string) => string]>([
    ['an image', (url) => document(`<img src="${url}">`)],
    ['a frame', (url) => document(`<iframe src="${url}"></iframe>`)],
    ['an object', (url) => document(`<object data="${url}"></object><embed src="${url}">`)],
    ['a film', (url) => document(`<video src="${url}" poster="${url}" autoplay></video>`)],
    ['a style sheet', (url) => document('', `<link rel="stylesheet" href="${url}">`)],
    ['an imported style', (url) => document('', `<style>@import url(${url});</style>`)],
    ['a background', (url) => document('', `<style>body { background: url(${url}) }</style>`)],
    [
      'a font',
      (url) =>
        document(
          '',
          `<style>@font-face { font-family: x; src: url(${url}) } p { font-family: x }</style>`,
        ),
    ],
    [
      'a drawing’s image',
      (url) => document(`<svg><image href="${url}"/><use href="${url}#a"/></svg>`),
    ],
    [
      'a hint',
      (url) =>
        document('', `<link rel="preconnect" href="${url}"><link rel="prefetch" href="${url}">`),
    ],
  ])('is not asked for %s', async (_, html) => {
    connections = 0;
    const pdf = await printer.print(html(`http://${host()}/x`));
    expect((await factsOf(pdf)).pages[0]).toContain('words');
    expect(connections).toBe(0);
  });
});

test('the server of these tests does count', async () => {
  connections = 0;
  await fetch(`http://127.0.0.1:${port}/`).catch(() => {});
  expect(connections).toBe(1);
});

describe('the disk', () => {
  const drawing =
    '<svg xmlns="http://www.w3.org/2000/svg" width="300" height="60"><text y="40" font-size="40">SECRET</text></svg>';

  test('lets nothing into a document', async () => {
    const folder = await testFolder();
    const url = (name: string) => pathToFileURL(join(folder, name)).href;
    await writeFile(join(folder, 'a.svg'), drawing);
    await writeFile(join(folder, 'a.html'), '<p>SECRET</p>');
    await writeFile(join(folder, 'a.css'), 'p::after { content: "SECRET" }');
    const pdf = await printer.print(
      document(
        `<img src="${url('a.svg')}"><iframe src="${url('a.html')}"></iframe><object data="${url('a.html')}"></object><embed src="${url('a.svg')}">`,
        `<link rel="stylesheet" href="${url('a.css')}"><style>@import url(${url('a.css')});</style>`,
      ),
    );
    expect((await factsOf(pdf)).pages.join()).not.toContain('SECRET');
  });

  test('would have shown: a drawing inside the document is printed', async () => {
    const data = `data:image/svg+xml;base64,${Buffer.from(drawing).toString('base64')}`;
    const pdf = await printer.print(document(`<img src="${data}">`));
    expect((await factsOf(pdf)).pages.join()).toContain('SECRET');
  });
});

test.each([
  ['a script', '<script>document.body.append("RAN")</script>'],
  ['a handler', '<img src="data:," onerror="document.body.append(\'RAN\')">'],
  ['a script in a frame', '<iframe srcdoc="<script>document.write(\'RAN\')</script>"></iframe>'],
  [
    'a script in a frame made of data',
    '<iframe src="data:text/html,<script>document.write(\'RAN\')</script>"></iframe>',
  ],
])('%s does not run', async (_, html) => {
  const { pages } = await factsOf(await printer.print(document(html)));
  expect(pages.join()).toContain('words');
  expect(pages.join()).not.toContain('RAN');
});

const ledElsewhere = 'the document led the browser elsewhere';

/** What is on the pages of a document, or why it was not printed. */
async function printedBy({ print }: Printer, html: string): Promise<string> {
  return await print(html).then(
    async (pdf) => (await factsOf(pdf)).pages.join(),
    (error: Error) => error.message,
  );
}

test.each([
  ['another page', () => `http://127.0.0.1:${port}/`],
  ['a file', () => 'file:///etc/hostname'],
  ['data', () => 'data:text/html,elsewhere'],
  ['nothing', () => 'about:blank'],
])('a document that refreshes to %s is never printed as something else', async (_, url) => {
  connections = 0;
  const html = document('', `<meta http-equiv="refresh" content="0;url=${url()}">`);
  expect(['words', ledElsewhere]).toContain(await printedBy(printer, html));
  expect(connections).toBe(0);
  expect((await factsOf(await printer.print(document('')))).pages).toEqual(['words']);
});

test('a document that refreshes after it was printed does no harm to the next', async () => {
  const alone = await openPrinter({ pages: 1 });
  try {
    const html = document(
      '',
      `<meta http-equiv="refresh" content="1;url=http://127.0.0.1:${port}/">`,
    );
    // On a slow machine the refresh comes before the print is done.
    expect(['words', ledElsewhere]).toContain(await printedBy(alone, html));
    await new Promise((resolve) => setTimeout(resolve, 2000));
    expect((await factsOf(await alone.print(document('')))).pages).toEqual(['words']);
  } finally {
    await alone.close();
  }
});
