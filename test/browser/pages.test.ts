import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import axe from 'axe-core';
import type { Page } from 'puppeteer';
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from 'vitest';
import { firstThatStarts, waysToFind } from '../../src/edge/browser/find.ts';
import { type RunningBrowser, startBrowser } from '../../src/edge/browser/start.ts';
import { samplePages } from '../sample.ts';
import { patientPage } from './reading-browser.ts';

let folder: string;
let running: RunningBrowser;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'minutier-pages-'));
  for (const [path, bytes] of await samplePages()) {
    await mkdir(dirname(join(folder, path)), { recursive: true });
    await writeFile(join(folder, path), path.endsWith('.css') ? withFonts(bytes) : bytes);
  }
  const { signal } = new AbortController();
  const silent = () => {};
  running = await firstThatStarts(
    waysToFind(silent, signal),
    (candidate) => startBrowser(candidate, silent),
    signal,
  );
});
afterAll(async () => {
  await running?.end();
  await rm(folder, { recursive: true, force: true });
});

/** A style sheet that waits for its fonts: on a busy machine the first pages would be set in others, and measured in them. */
function withFonts(css: Uint8Array): string {
  return new TextDecoder().decode(css).replaceAll('font-display:optional', 'font-display:block');
}

interface Look {
  readonly scheme?: 'light' | 'dark';
  readonly width?: number;
  readonly scripts?: boolean;
}

/** A page of the sample as a reader sees it, and what the browser complained of. */
async function open(
  name: string,
  { scheme = 'light', width = 1280, scripts = true }: Look = {},
): Promise<{ readonly page: Page; readonly complaints: readonly string[] }> {
  const page = await patientPage(running.browser);
  onTestFinished(() => page.close());
  const complaints: string[] = [];
  page.on('console', (message) => complaints.push(message.text()));
  page.on('requestfailed', (request) => complaints.push(`not loaded: ${request.url()}`));
  await page.setJavaScriptEnabled(scripts);
  await page.setViewport({ width, height: 900 });
  await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: scheme }]);
  const [file = '', id = ''] = name.split('#');
  const meeting = file.slice(file.lastIndexOf('/') + 1, file.indexOf('.'));
  const path = join(folder, file.replace(/\/(?=[^/]*$)/, `/jtwg/${meeting}/`));
  await page.goto(`${pathToFileURL(path).href}.html${id && `#${id}`}`);
  return { page, complaints };
}

/** The value of an expression in the page, as text. */
async function ask(page: Page, expression: string): Promise<string> {
  return String(await page.evaluate(expression));
}

/** Criteria of WCAG 2.2, levels A and AA, and what else is good for readers. */
const rules = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

const editions = [
  'public/jtwg-4.en',
  'public/jtwg-4.fr',
  'public/jtwg-4.en-fr',
  'public/jtwg-3.en-fr',
  'restricted/secretariat/jtwg-4.en-fr',
] as const;

describe.each(editions)('%s', (name) => {
  test.each([
    { scheme: 'light', width: 1280 },
    { scheme: 'dark', width: 1280 },
    { scheme: 'light', width: 320 },
    { scheme: 'dark', width: 320 },
  ] as const)('can be read by everyone: $scheme, $width px', async (look) => {
    const { page } = await open(name, look);
    await page.evaluate(axe.source);
    const told = await ask(
      page,
      `axe.run(document, { runOnly: ${JSON.stringify(rules)} }).then(({ passes, violations }) => [
        passes.map(({ id }) => id).join(' '),
        ...violations.map(({ id, nodes }) => id + ': ' + nodes.map(({ html }) => html).join(' ')),
      ].join('\\n'))`,
    );
    const [passed, ...violations] = told.split('\n');
    expect(violations).toEqual([]);
    expect(passed?.split(' ')).toEqual(
      expect.arrayContaining(['color-contrast', 'target-size', 'region']),
    );
  });

  test.each([320, 480, 768, 1024, 1600])('never scrolls sideways at %i px', async (width) => {
    const { page } = await open(name, { width });
    const wide = Number(await ask(page, 'document.documentElement.scrollWidth'));
    expect(await ask(page, 'document.documentElement.clientWidth')).toBe(String(width));
    expect(wide).toBeLessThanOrEqual(width);
  });

  test('is styled, set in its own fonts, and breaks none of its own rules', async () => {
    const { page, complaints } = await open(name);
    expect(await ask(page, 'getComputedStyle(document.querySelector(".skip a")).clipPath')).toBe(
      'inset(50%)',
    );
    expect(
      await ask(
        page,
        'document.fonts.ready.then((all) => [...all].some(({ family, status }) => /Libertinus/.test(family) && status === "loaded"))',
      ),
    ).toBe('true');
    expect(complaints).toEqual([]);
  });
});

