/** What is restricted stands in no public byte, wherever in the content it is; and in the restricted edition it stands where it belongs. */
import { gunzipSync, inflateSync } from 'node:zlib';
import { beforeAll, expect, test } from 'vitest';
import { openPrinter } from '../../src/edge/browser/printer.ts';
import { pagefindIndex } from '../../src/edge/search-index.ts';
import { build } from '../../src/pipeline.ts';
import type { Report } from '../../src/report.ts';
import { memoryWorld } from '../memory-world.ts';
import { pageLines } from './page-lines.ts';
import { planted } from './planted.ts';

const { content, words, unseen } = planted();
let written: ReadonlyMap<string, Uint8Array>;
let report: Report;

beforeAll(async () => {
  const printer = await openPrinter();
  try {
    const world = {
      ...memoryWorld(content, { printer, site: 'https://minutes.example.org' }),
      searchIndex: pagefindIndex,
    };
    report = await build(world, { audiences: 'all', asOf: '2022-05-01T00:00:00Z' });
    written = world.written;
  } finally {
    await printer.close();
  }
});

/** All that is in a file, opened by means that have nothing in common with those of the program: folded, without what joins or parts words. */
async function opened(path: string, bytes: Uint8Array): Promise<string> {
  const raw = Buffer.from(bytes);
  const parts = [path, raw.toString('latin1'), raw.toString('utf16le')];
  if (raw[0] === 0x1f && raw[1] === 0x8b) parts.push(gunzipSync(raw).toString('latin1'));
  if (path.endsWith('.pdf')) {
    for (const stream of streamsOf(raw)) parts.push(stream.toString('latin1'), utf16be(stream));
    parts.push(utf16be(raw));
    for (const hex of raw.toString('latin1').matchAll(/<([0-9A-Fa-f\s]{8,})>/g))
      parts.push(utf16be(Buffer.from((hex[1] ?? '').replace(/\s/g, ''), 'hex')));
    const pages = await pageLines(bytes);
    parts.push(pages.map((lines) => lines.map(({ text }) => text).join('')).join(''));
  }
  return parts
    .join('\n')
    .toLowerCase()
    .replace(/[^a-z]/g, '');
}

function* streamsOf(pdf: Buffer): Generator<Buffer> {
  const text = pdf.toString('latin1');
  for (const found of text.matchAll(/stream\r?\n/g)) {
    const start = found.index + found[0].length;
    const end = text.indexOf('endstream', start);
    try {
      yield inflateSync(pdf.subarray(start, end));
    } catch {
      yield pdf.subarray(start, end);
    }
  }
}

function utf16be(bytes: Buffer): string {
  const even = Buffer.from(bytes.subarray(0, bytes.length - (bytes.length % 2)));
  return even.swap16().toString('utf16le');
}

test('more than 40 places hold a word of their own, and the meeting goes out', () => {
  expect(words.size).toBeGreaterThan(100);
  expect(new Set(words.values()).size).toBe(words.size);
  expect(report.messages.filter(({ level }) => level === 'error')).toEqual([]);
  expect(report.failures).toBe(0);
  const kinds = new Set(
    [...written.keys()].flatMap((path) =>
      path.startsWith('public/') ? path.split('.').at(-1) : [],
    ),
  );
  for (const kind of [
    'html',
    'pdf',
    'atom',
    'ics',
    'xml',
    'json',
    'csv',
    'bib',
    'ris',

    'pf_fragment',
  ])
    expect(kinds).toContain(kind);
});

test('no public byte holds any of them', async () => {
  const found: string[] = [];
  for (const [path, bytes] of written) {
    if (!path.startsWith('public/')) continue;
    const text = await opened(path, bytes);
    for (const [place, word] of words) if (text.includes(word)) found.push(`${place}: ${path}`);
  }
  expect(found).toEqual([]);
});

test('no message holds any of them', () => {
  // Who builds restricted files may be told their names.
  const open = report.written.filter((path) => path.startsWith('public/'));
  const said = JSON.stringify({ ...report, written: open }).toLowerCase();
  expect([...words].filter(([, word]) => said.includes(word)).map(([place]) => place)).toEqual([]);
});

test('the restricted edition holds them where they belong', async () => {
  const pages: string[] = [];
  for (const [path, bytes] of written) {
    if (path.startsWith('restricted/secretariat/') && path.endsWith('en-fr.pdf'))
      pages.push(
        (await pageLines(bytes))
          .flat()
          .map(({ text }) => text)
          .join(''),
      );
    if (path.startsWith('restricted/secretariat/') && path.endsWith('en-fr.html'))
      pages.push(Buffer.from(bytes).toString('utf8'));
  }
  expect(pages).toHaveLength(4);
  const said = pages.map((page) => page.toLowerCase().replace(/[^a-z]/g, ''));
  const missing = [...words].filter(
    ([place, word]) => !unseen.has(place) && !said.some((page) => page.includes(word)),
  );
  expect(missing.map(([place]) => place)).toEqual([]);
});

test('the parties read all but what is for the secretariat', async () => {
  const [file] = [...written].filter(
    ([path]) => path.startsWith('restricted/parties/') && path.endsWith('jt-1.en-fr.pdf'),
  );
  if (!file) throw new Error('no edition for the parties');
  const text = await opened(...file);
  const inside = words.get('passage inside another (en)') ?? '';
  expect(text).toContain(words.get('paragraph (fr)'));
  expect(text).not.toContain(inside);
});
