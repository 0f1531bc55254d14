import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import axe from 'axe-core';
import type { Browser, Page } from 'puppeteer';
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from 'vitest';
import { diskShelf } from '../../src/edge/disk.ts';
import { patientPage, readingBrowser } from './reading-browser.ts';
import { type ServedArchive, servedArchive } from './served-archive.ts';

let browser: Browser;
let archive: ServedArchive;
/** In French and, from right to left, in Arabic. */
let twoScripts: ServedArchive;

beforeAll(async () => {
  archive = await servedArchive();
  twoScripts = await servedArchive(
    diskShelf(fileURLToPath(new URL('../torture', import.meta.url))),
  );
  browser = await readingBrowser();
});
afterAll(async () => {
  await browser?.close();
});

interface Look {
  readonly scheme?: 'light' | 'dark';
  readonly width?: number;
  readonly scripts?: boolean;
  readonly from?: ServedArchive;
}

/** A page of the archive, and what the browser complained of. */
async function open(
  path: string,
  { scheme = 'light', width = 1280, scripts = true, from = archive }: Look = {},
): Promise<{ readonly page: Page; readonly complaints: readonly string[] }> {
  const page = await patientPage(browser);
  onTestFinished(() => page.close());
  const complaints: string[] = [];
  page.on('console', (message) => complaints.push(message.text()));
  page.on('pageerror', (error) => complaints.push(String(error)));
  page.on('requestfailed', (request) => complaints.push(`not loaded: ${request.url()}`));
  await page.setRequestInterception(true);
  page.on('request', from.answer);
  await page.setJavaScriptEnabled(scripts);
  await page.setViewport({ width, height: 900 });
  await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: scheme }]);
  await page.evaluateOnNewDocument(
    `window.shift = 0; new PerformanceObserver((list) => { for (const { value } of list.getEntries()) window.shift += value; }).observe({ type: 'layout-shift', buffered: true });`,
  );
  await page.goto(`${from.address}/${path}`);
  return { page, complaints };
}

/** The value of an expression in the page, as text. */
async function ask(page: Page, expression: string): Promise<string> {
  return String(await page.evaluate(expression));
}

const kinds = [
  'index.html',
  '404.html',
  'en/index.html',
  'fr/series/jtwg.html',
  'en/years/2022.html',
  'fr/parties/jtwg/ne.html',
  'en/sub-committees/jtwg/sc-investigation.html',
  'fr/meetings/jtwg/jtwg-4.html',
  'en/clauses/jtwg/jtwg-3/A-03-01.html',
  'fr/registers/index.html',
  'en/registers/meetings.html',
  'en/registers/actions.html',
  'fr/registers/attendance.html',
  'en/registers/documents.html',
  'fr/activities/index.html',
  'en/activities/series/jtwg.html',
  'fr/activities/meetings/jtwg/jtwg-4.html',
  'fr/search.html',
  'en/search.html?q=plan',
] as const;

const rules = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

const looks = [
  { scheme: 'light', width: 1280 },
  { scheme: 'dark', width: 1280 },
  { scheme: 'light', width: 768 },
  { scheme: 'light', width: 320 },
  { scheme: 'dark', width: 320 },
] as const;

/** Nothing that axe-core finds, nothing to scroll to the side, no table that is wider than its place, nothing that moves, nothing that does not load. */
async function expectReadable(path: string, look: Look & { readonly width: number }) {
  const { page, complaints } = await open(path, look);
  await page.evaluate(axe.source);
  const told = await ask(
    page,
    `axe.run(document, { runOnly: ${JSON.stringify(rules)} }).then(({ violations }) =>
        violations.map(({ id, nodes }) => id + ': ' + nodes.map(({ html }) => html).join(' ')).join('\\n'))`,
  );
  expect(told).toBe('');
  expect(await ask(page, 'document.documentElement.scrollWidth')).toBe(String(look.width));
  expect(
    await ask(
      page,
      `[...document.querySelectorAll('.archive .scroll')].filter((box) => box.scrollWidth > box.clientWidth + 1).map((box) => box.querySelector('table').ariaLabel)`,
    ),
  ).toBe('');
  expect(complaints).toEqual([]);
  expect(await ask(page, 'document.fonts.ready.then(() => window.shift)')).toBe('0');
}

describe.each(kinds)('%s', (path) => {
  test.each(looks)('can be read by everyone: $scheme, $width px', (look) =>
    expectReadable(path, look),
  );
});

