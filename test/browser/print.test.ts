import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openPrinter } from '../../src/edge/browser/printer.ts';
import { factsOf } from './pdf-facts.ts';

let printer: Awaited<ReturnType<typeof openPrinter>>;
beforeAll(async () => {
  printer = await openPrinter();
});
afterAll(() => printer.close());

const document = (body: string, head = '') =>
  `<!doctype html><html lang="fr"><head><meta charset="utf-8"><title>Procès-verbal</title>${head}</head><body>${body}</body></html>`;

describe('a print', () => {
  test('is tagged, has an outline, a title and a language', async () => {
    const pdf = await printer.print(
      document(
        '<h1>Réunion</h1><p>Un</p><h2>Mesures</h2><table><tr><th scope="col">A</th></tr><tr><td>1</td></tr></table>',
      ),
    );
    expect(await factsOf(pdf)).toMatchObject({
      tagged: true,
      lang: 'fr',
      title: 'Procès-verbal',
      outline: ['Réunion'],
      pages: ['Réunion Un Mesures A 1'],
      roles: expect.arrayContaining(['H1', 'P', 'H2', 'Table', 'TH', 'TD']),
    });
  });

  test('has the size of paper that the style says', async () => {
    const pdf = await printer.print(document('x', '<style>@page { size: A5 landscape }</style>'));
    expect((await factsOf(pdf)).sizes).toEqual(['595 × 420']);
  });

  test('uses embedded fonts, even one that only the foot of the page uses', async () => {
    const path = createRequire(import.meta.url).resolve(
      '@fontsource/noto-sans/files/noto-sans-latin-400-italic.woff2',
    );
    const font = (await readFile(path)).toString('base64');
    const pdf = await printer.print(
      document(
        'x',
        `<style>@font-face { font-family: Own; font-display: swap; src: url(data:font/woff2;base64,${font}) format("woff2") }
        @page { margin: 30mm; @bottom-center { content: "foot"; font-family: Own } }</style>`,
      ),
    );
    expect((await factsOf(pdf)).fonts).toContain('NotoSans-Italic');
  });

  test('holds nothing of the document before', async () => {
    await printer.print(document('before', '<style>@page { size: A6 } p { color: red }</style>'));
    const pdf = await printer.print(document('after'));
    expect(await factsOf(pdf)).toMatchObject({ pages: ['after'], sizes: ['612 × 792'] });
  });

  test('is right for each of many documents at once', async () => {
    const names = Array.from({ length: 8 }, (_, index) => `meeting ${index}`);
    const pdfs = await Promise.all(names.map((name) => printer.print(document(`<p>${name}</p>`))));
    const texts = await Promise.all(pdfs.map(async (pdf) => (await factsOf(pdf)).pages.join()));
    expect(texts).toEqual(names);
  });

  test('stays right beyond the prints of one page', async () => {
    for (let count = 0; count < 60; count += 1) await printer.print(document('x'));
    expect((await factsOf(await printer.print(document('last')))).pages).toEqual(['last']);
  });
});

test('a document that takes too long is given up, and others are printed', async () => {
  const hasty = await openPrinter({ pages: 1, timeLimit: 300 });
  try {
    await hasty.print(document('warm')).catch(() => {});
    const endless = `<div>${'<p>word </p>'.repeat(60_000)}</div>`;
    await expect(hasty.print(document(endless))).rejects.toThrow(
      'Printing took longer than 0.3 seconds',
    );
  } finally {
    await hasty.close();
  }
});
