import { mkdtemp, readdir, readFile, rm, stat, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { type Keeping, keepingPrints } from '../../../src/edge/browser/kept-prints.ts';

vi.mock('node:fs/promises', async (original) => {
  const real = await original<typeof import('node:fs/promises')>();
  return { ...real, utimes: vi.fn(real.utimes) };
});

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'minutier-test-'));
});
afterEach(() => rm(folder, { recursive: true }));

const bytes = (text: string) => new TextEncoder().encode(text);
const page = '<p>The words of a document</p>';

/** A printer that keeps in the folder of the test, and what it printed so far. */
function keeping(changes: Partial<Keeping> = {}) {
  const printed: string[] = [];
  const print = async (html: string) => {
    printed.push(html);
    return bytes(`print ${printed.length} of ${html}`);
  };
  const about = {
    folder: async () => folder,
    browser: async () => 'chromium 1',
    manner: 'with background',
    version: '1.0.0',
  };
  return { printed, printer: keepingPrints({ print }, { ...about, ...changes }) };
}
const pagesOf = async () => new Map();

test('a document that may be kept is printed once, whoever prints it again', async () => {
  const first = keeping();
  const pdf = await first.printer.print(page, pagesOf, true);
  expect(pdf).toEqual(bytes(`print 1 of ${page}`));
  const second = keeping();
  expect(await second.printer.print(page, pagesOf, true)).toEqual(pdf);
  expect(second.printed).toEqual([]);
});

test('what may not be kept is printed each time, and nothing of it stays', async () => {
  const { printed, printer } = keeping();
  await printer.print(page);
  await printer.print(page, pagesOf);
  await printer.print(page, undefined, false);
  expect(printed).toHaveLength(3);
  expect(await readdir(folder)).toEqual([]);
});

test.each<[string, Partial<Keeping>, string, typeof pagesOf | undefined]>([
  ['another document', {}, `${page} `, pagesOf],
  ['a document without numbers of pages', {}, page, undefined],
  ['another browser', { browser: async () => 'chromium 2' }, page, pagesOf],
  ['another manner of printing', { manner: 'without background' }, page, pagesOf],
  ['another version of the program', { version: '1.0.1' }, page, pagesOf],
])('%s is printed by itself', async (_, changes, html, numbers) => {
  await keeping().printer.print(page, pagesOf, true);
  const { printed, printer } = keeping(changes);
  await printer.print(html, numbers, true);
  expect(printed).toEqual([html]);
});

test('what was kept is used where nothing can be written any more', async () => {
  await keeping().printer.print(page, undefined, true);
  vi.mocked(utimes).mockRejectedValueOnce(new Error('EROFS: read-only file system'));
  const { printed, printer } = keeping();
  await printer.print(page, undefined, true);
  expect(printed).toEqual([]);
});

test('what is kept cannot be read without its document', async () => {
  await keeping().printer.print(page, undefined, true);
  const [name = ''] = await readdir(folder);
  const kept = await readFile(join(folder, name), 'latin1');
  expect(kept).not.toContain('words');
  expect((await stat(join(folder, name))).mode & 0o077).toBe(0);
});

test.each<[string, (kept: Uint8Array) => Uint8Array]>([
  ['changed', (kept) => kept.map((byte, index) => (index === kept.length - 1 ? byte ^ 1 : byte))],
  ['cut off', (kept) => kept.subarray(0, 20)],
  ['emptied', () => new Uint8Array()],
])('a kept print that was %s is printed again, and kept again', async (_, change) => {
  await keeping().printer.print(page, undefined, true);
  const [name = ''] = await readdir(folder);
  await writeFile(join(folder, name), change(await readFile(join(folder, name))));
  const { printed, printer } = keeping();
  const pdf = await printer.print(page, undefined, true);
  expect(printed).toEqual([page]);
  expect(await keeping().printer.print(page, undefined, true)).toEqual(pdf);
});

test.each<[string, Partial<Keeping>]>([
  ['no folder', { folder: () => Promise.reject(new Error('read-only')) }],
  ['a folder that is gone', { folder: async () => join(folder, 'gone') }],
  ['no browser that could be told', { browser: () => Promise.reject(new Error('none')) }],
])('with %s documents are printed all the same', async (_, changes) => {
  const { printed, printer } = keeping(changes);
  await printer.print(page, undefined, true);
  await printer.print(page, undefined, true);
  await printer.tidy();
  expect(printed).toHaveLength(2);
});

test('a document that cannot be printed leaves nothing behind', async () => {
  const print = () => Promise.reject(new Error('no browser'));
  const about = { folder: async () => folder, browser: async () => 'b', manner: '', version: '1' };
  await expect(keepingPrints({ print }, about).print(page, undefined, true)).rejects.toThrow(
    'no browser',
  );
  expect(await readdir(folder)).toEqual([]);
});

test('what nobody asked for in a month goes when something is added, and what was asked for stays', async () => {
  const longAgo = new Date(Date.now() - 31 * 24 * 60 * 60 * 1000);
  const age = async () => {
    for (const name of await readdir(folder)) await utimes(join(folder, name), longAgo, longAgo);
  };
  const first = keeping();
  await first.printer.print('old', undefined, true);
  await first.printer.print('asked for', undefined, true);
  await age();
  const second = keeping();
  await second.printer.print('asked for', undefined, true);
  await second.printer.tidy();
  expect(await readdir(folder)).toHaveLength(2);
  await second.printer.print('new', undefined, true);
  await second.printer.tidy();
  const third = keeping();
  for (const html of ['asked for', 'new', 'old']) await third.printer.print(html, undefined, true);
  expect(third.printed).toEqual(['old']);
});

test('of more than there is room for, what was asked for last stays', async () => {
  const first = keeping({ room: 0 });
  await first.printer.print('old', undefined, true);
  const [old = ''] = await readdir(folder);
  const longAgo = new Date(Date.now() - 60_000);
  await utimes(join(folder, old), longAgo, longAgo);
  const { size } = await stat(join(folder, old));
  const second = keeping({ room: size + 10 });
  await second.printer.print('new', undefined, true);
  await second.printer.tidy();
  const third = keeping();
  for (const html of ['new', 'old']) await third.printer.print(html, undefined, true);
  expect(third.printed).toEqual(['old']);
});
