import { afterAll, beforeAll, expect, test } from 'vitest';
import { openPrinter } from '../../src/edge/browser/printer.ts';
import { pagesOfIds } from '../../src/format/pdf/pages-of-ids.ts';
import { factsOf } from './pdf-facts.ts';

let printer: Awaited<ReturnType<typeof openPrinter>>;
beforeAll(async () => {
  printer = await openPrinter();
});
afterAll(() => printer.close());

const ids = ['opening', 'décision-1', 'any other business', 'D-04-01', '100%'];

const document = (style: string, between: string) => {
  const lines = ids.map(
    (id) =>
      `<li><a href="#${encodeURIComponent(id)}">${id} = <b data-target="${id}"></b>;</a></li>`,
  );
  const sections = ids.map((id) => `<h2 id="${id}">${id}</h2>${between}`);
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>t</title><style>@page { size: A5; margin: 20mm } ${style}</style></head><body><ol>${lines.join('')}</ol>${sections.join('')}</body></html>`;
};

/** The numbers that the printed list of contents says. */
function printedNumbers(pages: readonly string[]): Record<string, number> {
  const text = pages.join(' ');
  return Object.fromEntries(
    ids.map((id) => [id, Number(text.slice(text.indexOf(`${id} =`)).match(/ = ?(\d+) ?;/)?.[1])]),
  );
}

const paragraphs = `<p>${'The Group took note of the report. '.repeat(60)}</p>`.repeat(2);

test('the numbers in the list of contents are the pages', async () => {
  const { pages, targets } = await factsOf(
    await printer.print(document('', paragraphs), pagesOfIds),
  );
  expect(printedNumbers(pages)).toEqual(targets);
  expect(pages[(targets['D-04-01'] ?? 0) - 1]).toContain('D-04-01');
  expect(new Set(Object.values(targets)).size).toBeGreaterThan(3);
});

test('also where the numbers themselves move the text on by a page', async () => {
  const style =
    'li { width: 100% } b { font-size: 1px } b:not(:empty) { display: block; height: 40mm }';
  let prints = 0;
  const counting = async (pdf: Uint8Array) => {
    prints += 1;
    return await pagesOfIds(pdf);
  };
  const { pages, targets } = await factsOf(
    await printer.print(document(style, paragraphs), counting),
  );
  expect(printedNumbers(pages)).toEqual(targets);
  expect(prints).toBe(2);
});

test('a document without a list of contents is printed once', async () => {
  let asked = 0;
  await printer.print('<!doctype html><title>t</title><h2 id="a">a</h2>', async () => {
    asked += 1;
    return new Map([['a', 1]]);
  });
  expect(asked).toBe(1);
});
