import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { firstThatStarts, waysToFind } from '../../src/edge/browser/find.ts';
import { openPrinter } from '../../src/edge/browser/printer.ts';
import { startBrowser } from '../../src/edge/browser/start.ts';
import { diskShelf } from '../../src/edge/disk.ts';
import { build } from '../../src/pipeline.ts';
import { memoryWorld } from '../memory-world.ts';
import { type PageLine, pageLines } from './page-lines.ts';
import { paintedOver } from './painted-over.ts';
import { type PlacedPart, placedParts } from './placed-parts.ts';

/** Lines of each page by edition, such as `public/jtwg-4.en`. */
const printed = new Map<string, readonly (readonly PageLine[])[]>();
/** Paragraphs, items and rows by edition. */
const placed = new Map<string, readonly PlacedPart[]>();
/** The PDFs by edition. */
const files = new Map<string, Uint8Array>();
/** Documents as they were sent to the printer. */
const sent: string[] = [];

beforeAll(async () => {
  const printer = await openPrinter();
  try {
    const world = {
      ...memoryWorld({}),
      content: diskShelf(fileURLToPath(new URL('../../content', import.meta.url))),
      printer: {
        print: async (...asked: Parameters<typeof printer.print>) => {
          sent.push(asked[0]);
          return await printer.print(...asked);
        },
      },
    };
    await build(world, { formats: ['pdf'], audiences: ['public', 'secretariat'] });
    for (const [path, bytes] of world.written) {
      const audience = path.startsWith('public/') ? 'public' : 'secretariat';
      const edition = `${audience}/${path.split('/').at(-1)?.replace('.pdf', '')}`;
      files.set(edition, bytes);
      printed.set(edition, await pageLines(bytes));
      placed.set(edition, await placedParts(bytes, ['P', 'LBody', 'TR']));
    }
  } finally {
    await printer.close();
  }
});

const editions = ['public', 'secretariat'].flatMap((audience) =>
  ['jtwg-3', 'jtwg-4'].flatMap((meeting) =>
    ['en', 'fr', 'en-fr'].map((languages) => `${audience}/${meeting}.${languages}`),
  ),
);

function pagesOf(edition: string): readonly (readonly PageLine[])[] {
  const pages = printed.get(edition);
  if (!pages) throw new Error(`${edition} was not printed`);
  return pages;
}

/** What belongs to the document, without running heads and feet. */
const content = (page: readonly PageLine[]) => page.filter(({ roles }) => roles.length > 0);
const isHeading = ({ roles }: PageLine) => roles.some((role) => /^H\d$/.test(role));
const textOf = (lines: readonly PageLine[]) => lines.map(({ text }) => text).join(' ');
const isIn = (role: string) => (line: PageLine) => line.roles.includes(role);

/** Where the type area of an A4 page begins and ends, in points from the upper edge. */
const area = { from: 71, to: 774 };

/** Of the sample. */
const subCommittees = 4;