test('its own rules forbid a script that somebody smuggled in', async () => {
  const { page, complaints } = await open('public/jtwg-4.en');
  await page.evaluate(
    'document.body.append(Object.assign(document.createElement("script"), { text: "document.title = 1" }))',
  );
  expect(await page.title()).toContain('JTWG/2022/4');
  expect(complaints.join()).toContain('Content Security Policy');
});

test('the dark scheme is dark', async () => {
  const paper = 'getComputedStyle(document.documentElement).backgroundColor';
  const { page: light } = await open('public/jtwg-4.en');
  const { page: dark } = await open('public/jtwg-4.en', { scheme: 'dark' });
  expect(await ask(light, paper)).toBe('rgb(255, 255, 255)');
  expect(await ask(dark, paper)).toBe('rgb(20, 24, 29)');
});

test('the first key leads past the toolbar', async () => {
  const { page } = await open('public/jtwg-4.en');
  await page.keyboard.press('Tab');
  expect(await ask(page, 'document.activeElement.textContent')).toBe('Skip to the text');
  expect(await ask(page, 'getComputedStyle(document.activeElement).clipPath')).toBe('none');
  await page.keyboard.press('Enter');
  expect(await ask(page, 'location.hash')).toBe('#text');
  await page.keyboard.press('Tab');
  expect(await ask(page, 'Boolean(document.activeElement.closest("main"))')).toBe('true');
});

test('what has the focus shows it', async () => {
  const { page } = await open('public/jtwg-4.en');
  for (let count = 0; count < 4; count += 1) await page.keyboard.press('Tab');
  expect(await ask(page, 'getComputedStyle(document.activeElement).outlineStyle')).toBe('solid');
});

test.each([true, false])(
  'from a clause to the same clause in French; scripts: %s',
  async (scripts) => {
    const { page } = await open('public/jtwg-4.en#D-04-02', { scripts });
    await Promise.all([
      page.waitForNavigation(),
      page.click('[id="D-04-02"] > .heading .tools [hreflang="fr"]'),
    ]);
    expect(page.url()).toMatch(/jtwg-4\.fr\.html#D-04-02$/);
    expect(await ask(page, 'document.querySelector(":target").textContent')).toContain('Décision');
  },
);

test('the passage that a link led to is marked', async () => {
  const look = (id: string) =>
    `(({ outlineStyle }) => outlineStyle)(getComputedStyle(document.getElementById("${id}")))`;
  const { page } = await open('public/jtwg-4.en#D-04-02');
  expect(await ask(page, look('D-04-02'))).toBe('solid');
  expect(await ask(page, look('D-04-01'))).toBe('none');
});

test('side by side there are two columns where there is room, else the languages say which they are', async () => {
  const row = '[...document.querySelector(".body .row").children]';
  const tops = `new Set(${row}.map((cell) => cell.getBoundingClientRect().top)).size`;
  const marks = `${row}.map((cell) => getComputedStyle(cell, "::before").content).join(" ")`;
  const { page: wide } = await open('public/jtwg-4.en-fr');
  expect(await ask(wide, tops)).toBe('1');
  expect(await ask(wide, marks)).toBe('none none');
  const { page: narrow } = await open('public/jtwg-4.en-fr', { width: 320 });
  expect(await ask(narrow, tops)).toBe('2');
  expect(await ask(narrow, marks)).toBe('"en" "fr"');
});

test('a line of text holds about seventy characters', async () => {
  const { page } = await open('public/jtwg-4.en');
  const perLine = Number(
    await ask(
      page,
      `document.fonts.ready.then(() => {
        const [text] = [...document.querySelectorAll(".body p")].sort((a, b) => b.textContent.length - a.textContent.length);
        const { top } = text.getBoundingClientRect();
        const height = parseFloat(getComputedStyle(text).lineHeight);
        const range = document.createRange();
        const nodes = document.createTreeWalker(text, NodeFilter.SHOW_TEXT);
        const letters = [];
        while (nodes.nextNode()) {
          for (let at = 0; at < nodes.currentNode.length; at += 1) {
            range.setStart(nodes.currentNode, at);
            range.setEnd(nodes.currentNode, at + 1);
            const place = range.getBoundingClientRect();
            const line = Math.floor(((place.top + place.bottom) / 2 - top) / height);
            letters[line] = (letters[line] ?? 0) + 1;
          }
        }
        // The last line is as full as it happens to be.
        const full = letters.slice(0, -1);
        return full.reduce((sum, count) => sum + count, 0) / full.length;
      })`,
    ),
  );
  expect(perLine).toBeGreaterThan(55);
  expect(perLine).toBeLessThan(75);
});
