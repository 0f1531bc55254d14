import { mkdir, mkdtemp, readdir, readFile, rm, stat, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { diskOutput, diskShelf, overlay, packageShelf } from '../../src/edge/disk.ts';
import { memoryShelf } from '../memory-shelf.ts';

let folder: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'minutier-disk-'));
  await mkdir(join(folder, 'content/a'), { recursive: true });
  await writeFile(join(folder, 'content/a/en.md'), 'Hello');
  await writeFile(join(folder, 'secret.txt'), 'outside');
});

afterEach(async () => {
  await rm(folder, { recursive: true, force: true });
});

const words = (bytes: Uint8Array | undefined) => bytes && new TextDecoder().decode(bytes);

test('a shelf lists by name and reads bytes', async () => {
  const shelf = diskShelf(join(folder, 'content'));
  expect(await shelf.list('')).toEqual([{ name: 'a', kind: 'folder' }]);
  expect(await shelf.list('a')).toEqual([{ name: 'en.md', kind: 'file' }]);
  expect(words(await shelf.read('a/en.md'))).toBe('Hello');
  expect(await shelf.list('nowhere')).toEqual([]);
  expect(await shelf.read('a/fr.md')).toBeUndefined();
  expect(await shelf.read('a')).toBeUndefined();
});

test.each(['../secret.txt', 'a/../../secret.txt', '/etc/hostname'])(
  '%s is not on the shelf',
  async (path) => {
    expect(await diskShelf(join(folder, 'content')).read(path)).toBeUndefined();
  },
);

test('a link that leads out of the folder is not there', async () => {
  await symlink(join(folder, 'secret.txt'), join(folder, 'content/a/link.md'));
  const shelf = diskShelf(join(folder, 'content'));
  expect(await shelf.list('a')).toEqual([{ name: 'en.md', kind: 'file' }]);
  expect(await shelf.read('a/link.md')).toBeUndefined();
});

test('a link that leads to itself is not there', async () => {
  await symlink('round', join(folder, 'content/a/round'));
  const shelf = diskShelf(join(folder, 'content'));
  expect(await shelf.list('a')).toEqual([{ name: 'en.md', kind: 'file' }]);
  expect(await shelf.read('a/round')).toBeUndefined();
});

test('the upper shelf wins file by file', async () => {
  const both = overlay(
    memoryShelf({ 'x.hbs': 'mine' }),
    memoryShelf({ 'x.hbs': 'theirs', 'y.hbs': 'theirs' }),
  );
  expect((await both.list('')).map(({ name }) => name)).toEqual(['x.hbs', 'y.hbs']);
  expect(words(await both.read('x.hbs'))).toBe('mine');
  expect(words(await both.read('y.hbs'))).toBe('theirs');
});

test('output is written whole, and leaves nothing half-written behind', async () => {
  const output = diskOutput(join(folder, 'output'));
  await output.write('public/a/b.html', new TextEncoder().encode('one'));
  await output.write('public/a/b.html', new TextEncoder().encode('two'));
  expect(await readFile(join(folder, 'output/public/a/b.html'), 'utf8')).toBe('two');
  expect(await readdir(join(folder, 'output/public/a'))).toEqual(['b.html']);
});

test('a failed write keeps the old file and leaves no part', async () => {
  const output = diskOutput(join(folder, 'output'));
  await mkdir(join(folder, 'output/public/taken'), { recursive: true });
  await writeFile(join(folder, 'output/public/taken/x'), 'old');
  await expect(output.write('public/taken', new Uint8Array([1]))).rejects.toThrow();
  expect(await readdir(join(folder, 'output/public'))).toEqual(['taken']);
  expect(await readFile(join(folder, 'output/public/taken/x'), 'utf8')).toBe('old');
});

test('restricted files can be read by their owner only', async () => {
  const output = diskOutput(join(folder, 'output'));
  await output.write('restricted/a/b.html', new Uint8Array([1]));
  expect((await stat(join(folder, 'output/restricted/a/b.html'))).mode & 0o777).toBe(0o600);
  expect((await stat(join(folder, 'output/restricted'))).mode & 0o777).toBe(0o700);
});

test('folders from which all was taken away go, and no others', async () => {
  const output = diskOutput(join(folder, 'output'));
  for (const path of ['jt/jt-1/a.html', 'jt/jt-1/b.html', 'jt/jt-2/a.html', 'en/x/y/z.html'])
    await output.write(`public/${path}`, new Uint8Array([1]));
  await mkdir(join(folder, 'output/public/mine'));
  await mkdir(join(folder, 'output/public/jt/jt-2/notes'));
  expect(await output.prune('public', (path) => path.endsWith('jt-1/a.html'))).toEqual([
    'public/en/x/y/z.html',
    'public/jt/jt-1/b.html',
    'public/jt/jt-2/a.html',
  ]);
  expect((await readdir(join(folder, 'output/public'), { recursive: true })).sort()).toEqual([
    'jt',
    'jt/jt-1',
    'jt/jt-1/a.html',
    'jt/jt-2',
    'jt/jt-2/notes',
    'mine',
  ]);
  await output.prune('public', () => false);
  expect(await readdir(join(folder, 'output'))).toEqual(['public']);
});

test('a folder of results stays, though nothing is left in it', async () => {
  const output = diskOutput(join(folder, 'output'));
  await output.write('public/jt/a.html', new Uint8Array([1]));
  await output.prune('public', () => false);
  expect(await readdir(join(folder, 'output/public'))).toEqual([]);
});

test('nothing is written outside the output folder', async () => {
  const output = diskOutput(join(folder, 'output'));
  await expect(output.write('../escaped.html', new Uint8Array([1]))).rejects.toThrow(
    'Unexpected output path',
  );
  expect(await readdir(folder)).not.toContain('escaped.html');
});

test('files of installed packages are found by name', async () => {
  expect(words(await packageShelf().read('@fontsource/noto-sans/package.json'))).toContain(
    '"@fontsource/noto-sans"',
  );
  expect(await packageShelf().read('@fontsource/no-such-font/x.woff2')).toBeUndefined();
});
