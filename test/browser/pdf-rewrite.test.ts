import { PDF } from '@libpdf/core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { firstThatStarts, waysToFind } from '../../src/edge/browser/find.ts';
import { openPrinter } from '../../src/edge/browser/printer.ts';
import { startBrowser } from '../../src/edge/browser/start.ts';
import { pdf } from '../../src/format/pdf.ts';
import { printDocument } from '../../src/format/print-document.ts';
import type { Printer } from '../../src/world.ts';
import { fixture } from '../format/fixture.ts';
import { kitFor } from './a-document.ts';
import { type Heard, heard } from './heard.ts';
import { factsOf } from './pdf-facts.ts';
import { type Value, valuesOf } from './values-of.ts';

const edition = fixture(['en']);

async function made(
  printer: Printer,
  templates: Parameters<typeof kitFor>[1],
): Promise<Uint8Array> {
  return (await pdf.render(edition, await kitFor(printer, templates))).bytes;
}

let printer: Awaited<ReturnType<typeof openPrinter>>;
let bytes: Uint8Array;
let said: Heard;
beforeAll(async () => {
  printer = await openPrinter({ pages: 1 });
  bytes = await made(printer, './torture');
  said = await heard(bytes);
});
afterAll(() => printer.close());

describe('a document that holds all that a document may hold', () => {
  test('is heard in order, with its roles and languages', async () => {
    expect(said.text.length).toBeLessThanOrEqual(20 * 1024);
    await expect(said.text).toMatchFileSnapshot('golden/torture.txt');
  });

  test('is heard whole, and nothing twice', () => {
    expect([said.lost, said.twice]).toEqual([[], []]);
  });

  test('is heard without heads, feet, rules, and what is repeated for the page', () => {
    const pages = said.artifacts.filter((text) => text === 'Running head').length;
    expect(pages).toBeGreaterThan(4);
    expect(said.artifacts.filter((text) => text === `1 / ${pages}`)).toHaveLength(1);
    // The head of the table that goes on: once for each page but its first.
    const repeated = said.artifacts.filter((text) => text === 'Number').length;
    expect(repeated).toBeGreaterThan(0);
    expect(said.text.match(/TH Column: Number$/gm)).toHaveLength(1);
    const heads = /^(Name|Attendance|Day [12]|Number|Numéro)$/;
    expect(
      said.artifacts.filter(
        (text) => !heads.test(text) && !/^(Running head|\d+ \/ \d+|\s*)$/.test(text),
      ),
    ).toEqual([]);
  });

  test('has an outline of its headings, word for word', async () => {
    const pdfFile = await PDF.load(bytes.slice());
    const { dict, text } = valuesOf(pdfFile);
    const titles = (first: Value): readonly string[] => {
      if (!first) return [];
      const entry = dict(first);
      return [
        text(entry.get('Title')) ?? '',
        ...titles(entry.get('First')),
        ...titles(entry.get('Next')),
      ];
    };
    expect(titles(dict(pdfFile.getCatalog().get('Outlines')).get('First'))).toEqual([
      'All that a document may hold',
      'Lists',
      'Lines et langues',
      'Tables',
      'A wide one',
    ]);
  });

  test('says where its pictures stand', async () => {
    const file = await PDF.load(bytes.slice());
    const { dict, list, name, number } = valuesOf(file);
    const boxes: (readonly number[])[] = [];
    const walk = (part: Value) => {
      const attributes = list(dict(part).get('A')).map(dict);
      const box = attributes.map((one) => one.get('BBox')).find(Boolean);
      if (name(dict(part).get('S')) === 'Figure')
        boxes.push(list(box).map((side) => Math.round(number(side) ?? 0)));
      for (const kid of list(dict(part).get('K'))) walk(kid);
    };
    const [document] = list(dict(file.getCatalog().get('StructTreeRoot')).get('K'));
    walk(document);
    expect(boxes).toHaveLength(3);
    const sizes = boxes.map(([left = 0, bottom = 0, right = 0, top = 0]) => [
      right - left,
      top - bottom,
    ]);
    // The circles of a map of 40 by 20 mm, and dots of 4 mm.
    expect(sizes).toEqual([
      [109, 53],
      [11, 11],
      [11, 11],
    ]);
    for (const [left = -1, bottom = -1, right = 999, top = 999] of boxes) {
      expect(Math.min(left, bottom)).toBeGreaterThan(0);
      expect([right < 420, top < 595]).toEqual([true, true]);
    }
  });

  test('says of itself what its head says', async () => {
    expect(await factsOf(bytes)).toMatchObject({
      tagged: true,
      lang: 'en',
      title: 'Torture — «épreuve»',
    });
  });

  test('keeps the numbers of pages in its contents', async () => {
    const { targets } = await factsOf(bytes);
    for (const [words, id] of [
      ['Lists', 'lists'],
      ['Tables', 'tables'],
      ['A wide one', 'wide'],
    ] as const)
      expect(said.text).toContain(`{Reference: {Link: ${words} ${targets[id]}<`);
  });
});

