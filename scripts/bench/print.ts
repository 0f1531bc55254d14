/**
 * Our printer against bare puppeteer: the same document, the same browser, the same run, turn by turn.
 * `npx tsx scripts/bench/print.ts [meeting] [rounds]`
 */
import { launch, type PDFOptions } from 'puppeteer';
import { firstThatStarts, waysToFind } from '../../src/edge/browser/find.ts';
import { openPrinter } from '../../src/edge/browser/printer.ts';
import { openWorld } from '../../src/edge/world.ts';
import { edit } from '../../src/edit/edit.ts';
import { pagesOfIds } from '../../src/format/pdf/pages-of-ids.ts';
import { printDocument } from '../../src/format/print-document.ts';
import { compileTemplates } from '../../src/format/templates.ts';
import { plan } from '../../src/plan.ts';
import { readLibrary } from '../../src/read/library.ts';

const [meeting = 'jtwg-4', rounds = '30'] = process.argv.slice(2);
const warmUp = 5;

const html = await documentOf(meeting);
const words =
  html.replaceAll(/<style[\s\S]*?<\/style>|<[^>]*>/g, ' ').match(/\p{L}+/gu)?.length ?? 0;
console.log(
  `${meeting}: ${words} words, ${Math.round(html.length / 1024)} KiB with fonts, ${rounds} rounds`,
);

const bare = await openBare();
const ours = await openPrinter();
try {
  const ways: Record<string, () => Promise<unknown>> = {
    'bare puppeteer': () => bare.print(html),
    ours: () => ours.print(html),
    'ours, numbers filled in': () => ours.print(html, pagesOfIds),
    'bare puppeteer, twice for the numbers': async () => {
      await bare.print(html);
      await bare.print(html);
    },
    'bare puppeteer, two at once': () => Promise.all([bare.print(html), bare.print(html)]),
    'ours, two at once': () => Promise.all([ours.print(html), ours.print(html)]),
  };
  const times = new Map(Object.keys(ways).map((name) => [name, [] as number[]]));
  for (let round = 0; round < warmUp + Number(rounds); round += 1) {
    for (const [name, print] of Object.entries(ways)) {
      const start = performance.now();
      await print();
      const time = performance.now() - start;
      if (round >= warmUp) times.get(name)?.push(name.endsWith('two at once') ? time / 2 : time);
    }
  }
  for (const [name, all] of times) {
    const sorted = all.sort((a, b) => a - b);
    const [median, best] = [sorted[sorted.length >> 1] ?? 0, sorted[0] ?? 0];
    console.log(
      `${name.padEnd(38)} median ${median.toFixed(1)} ms, best ${best.toFixed(1)} ms a document`,
    );
  }
  const median = (name: string) => times.get(name)?.[Number(rounds) >> 1] ?? 0;
  for (const [our, their] of [
    ['ours', 'bare puppeteer'],
    ['ours, numbers filled in', 'bare puppeteer, twice for the numbers'],
    ['ours, two at once', 'bare puppeteer, two at once'],
  ] as const) {
    console.log(`ratio ${our} / ${their}: ${(median(our) / median(their)).toFixed(2)}`);
  }
} finally {
  await ours.close();
  await bare.close();
}

/** The document as the `pdf` format hands it to the printer. */
async function documentOf(id: string): Promise<string> {
  const world = await openWorld(
    { content: 'content', templates: 'templates', output: 'output' },
    process.cwd(),
  );
  const library = await readLibrary(world.content);
  const [task] = plan(library.meetings, { meetings: [id] });
  if (!task) throw new Error(`${id} has no text`);
  const edition = edit(task.meeting, task, { ...library, locales: world.locales });
  const kit = { ...world, templates: await compileTemplates(world.templates) };
  return (await printDocument(edition, kit)).html;
}

/** Puppeteer as its manual shows it, with a page kept warm for each of two prints at once. */
async function openBare() {
  const { signal } = new AbortController();
  const executablePath = await firstThatStarts(
    waysToFind(() => {}, signal),
    async ({ path }) => path,
    signal,
  );
  const args = process.geteuid?.() === 0 ? ['--no-sandbox'] : [];
  const browser = await launch({ executablePath, headless: 'shell', args });
  const idle = [await browser.newPage(), await browser.newPage()];
  for (const page of idle) await page.setJavaScriptEnabled(false);
  const options: PDFOptions = {
    tagged: true,
    outline: true,
    preferCSSPageSize: true,
    printBackground: true,
  };
  return {
    print: async (document: string) => {
      const page = idle.pop();
      if (!page) throw new Error('no page is idle');
      await page.setContent(document, { waitUntil: 'load' });
      const pdf = await page.pdf(options);
      idle.push(page);
      return pdf;
    },
    close: () => browser.close(),
  };
}
