import axe from 'axe-core';
import type { Browser, Page } from 'puppeteer';
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from 'vitest';
import { patientPage, readingBrowser } from './reading-browser.ts';
import { type ServedArchive, servedArchive } from './served-archive.ts';

let browser: Browser;
let archive: ServedArchive;

beforeAll(async () => {
  archive = await servedArchive();
  browser = await readingBrowser();
});
afterAll(async () => {
  await browser?.close();
});

interface Look {
  readonly scheme?: 'light' | 'dark';
  readonly width?: number;
  readonly scripts?: boolean;
}

/** A page of the archive, and what the browser complained of. */
async function open(
  path: string,
  { scheme = 'light', width = 1280, scripts = true }: Look = {},
): Promise<{ readonly page: Page; readonly complaints: readonly string[] }> {
  const page = await patientPage(browser);
  onTestFinished(() => page.close());
  const complaints: string[] = [];
  page.on('console', (message) => complaints.push(message.text()));
  page.on('pageerror', (error) => complaints.push(String(error)));
  page.on('requestfailed', (request) => complaints.push(`not loaded: ${request.url()}`));
  await page.setRequestInterception(true);
  page.on('request', archive.answer);
  await page.setJavaScriptEnabled(scripts);
  await page.setViewport({ width, height: 900 });
  await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: scheme }]);
  await page.goto(`${archive.address}/${path}`);
  return { page, complaints };
}

interface Found {
  readonly status: string;
  readonly also: string;
  readonly results: readonly { title: string; href: string; lang: string; excerpt: string }[];
}

/** What a search finds, once it says so. */
async function found(page: Page): Promise<Found> {
  await page.waitForFunction(
    `/\\d|found|résultat/.test(document.querySelector('.search-status').textContent)`,
  );
  const text = await page.evaluate(`JSON.stringify({
    status: document.querySelector('.search-status').textContent,
    also: document.querySelector('.search-also').hidden ? '' : document.querySelector('.search-also').textContent,
    results: [...document.querySelectorAll('.search-results > li')].map((li) => ({
      title: li.querySelector('a').textContent, href: li.querySelector('a').getAttribute('href'),
      lang: li.lang, excerpt: li.querySelector('.excerpt').textContent })),
  })`);
  return JSON.parse(String(text));
}

async function search(path: string): Promise<Found> {
  const { page, complaints } = await open(path);
  const result = await found(page);
  expect(complaints).toEqual([]);
  return result;
}

const hrefs = ({ results }: Found) =>
  results.map(({ href }) => href.slice(href.lastIndexOf('/') + 1));

describe('the search finds', () => {
  test('a clause, and leads to it', async () => {
    const { page } = await open('en/search.html?q=moderated%20jointly&kind=decision');
    const { results } = await found(page);
    expect(results[0]?.title).toBe('Decision D-04-01');
    await Promise.all([page.waitForNavigation(), page.click('.search-results a')]);
    const { pathname, hash } = new URL(page.url());
    expect(`${pathname}${hash}`).toBe('/jtwg/jtwg-4/jtwg-4.en.html#D-04-01');
    expect(await page.evaluate(`document.querySelector(':target')?.textContent`)).toContain(
      'moderated jointly',
    );
  });

  test.each([
    ['prévention', 'prevention'],
    ['procès-verbal', 'proces-verbal'],
    ['sous-comité', 'sous-comite'],
  ])('in French the same for %s and %s', async (accented, plain) => {
    const [one, other] = await Promise.all(
      [accented, plain].map((words) => search(`fr/search.html?q=${encodeURIComponent(words)}`)),
    );
    expect(one?.results.length).toBeGreaterThan(0);
    expect(new Set(other && hrefs(other))).toEqual(new Set(one && hrefs(one)));
  });

  test.each(['fr/search.html', 'en/search.html?in=all', 'fr/search.html?in=all'])(
    'a word behind an elided one, with or without it: %s',
    async (path) => {
      const ask = async (words: string) =>
        search(`${path}${path.includes('?') ? '&' : '?'}q=${encodeURIComponent(words)}`);
      const [one, ...others] = [
        await ask('invitation'),
        await ask('l’invitation'),
        await ask("l'invitation"),
        await ask('"à l’invitation"'),
      ];
      expect(one?.results.some(({ excerpt }) => excerpt.includes('à l’invitation de'))).toBe(true);
      for (const other of others)
        expect(hrefs(other).some((href) => href.includes('jtwg-3.fr.html'))).toBe(true);
    },
  );

  test('excerpts, with dots where they were cut, and without the title that stands above them', async () => {
    const { results } = await search('fr/search.html?q=plan');
    const excerptOf = (title: string) =>
      results.find((one) => one.title === title)?.excerpt.replaceAll('\u00a0', ' ');
    expect(excerptOf('Action A-04-01')).toMatch(/^Le Groupe charge l’ICMPD .*[^.:!?]…$/);
    expect(excerptOf('Rappel des travaux de la veille')).toMatch(/^…la signature .*[^.:!?]…$/);
    const english = await search('en/search.html?q=plan');
    expect(english.results.find(({ title }) => /work plan$/.test(title))?.excerpt).toMatch(
      /^The NAPTIP Director of/,
    );
    const named = await search('fr/search.html?q=CEDEAO');
    for (const { excerpt } of named.results) expect(excerpt).not.toMatch(/[dl]’ /);
    const cut = await search('fr/search.html?q=groupe');
    for (const { excerpt } of cut.results) expect(excerpt).not.toMatch(/[,;\s]…$/);
  });

  test('what was meant, and marks no words that only begin like a small one', async () => {
    const { page } = await open('fr/search.html?q=réunion de validation');
    await found(page);
    const marks = await page.evaluate(
      `JSON.stringify([...document.querySelectorAll('.search-results mark')].map((mark) => mark.textContent))`,
    );
    const words: readonly string[] = JSON.parse(String(marks));
    expect(words).toContain('validation');
    expect(words.filter((word) => !/^(réuni|valid)/i.test(word))).toEqual([]);
  });

  test('by the other language’s abbreviation', async () => {
    const result = await search('en/search.html?q=CEDEAO');
    expect(result.results.length).toBeGreaterThan(0);
    expect(result.also).toContain('ECOWAS');
    expect(result.results.every(({ excerpt }) => /ECOWAS|Economic Community/.test(excerpt))).toBe(
      true,
    );
    const french = await search('fr/search.html?q=ecowas');
    expect(french.results.some(({ excerpt }) => excerpt.includes('CEDEAO'))).toBe(true);
  });

  test('nothing where only a letter is the same', async () => {
    // “a” is a word of the French minutes.
    const { status } = await search('fr/search.html?q=Abidjan');
    expect(status).toBe('Aucun résultat.');
  });

  test('words with an ending of their own', async () => {
    const { results } = await search('en/search.html?q=moderating');
    expect(results.length).toBeGreaterThan(0);
  });

  test('in all languages at once, each result marked with its own', async () => {
    const { results } = await search('en/search.html?q=Agadez&in=all');
    expect(new Set(results.map(({ lang }) => lang))).toEqual(new Set(['', 'fr']));
  });

  test('less with each facet, and all of a kind without words', async () => {
    const all = await search('en/search.html?q=sub-committees');
    const [year, party] = await Promise.all([
      search('en/search.html?q=sub-committees&year=2022'),
      search('en/search.html?kind=action&party=NE&series=jtwg&status=adopted'),
    ]);
    const count = ({ status }: Found) => Number.parseInt(status, 10);
    expect(count(year)).toBeLessThan(count(all));
    expect(hrefs(party)).toEqual(['jtwg-3.en.html#A-03-01']);
  });

  test('nothing of restricted passages', async () => {
    const { status } = await search('en/search.html?q=%22psychosocial%22');
    expect(status).toBe('Nothing was found.');
    const whole = [...archive.files].filter(([path]) => path.startsWith('public/search/'));
    expect(whole.length).toBeGreaterThan(0);
  });
});

