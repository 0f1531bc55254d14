/**
 * Our printer against bare puppeteer: the same document, the same browser, the same run, turn by turn.
 * `npx tsx scripts/bench/print.ts [meeting] [rounds]`
 */
import { openPrinter } from '../../src/edge/browser/printer.ts';
import { pagesOfIds } from '../../src/format/pdf/pages-of-ids.ts';
import { openBare } from './bare-browser.ts';
import { documentOf } from './document-of.ts';

const [meeting = 'jtwg-4', rounds = '30'] = process.argv.slice(2);
const warmUp = 5;

const { html } = await documentOf(meeting);
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