describe.each(editions)('%s on paper', (edition) => {
  test('every page says which it is and how many there are, in the foot and not in the text', () => {
    const pages = pagesOf(edition);
    pages.forEach((page, index) => {
      const foot = page.filter(({ roles, down }) => roles.length === 0 && down > area.to);
      expect(textOf(foot)).toMatch(new RegExp(`(?<!\\S)${index + 1} / ${pages.length}(?!\\S)`));
    });
  });

  test('no line of the foot runs off the paper', () => {
    const lowest = Math.max(...pagesOf(edition).flatMap((page) => page.map(({ down }) => down)));
    // A4 is 842 points high, and printers need the last 12.
    expect(lowest).toBeLessThan(830);
  });

  test('every page but the first names the body that met, in its head', () => {
    const heads = pagesOf(edition).map((page) =>
      textOf(page.filter(({ roles, down }) => roles.length === 0 && down < area.from)),
    );
    const named = heads.map((head) => /Joint Technical|Groupe de travail/.test(head));
    expect(named).toEqual(named.map((_, index) => index > 0));
  });

  test('every page of the restricted edition is marked, and none of the public one', () => {
    for (const page of pagesOf(edition)) {
      expect(/RESTRICTED|RESTREINT/.test(textOf(page))).toBe(edition.startsWith('secretariat/'));
    }
  });

  test('no page but the last is left a third empty', () => {
    const used = pagesOf(edition)
      .slice(0, -1)
      .map((page) => (content(page).at(-1)?.down ?? 0) - area.from)
      .map((height) => height / (area.to - area.from));
    expect(Math.min(...used)).toBeGreaterThan(0.66);
  });

  test('nothing stands outside the margins', () => {
    for (const line of pagesOf(edition).flatMap(content)) {
      expect(line.left).toBeGreaterThan(55);
      expect(line.left).toBeLessThan(540);
      expect(line.down).toBeLessThan(area.to);
    }
  });

  test('no heading is the last line of a page', () => {
    for (const page of pagesOf(edition)) {
      const last = content(page).at(-1);
      expect(last && isHeading(last) ? last.text : '').toBe('');
    }
  });

  test('of no paragraph and of no item a single line stands alone on a page', () => {
    const torn = (placed.get(edition) ?? []).filter(
      ({ role, lines }) =>
        role !== 'TR' && lines.length > 1 && lines.some(({ count }) => count < 2),
    );
    expect(torn.map(({ text }) => text)).toEqual([]);
  });

  test('of no delegation one person stands apart from the others, and none without its name', () => {
    const rows = (placed.get(edition) ?? []).filter(({ role }) => role === 'TR');
    const groups = rows.flatMap((row, index) => {
      if (!row.heads) return [];
      const next = rows.findIndex(({ heads }, place) => place > index && heads);
      // Behind the last group come rows of other tables.
      return next < 0 ? [] : [rows.slice(index, next)];
    });
    expect(groups.length).toBeGreaterThan(2);
    for (const group of groups) {
      const pages = group.map(({ lines }) => lines[0]?.page);
      expect([pages[1], pages.at(-1)], group[0]?.text).toEqual([pages[0], pages.at(-2)]);
      if (pages.length > 2) expect(pages[2], group[0]?.text).toBe(pages[0]);
    }
  });

  test('no sub-committee stands alone on a page, under the head of the table', () => {
    const rows = (placed.get(edition) ?? []).filter(({ role }) => role === 'TR');
    const head = rows.findIndex(({ text }) =>
      /^(Sub-committee|Sous-comité)\s*(Members|Membres)/.test(text),
    );
    const committees = rows.slice(head + 1, head + 1 + subCommittees);
    expect(committees.at(-1)?.text).toMatch(/Partner|Partenariat/);
    const pages = committees.map(({ lines }) => lines[0]?.page);
    expect([pages[1], pages.at(-1)]).toEqual([pages[0], pages.at(-2)]);
  });

  test('the list of contents tells the page on which each heading stands', () => {
    const pages = pagesOf(edition);
    const lines = pages.flat().filter(isIn('TOCI'));
    const numbers = lines.filter(({ text, left }) => /^\d+$/.test(text) && left > 500);
    expect(numbers.length).toBeGreaterThan(5);
    for (const { text, down } of numbers) {
      // Where a title takes two lines, the number stands at the last, which is part of the heading as well.
      const title = lines
        .filter((line) => Math.abs(line.down - down) < 3 && line.left < 300)
        .map((line) => line.text.replace(/^(\w{1,4}\.) ?/, ''))
        .join(' ')
        .trim();
      const there = (pages[Number(text) - 1] ?? []).filter((line) => line.left < 300);
      expect(textOf(there.filter(isHeading))).toContain(title);
    }
  });

  test('a text and its counterpart begin at the same height', () => {
    const [audience, name] = edition.split('/');
    const pairs = name === 'jtwg-4.en-fr' ? counterparts : [];
    for (const [en, fr] of pairs) {
      const [left, right] = [en, fr].map((start) =>
        pagesOf(`${audience}/${name}`).flatMap((page, index) =>
          page.filter(({ text }) => text.startsWith(start)).map(({ down }) => ({ index, down })),
        ),
      );
      expect(left?.length, en).toBeGreaterThan(0);
      expect(right, fr).toEqual(left);
    }
  });
});

const watermark = '#ebeef2';
/** Words, rules and borders are darker than a watermark may be; what is as light lies below words. */
const isAsLight = (colour: string, other: string) => brightness(colour) >= brightness(other);
const brightness = (colour: string) =>
  Math.min(...[1, 3, 5].map((at) => Number.parseInt(colour.slice(at, at + 2), 16)));

describe.each(['public/jtwg-4.en', 'public/jtwg-4.fr', 'public/jtwg-4.en-fr'])('%s', (edition) => {
  test('stands on its watermark, and hides nothing of it behind white or a tint', async () => {
    const file = files.get(edition) ?? new Uint8Array();
    const pages = await paintedOver(file, watermark);
    expect(pages.map(({ found }) => found)).toEqual(pages.map(() => true));
    const hiding = pages.map(({ over }) => over.filter((colour) => isAsLight(colour, watermark)));
    expect(hiding).toEqual(pages.map(() => []));
  });
});

