/** Makes the pictures of the README anew from the sample: pages of a PDF side by side, and pages on a screen. */
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type Browser, launch } from 'puppeteer';
import { firstThatStarts, waysToFind } from '../src/edge/browser/find.ts';
import { diskShelf } from '../src/edge/disk.ts';
import { serve } from '../src/edge/serve.ts';
import { buildContent } from './conformance/build-content.ts';
import { runProgram } from './conformance/run-program.ts';

const pictures = fileURLToPath(new URL('../docs/images', import.meta.url));

/** So that deadlines in the pictures stay what they are. */
const asOf = '2022-03-01T12:00:00Z';

/** The cover, and a page with two decisions. */
const sheets = { pdf: 'public/jtwg/jtwg-4/jtwg-4.en-fr.pdf', pages: [1, 5], dotsPerInch: 75 };

const screens = [
  { name: 'page', path: 'jtwg/jtwg-4/jtwg-4.en.html' },
  { name: 'archive', path: 'fr/series/jtwg.html' },
];
/** A window in which all columns have room, and what a README shows of its width. */
const view = { width: 1200, height: 1100 };
const shown = 900;

const output = await mkdtemp(join(tmpdir(), 'minutier-pictures-'));
const browser = await openBrowser();
const served = await serve(diskShelf(join(output, 'public')), 0);
try {
  await buildContent('sample', 'content', output, asOf);
  const pages = await Promise.all(sheets.pages.map(sheet));
  await picture('pages', pages.map((png) => img(png)).join(''), 'gap: 12px; padding: 6px');
  for (const { name, path } of screens)
    await picture(name, img(await screen(served.address, path), shown));
} finally {
  await served.close();
  await browser.close();
  await rm(output, { recursive: true });
}

async function openBrowser(): Promise<Browser> {
  const executablePath = await firstThatStarts(
    waysToFind(() => {}, new AbortController().signal),
    async ({ path }) => path,
    new AbortController().signal,
  );
  // Chromium refuses root its sandbox.
  const sandbox = process.geteuid?.() === 0 ? ['--no-sandbox'] : [];
  const args = ['--font-render-hinting=none', ...sandbox];
  return await launch({ executablePath, headless: 'shell', args });
}

/** Pictures on a desk, as one. */
async function picture(name: string, images: string, style = ''): Promise<void> {
  const page = await browser.newPage();
  await page.setContent(
    `<body style="display: inline-flex; margin: 0; background: #c9cdd4; ${style}">${images}`,
  );
  const desk = await page.$('body');
  if (!desk) throw new Error(`Cannot show ${name}`);
  await writeFile(join(pictures, `${name}.png`), await desk.screenshot());
}

function img(png: Uint8Array, width?: number): string {
  const size = width === undefined ? '' : ` width="${width}"`;
  return `<img${size} src="data:image/png;base64,${Buffer.from(png).toString('base64')}">`;
}

/** What is seen of a page in a window. */
async function screen(address: string, path: string): Promise<Uint8Array> {
  const page = await browser.newPage();
  await page.setViewport(view);
  // Fonts that come too late are used from the second page on.
  for (const _ of ['first', 'second']) {
    await page.goto(`${address}${path}`);
    await page.evaluate('document.fonts.ready.then(() => {})');
  }
  return await page.screenshot();
}

async function sheet(page: number): Promise<Buffer> {
  const picture = join(output, `sheet-${page}`);
  const which = ['-f', page, '-l', page, '-r', sheets.dotsPerInch].map(String);
  const args = [...which, '-png', '-singlefile', join(output, sheets.pdf), picture];
  const ended = await runProgram('pdftoppm', args);
  if (ended?.code !== 0)
    throw new Error(
      ended?.stderr ?? 'pdftoppm is missing: install poppler, such as Debian’s poppler-utils',
    );
  return await readFile(`${picture}.png`);
}