describe.each([
  'index.html',
  'ar/index.html',
  'ar/search.html',
  'ar/series/ce.html',
  'ar/meetings/ce/ce-2.html',
  'ar/registers/actions.html',
  'ar/registers/attendance.html',
  'ce/ce-2/ce-2.ar.html',
  'ce/ce-2/ce-2.fr-ar.html',
])('from right to left, %s', (path) => {
  test.each(looks)('can be read by everyone: $scheme, $width px', (look) =>
    expectReadable(path, { ...look, from: twoScripts }),
  );
});

test('a page says the same without scripts, and shows no tools that would not work', async () => {
  const { page } = await open('en/registers/actions.html', { scripts: false });
  expect(await ask(page, 'document.querySelectorAll("tbody tr").length')).toBe('2');
  expect(
    await ask(page, 'getComputedStyle(document.querySelector(".register-tools")).display'),
  ).toBe('none');
  expect(await ask(page, 'document.querySelectorAll("th button").length')).toBe('0');
});

const shown = `[...document.querySelectorAll('tbody tr')].filter((row) => !row.hidden).map((row) => row.querySelector('th').textContent.trim()).join(' ')`;

describe('the tools of a table', () => {
  test('narrow it by words, accents and capitals aside, and by a choice', async () => {
    const { page } = await open('fr/registers/decisions.html');
    expect(await ask(page, shown)).toBe('D-04-03 D-04-02 D-04-01 D-03-01');
    await page.type('[name="contains"]', 'COTES');
    expect(await ask(page, shown)).not.toContain('D-04-01');
    expect(await ask(page, 'document.querySelector(".shown").textContent')).toMatch(
      /^Affichés\u00a0: \d sur 4$/,
    );
    expect(await ask(page, 'location.search')).toBe('?contains=COTES');
    await page.click('.register-tools button');
    expect(await ask(page, shown)).toBe('D-04-03 D-04-02 D-04-01 D-03-01');
    expect(await ask(page, 'document.activeElement.name')).toBe('contains');
  });

  test('narrow it by a value, also where a cell has several', async () => {
    const { page } = await open('en/registers/attendance.html');
    const all = Number(
      await ask(page, `(${shown}).length && document.querySelectorAll('tbody tr').length`),
    );
    await page.select('[name="attendance"]', 'Excused');
    expect(await ask(page, 'document.querySelector(".shown").textContent')).toBe(
      `Shown: 2 of ${all}`,
    );
  });

  test('begin as the address says', async () => {
    const { page } = await open('en/registers/actions.html?state=Done');
    expect(await ask(page, shown)).toBe('A-03-01');
    expect(await ask(page, 'document.querySelector("[name=state]").value')).toBe('Done');
  });

  test('sort it by a heading, with the keyboard, and say which way', async () => {
    const { page } = await open('en/registers/actions.html');
    const due = 'document.querySelectorAll("thead th")[3]';
    await page.evaluate(`${due}.querySelector('button').focus()`);
    await page.keyboard.press('Enter');
    expect(await ask(page, `${due}.getAttribute('aria-sort')`)).toBe('ascending');
    expect(await ask(page, shown)).toBe('A-03-01 A-04-01');
    await page.keyboard.press('Enter');
    expect(await ask(page, `${due}.getAttribute('aria-sort')`)).toBe('descending');
    expect(await ask(page, shown)).toBe('A-04-01 A-03-01');
  });

  test.each([320, 768])(
    'sort it by a list of ways where there is no room for headings: %i px',
    async (width) => {
      const { page } = await open('en/registers/actions.html', { width });
      expect(await ask(page, 'document.querySelectorAll("thead button").length')).toBe('0');
      await page.select('[name="sort"]', '3 ascending');
      expect(await ask(page, shown)).toBe('A-03-01 A-04-01');
    },
  );

  test.each([320, 768, 1280])(
    'leave nothing on the page that was filtered out: %i px',
    async (width) => {
      const { page } = await open('en/registers/actions.html?state=Done', { width });
      expect(
        await ask(
          page,
          `[...document.querySelectorAll('tbody tr')].filter((row) => row.getClientRects().length > 0).length`,
        ),
      ).toBe('1');
    },
  );
});

