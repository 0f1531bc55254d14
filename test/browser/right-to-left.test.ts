import { fileURLToPath } from 'node:url';
import { beforeAll, expect, test } from 'vitest';
import { openPrinter } from '../../src/edge/browser/printer.ts';
import { diskShelf } from '../../src/edge/disk.ts';
import { build } from '../../src/pipeline.ts';
import { memoryWorld } from '../memory-world.ts';
import { type PageLine, pageLines } from './page-lines.ts';

/** Lines of each page of minutes in Arabic, and of those in French and Arabic. */
const printed = new Map<string, readonly (readonly PageLine[])[]>();

beforeAll(async () => {
  const printer = await openPrinter();
  try {
    const content = diskShelf(fileURLToPath(new URL('../torture', import.meta.url)));
    const world = { ...memoryWorld({}), content, printer };
    await build(world, { meetings: ['ce-2'], formats: ['pdf'], editions: ['ar', 'fr-ar'] });
    for (const [path, bytes] of world.written)
      printed.set(path.split('.').at(-2) ?? '', await pageLines(bytes));
  } finally {
    await printer.close();
  }
});

const linesOf = (edition: string) => printed.get(edition)?.flat() ?? [];

test('in the contents, numbers of pages stand at the left, and at the end of their lines', () => {
  const numbers = linesOf('ar').filter(
    ({ roles, text }) => roles.includes('TOCI') && /^\d+$/.test(text),
  );
  expect(numbers.length).toBeGreaterThan(8);
  expect(Math.max(...numbers.map(({ left }) => left))).toBeLessThan(80);
});

test('heads stand at the right, and numbers of pages at the left', () => {
  const pages = printed.get('ar') ?? [];
  const outside = pages.map((page) => page.filter(({ roles }) => roles.length === 0));
  for (const [index, lines] of outside.entries()) {
    const number = lines.find(({ text }) => /^\d+ \/ \d+$/.test(text));
    expect(number?.left).toBeLessThan(100);
    const head = lines.find(({ down }) => down < 71);
    if (index > 0) expect(head?.left).toBeGreaterThan(400);
  }
});

test('side by side, the names of facts stand at the outer edge of each language', () => {
  const names = linesOf('fr-ar').filter(({ roles }) => roles.includes('TH'));
  const place = names.find(({ text }) => text === 'Lieu');
  expect(place?.left).toBeLessThan(80);
  const others = names.filter((name) => name !== place && name.down === place?.down);
  expect(others.map(({ left }) => left > 480)).toEqual([true]);
});

test('a head in both scripts begins at one edge, and does not touch the next', () => {
  const heads = linesOf('fr-ar').filter(({ roles }) => roles.includes('TH'));
  const french = heads.filter(({ text }) => text === 'Référence');
  expect(french.length).toBeGreaterThan(2);
  for (const { left, down } of french) {
    const below = heads.filter((head) => head.down - down > 5 && head.down - down < 16);
    // The Arabic head, then what the next columns are called.
    expect(below[0]?.left).toBeCloseTo(left, 0);
    expect(below[1]?.left).toBeGreaterThan(left + 50);
  }
});

test('the mark of a note stands on the left of the time before it', () => {
  const lines = linesOf('ar');
  const time = lines.find(({ text }) => text.includes('12:15'));
  const mark = lines.find(
    ({ roles, text }) => !roles.includes('TOCI') && roles.includes('Link') && text === '1',
  );
  expect(time && mark && Math.abs(time.down - mark.down) < 10).toBe(true);
  expect(time && mark && time.left - mark.left).toBeGreaterThan(0);
});