test('side by side, clauses in frames stand in the columns of the text', () => {
  const lines = pagesOf('public/jtwg-4.en-fr').flat();
  const left = (start: string) => lines.findLast(({ text }) => text.startsWith(start))?.left ?? 0;
  const column = left('Le Groupe de travail technique conjoint (GTTC)');
  const framed = [
    'Le Groupe adopte',
    'Le Groupe convient que ses',
    'Le Groupe charge',
    'Il est recom',
  ];
  for (const start of framed) expect(left(start), start).toBeCloseTo(column, 0);
});

/** First words of passages, in English and in French. */
const counterparts: readonly (readonly [string, string])[] = [
  ['The Joint Technical Working Group (JTWG)', 'Le Groupe de travail technique conjoint (GTTC)'],
  ['The ICMPD Project Manager opened', 'Le responsable du projet à l’ICMPD ouvre'],
  ['The Group agreed that, from then on', 'Le Groupe convient que ses réunions'],
  ['Pursuant to decision D-03-01', 'En application de la décision D-03-01'],
  ['Clarification was sought', 'Des précisions sont demandées'],
  ['No other matter was raised', 'Aucune autre question n’est soulevée'],
];

test.each(['public/jtwg-4.en', 'public/jtwg-4.fr', 'public/jtwg-4.en-fr'])(
  '%s repeats the heads of a table that goes on',
  (edition) => {
    const pages = pagesOf(edition);
    const rows = pages.map((page) =>
      page.filter(
        ({ text, roles }) => roles.includes('Table') && /^(Present|Sur place)$/.test(text),
      ),
    );
    expect(rows.filter((found) => found.length > 0).length).toBeGreaterThan(1);
    rows.forEach((found, index) => {
      if (found.length === 0) return;
      expect(textOf(pages[index] ?? [])).toMatch(/Attendance|Présence/);
    });
  },
);

test.each(editions)('%s is signed on one page, and below words of the minutes', (edition) => {
  const signed = pagesOf(edition)
    .map(content)
    .filter((page) => page.some(({ text }) => /^(Abuja|Niamey), \d/.test(text)));
  expect(signed).toHaveLength(1);
  const [page = []] = signed;
  const from = page.findIndex(({ text }) =>
    /^(Federal )?Republic of|^République (du|féd)/.test(text),
  );
  const below = textOf(page.slice(from));
  for (const signatory of [/, ANLTP\/TIM/, /, NAPTIP/, /ICMPD/]) expect(below).toMatch(signatory);
  expect(textOf(page.slice(0, from)).length).toBeGreaterThan(40);
});

describe('places for signatures', () => {
  let running: Awaited<ReturnType<typeof startBrowser>>;
  beforeAll(async () => {
    const silent = () => {};
    const { signal } = new AbortController();
    running = await firstThatStarts(
      waysToFind(silent, signal),
      (candidate) => startBrowser(candidate, silent),
      signal,
    );
  });
  afterAll(() => running?.end());

  test('each has room for what a signature shows, and all are equal', async () => {
    const page = await running.browser.newPage();
    await page.emulateMediaType('print');
    expect(sent.length).toBe(editions.length);
    for (const html of sent) {
      // As wide as the narrower of the type areas.
      await page.setViewport({ width: Math.round((162 / 25.4) * 96), height: 1000 });
      await page.setContent(html);
      const sizes: readonly (readonly [string, number, number])[] = JSON.parse(
        String(
          await page.evaluate(`JSON.stringify(
            Array.from(document.querySelectorAll('[data-signatory]'), (field) => {
              const { width, height } = field.getBoundingClientRect();
              return [field.dataset.signatory, Math.round(width), Math.round(height)];
            }))`),
        ),
      );
      expect(sizes.map(([id]) => id).sort()).toEqual(['dg-anltp', 'dg-naptip', 'icmpd']);
      const millimetres = (pixels: number) => (pixels / 96) * 25.4;
      for (const [, width, height] of sizes) {
        expect(millimetres(width)).toBeGreaterThanOrEqual(60);
        expect(millimetres(height)).toBeGreaterThanOrEqual(18);
        expect([width, height]).toEqual(sizes[0]?.slice(1));
      }
    }
  });
});