describe('the same document', () => {
  const others = {
    'minutes.hbs':
      '<!doctype html><html lang="en"><head><title>t</title></head><body><p lang="fr">Autre</p></body></html>',
  };

  test('is the same file when it is printed again on the same page, others in between', async () => {
    await made(printer, others);
    expect(await made(printer, './torture')).toEqual(bytes);
  });

  test('is the same file from another browser', async () => {
    const another = await openPrinter({ pages: 1 });
    try {
      expect(await made(another, './torture')).toEqual(bytes);
    } finally {
      await another.close();
    }
  });

  test('is the same file when others are printed at the same time', async () => {
    const busy = await openPrinter({ pages: 2 });
    try {
      const orders = [others, './torture', './torture', others, './torture'] as const;
      const files = await Promise.all(orders.map((templates) => made(busy, templates)));
      for (const index of [1, 2, 4]) expect(files[index]).toEqual(bytes);
      expect(files[0]).toEqual(files[3]);
    } finally {
      await busy.close();
    }
  });
});

test('a field stands where the document has it', async () => {
  const margin = 20;
  const templates = {
    'minutes.hbs': `<!doctype html><html lang="en"><head><title>t</title><link rel="stylesheet" href="{{style}}"></head><body><main>
      <h1>Signatures</h1><div class="grid"><div><p>Niger</p><p class="field" data-signatory="ne"></p></div><div><p>Nigeria</p><p class="field" data-signatory="ng"></p></div></div></main></body></html>`,
    'styles/base.css': 'body { margin: 0; font-family: "Noto Sans" } h1 { font-weight: 600 }',
    'styles/print.css': `@page { size: A4; margin: ${margin}mm } .grid { display: grid; grid-template-columns: 1fr 1fr; gap: 8mm } .field { height: 19mm; margin: 3mm }`,
  };
  const kit = await kitFor(printer, templates);
  const { html } = await printDocument(edition, kit);
  const file = await PDF.load((await pdf.render(edition, kit)).bytes);
  const { dict, list, number, text } = valuesOf(file);
  const fields = list(dict(file.getCatalog().get('AcroForm')).get('Fields')).map(dict);
  const rects = fields.map((field) => list(field.get('Rect')).map((value) => number(value) ?? 0));
  expect(fields.map((field) => text(field.get('T')))).toEqual(['ne', 'ng']);
  expect(fields.map((field) => text(field.get('TU')))).toEqual(['Niger', 'Nigeria']);

  const points = 72 / 25.4;
  const boxes = await boxesOf(html, 210 - 2 * margin);
  expect(boxes).toHaveLength(2);
  for (const [index, { left, top, right, bottom }] of boxes.entries()) {
    const expected = [
      left * 0.75,
      (842 / points - 2 * margin) * points - bottom * 0.75,
      right * 0.75,
      (842 / points - 2 * margin) * points - top * 0.75,
    ];
    for (const [side, value] of (rects[index] ?? []).entries())
      expect(Math.abs(value - (expected[side] ?? 0) - margin * points)).toBeLessThan(1.5);
  }
});

/** Where the places for signatures stand in the type area, in pixels. */
async function boxesOf(
  html: string,
  millimetres: number,
): Promise<readonly { left: number; top: number; right: number; bottom: number }[]> {
  const silent = () => {};
  const { signal } = new AbortController();
  const running = await firstThatStarts(
    waysToFind(silent, signal),
    (candidate) => startBrowser(candidate, silent),
    signal,
  );
  try {
    const page = await running.browser.newPage();
    await page.emulateMediaType('print');
    await page.setViewport({ width: Math.round((millimetres / 25.4) * 96), height: 1000 });
    await page.setContent(html);
    return JSON.parse(
      String(
        await page.evaluate(
          `JSON.stringify(Array.from(document.querySelectorAll('[data-signatory]'), (one) => one.getBoundingClientRect()))`,
        ),
      ),
    );
  } finally {
    await running.end();
  }
}