test('on a narrow screen the sign between the links of the way stands behind words, not alone', async () => {
  const { page } = await open('fr/clauses/jtwg/jtwg-3/A-03-01.html', { width: 320 });
  const lines = (selector: string) =>
    ask(
      page,
      `[...document.querySelectorAll('${selector}')].map((node) => new Set([...node.getClientRects()].map(({ top }) => Math.round(top))).size)`,
    );
  // The items, signs included, take up no more lines than their links.
  expect(await lines('.crumbs li')).toBe(await lines('.crumbs a'));
  expect(await lines('.crumbs a')).toMatch(/[2-9]/);
});

test('what is read at length on an activity has lines that the eye can follow', async () => {
  const { page } = await open('en/activities/series/jtwg.html');
  const [line, letter] = (
    await ask(
      page,
      `(() => { const p = document.querySelector('.block > p'); return [p.clientWidth, parseFloat(getComputedStyle(p).fontSize)]; })()`,
    )
  )
    .split(',')
    .map(Number);
  expect((line ?? 0) / (letter ?? 1)).toBeLessThan(40);
});

test('the first key leads past the head of the page', async () => {
  const { page } = await open('en/index.html');
  await page.keyboard.press('Tab');
  expect(await ask(page, 'document.activeElement.textContent')).toBe('Skip to the text');
  await page.keyboard.press('Enter');
  await page.keyboard.press('Tab');
  expect(await ask(page, 'Boolean(document.activeElement.closest("main"))')).toBe('true');
});

test.each([true, false])(
  'from a clause to the same clause in French, and back to the body; scripts: %s',
  async (scripts) => {
    const { page } = await open('en/clauses/jtwg/jtwg-4/D-04-02.html', { scripts });
    await Promise.all([page.waitForNavigation(), page.click('.versions [hreflang="fr"]')]);
    expect(new URL(page.url()).pathname).toBe('/fr/clauses/jtwg/jtwg-4/D-04-02.html');
    await Promise.all([page.waitForNavigation(), page.click('.crumbs li:nth-child(2) a')]);
    expect(new URL(page.url()).pathname).toBe('/fr/series/jtwg.html');
  },
);

test('every page with its style sheets and scripts weighs little, except the search', () => {
  const sizeOf = (path: string) => archive.files.get(path)?.length ?? 0;
  /** As every common host sends them. */
  const packedOf = (path: string) => gzipSync(archive.files.get(path) ?? new Uint8Array()).length;
  const weights = [...archive.files].flatMap(([path, bytes]) => {
    if (!path.endsWith('.html') || path.endsWith('/search.html')) return [];
    const html = new TextDecoder().decode(bytes);
    const asked = [
      ...html.matchAll(/<link rel="stylesheet" href="([^"]+)"|<(?:script|img)[^>]* src="([^"]+)"/g),
    ].map(([, sheet, other]) =>
      new URL(sheet ?? other ?? '', `https://here.invalid/${path}`).pathname.slice(1),
    );
    const sum = (size: (path: string) => number) =>
      [path, ...asked].reduce((total, one) => total + size(one), 0);
    return [{ path, size: sum(sizeOf), packed: sum(packedOf) }];
  });
  expect(weights.length).toBeGreaterThan(50);
  const minutes = /^public\/jtwg\/.*\.html$/;
  expect(weights.filter(({ path, size }) => !minutes.test(path) && size >= 100_000)).toEqual([]);
  // Minutes are as long as they are: they weigh little on the way.
  expect(weights.filter(({ packed }) => packed >= 40_000)).toEqual([]);
});

test.each(['en/index.html', 'fr/meetings/jtwg/jtwg-4.html', 'jtwg/jtwg-4/jtwg-4.en-fr.html'])(
  '%s with all that the browser asks for, fonts included, is on its way less than 200 KB',
  async (path) => {
    const page = await patientPage(browser);
    onTestFinished(() => page.close());
    const asked = new Set<string>();
    await page.setRequestInterception(true);
    page.on('request', (request) => {
      asked.add(`public${new URL(request.url()).pathname}`);
      archive.answer(request);
    });
    await page.goto(`${archive.address}/${path}`);
    await page.evaluate('document.fonts.ready.then(() => 1)');
    const weight = [...asked].reduce((sum, name) => {
      const bytes = archive.files.get(name) ?? new Uint8Array();
      return sum + (name.endsWith('.woff2') ? bytes.length : gzipSync(bytes).length);
    }, 0);
    expect(weight).toBeLessThan(200_000);
  },
);
