import { mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { diskDesk } from '../../src/edge/desk.ts';

let folder = '';
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'desk-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

const bytes = (text: string) => new TextEncoder().encode(text);
const text = (path: string) => readFile(join(folder, path), 'utf8');

test('a file is made, then replaced', async () => {
  const desk = diskDesk(folder);
  await desk.replace('a/register.yaml', undefined, bytes('one'));
  await desk.replace('a/register.yaml', bytes('one'), bytes('two'));
  expect(await text('a/register.yaml')).toBe('two');
  expect(await readdir(join(folder, 'a'))).toEqual(['register.yaml']);
});

test('a file is taken away, if it is what was read', async () => {
  const desk = diskDesk(folder);
  await desk.replace('x', undefined, bytes('one'));
  await expect(desk.replace('x', bytes('other'), undefined)).rejects.toThrow('in the meantime');
  await desk.replace('x', bytes('one'), undefined);
  expect(await readdir(folder)).toEqual([]);
});

test.each<[string, string | undefined, string | undefined]>([
  ['that is not there any more', undefined, 'one'],
  ['that is there already', 'one', undefined],
  ['that somebody changed', 'one', 'other'],
])('a file %s stays as it is', async (_, there, before) => {
  if (there !== undefined) await writeFile(join(folder, 'x'), there);
  const desk = diskDesk(folder);
  await expect(
    desk.replace('x', before === undefined ? undefined : bytes(before), bytes('new')),
  ).rejects.toThrow('somebody else changed it in the meantime');
  expect(await readdir(folder)).toEqual(there === undefined ? [] : ['x']);
  if (there !== undefined) expect(await text('x')).toBe(there);
});

test('of many at once one is written, and no other is lost unnoticed', async () => {
  const desk = diskDesk(folder);
  const all = await Promise.allSettled(
    Array.from({ length: 20 }, (_, n) => desk.replace('x', undefined, bytes(String(n)))),
  );
  const done = all.flatMap(({ status }, n) => (status === 'fulfilled' ? [String(n)] : []));
  expect(done).toEqual([await text('x')]);
  expect(await readdir(folder)).toEqual(['x']);
});

test('a lock that an interrupted command left behind is named', async () => {
  await writeFile(join(folder, 'x.lock'), '');
  await expect(diskDesk(folder).replace('x', undefined, bytes('new'))).rejects.toThrow(
    'delete the lock',
  );
});

test('a key is for its owner only', async () => {
  await diskDesk(folder).replace('restricted.key', undefined, bytes('secret'));
  expect((await stat(join(folder, 'restricted.key'))).mode & 0o077).toBe(0);
});

test('nothing is written outside the folder', async () => {
  await expect(diskDesk(folder).replace('../x', undefined, bytes('new'))).rejects.toThrow(
    'expected one below',
  );
});