describe('the search page', () => {
  test('says in its address what was looked for, and announces what was found', async () => {
    const { page } = await open('fr/search.html');
    await page.focus('input[name="q"]');
    await page.keyboard.type('traite');
    await page.keyboard.press('Enter');
    const { status } = await found(page);
    expect(status).toMatch(/^\d+ résultats?$/);
    expect(new URL(page.url()).search).toBe('?q=traite');
  });

  test('is reached from a field on the front page, in its language', async () => {
    const { page, complaints } = await open('fr/index.html');
    await page.type('form[role="search"] input', 'traite');
    await Promise.all([page.waitForNavigation(), page.keyboard.press('Enter')]);
    expect(new URL(page.url()).pathname).toBe('/fr/search.html');
    expect((await found(page)).results.length).toBeGreaterThan(0);
    expect(complaints).toEqual([]);
  });

  test('offers the other languages where its own has nothing', async () => {
    const { page } = await open('en/search.html?q=traite');
    expect((await found(page)).status).toBe('Nothing was found.');
    await page.click('.search-wider');
    const { status, results } = await found(page);
    expect(status).toMatch(/^\d/);
    expect(results.every(({ lang }) => lang === 'fr')).toBe(true);
    expect(await page.$eval('.search-wider', ({ hidden }) => hidden)).toBe(true);
  });

  test('shows more on request, and moves the focus to the first of them', async () => {
    const { page } = await open('en/search.html?q=the');
    await found(page);
    await page.click('.search-more');
    await page.waitForFunction(`document.querySelectorAll('.search-results > li').length > 10`);
    expect(
      await page.evaluate(
        `[...document.querySelectorAll('.search-results a')].indexOf(document.activeElement)`,
      ),
    ).toBe(10);
  });

  test('without a script says where else to look', async () => {
    const { page } = await open('fr/search.html', { scripts: false });
    // The page is read as text: without scripts nothing can be asked of it.
    const text = await page.$eval('main', ({ textContent }) => textContent).catch(() => '');
    expect(text || (await page.content())).toContain('La recherche nécessite JavaScript');
  });

  test.each(['light', 'dark'] as const)('has no fault that axe finds, %s', async (scheme) => {
    for (const [path, width] of [
      ['en/search.html?q=minutes', 1280],
      ['fr/search.html?q=traite&in=all', 320],
    ] as const) {
      const { page, complaints } = await open(path, { scheme, width });
      await found(page);
      await page.evaluate(axe.source);
      const told = await page.evaluate(`axe.run(document, { runOnly: [
        'wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'] })
        .then(({ violations }) => JSON.stringify(violations.map(({ id, nodes }) =>
          id + ': ' + nodes.map(({ html }) => html).join(' '))))`);
      expect(JSON.parse(String(told))).toEqual([]);
      expect(
        await page.evaluate(`document.documentElement.scrollWidth <= ${width}`),
        `${path} scrolls sideways`,
      ).toBe(true);
      expect(complaints).toEqual([]);
    }
  });
});
