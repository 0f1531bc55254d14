import { execFileSync } from 'node:child_process';
import { mkdir, mkdtemp, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { branchDestination } from '../../src/edge/branch-destination.ts';
import { folderDestination } from '../../src/edge/folder-destination.ts';

async function aFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'minutier-publish-'));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  return folder;
}

const version = (words: string) =>
  new Map([
    ['permalinks.json', new TextEncoder().encode('{}')],
    ['en/index.html', new TextEncoder().encode(words)],
    ['.nojekyll', new Uint8Array()],
  ]);

test('a folder holds the new version and nothing of the old, nor of the work', async () => {
  const folder = await aFolder();
  const site = join(folder, 'site');
  await (await folderDestination(site)).replace(
    new Map([...version('one'), ['old.html', new Uint8Array()]]),
  );
  const second = await folderDestination(site);
  expect(await second.list()).toEqual([
    '.nojekyll',
    'en/index.html',
    'old.html',
    'permalinks.json',
  ]);
  await second.replace(version('two'));
  expect(await readFile(join(site, 'en/index.html'), 'utf8')).toBe('two');
  expect(await (await folderDestination(site)).list()).toEqual([
    '.nojekyll',
    'en/index.html',
    'permalinks.json',
  ]);
  expect(await readdir(folder)).toEqual(['site']);
});

test('a folder that is a clone of a repository keeps its history, though the plug was pulled', async () => {
  const folder = await aFolder();
  const site = join(folder, 'site');
  await (await folderDestination(site)).replace(version('one'));
  await mkdir(join(site, '.git'));
  await writeFile(join(site, '.git/HEAD'), 'ref: refs/heads/pages\n');
  await (await folderDestination(site)).replace(version('two'));
  expect(await readFile(join(site, '.git/HEAD'), 'utf8')).toContain('pages');
  // Between the moves of the version and of the history.
  await mkdir(join(folder, '.site.old'));
  await rename(join(site, '.git'), join(folder, '.site.old/.git'));
  await (await folderDestination(site)).replace(version('three'));
  expect(await readFile(join(site, '.git/HEAD'), 'utf8')).toContain('pages');
  expect(await readdir(folder)).toEqual(['site']);
});

test('where the disk refuses a file the earlier version stays, and no half of the new one', async () => {
  const folder = await aFolder();
  const site = join(folder, 'site');
  await (await folderDestination(site)).replace(version('one'));
  const destination = await folderDestination(site);
  const impossible = new Map([
    ...version('two'),
    ['x', new Uint8Array()],
    ['x/y', new Uint8Array()],
  ]);
  await expect(destination.replace(impossible)).rejects.toThrow(
    `Nothing was published, what is in “${site}” is as it was: `,
  );
  expect(await readFile(join(site, 'en/index.html'), 'utf8')).toBe('one');
  expect(await readdir(folder)).toEqual(['site']);
});

test('a file is no folder to publish to', async () => {
  const file = join(await aFolder(), 'site.zip');
  await writeFile(file, 'x');
  await expect(folderDestination(file)).rejects.toThrow('expected a folder');
  const below = await folderDestination(join(file, 'site'));
  await expect(below.replace(version('one'))).rejects.toThrow('a file stands where a folder');
});

test('a folder that holds something else is left alone', async () => {
  const folder = await aFolder();
  await writeFile(join(folder, 'thesis.doc'), 'x');
  await expect(folderDestination(folder)).rejects.toThrow('what is in this one would be gone');
});

test('a version that was moved aside when the plug was pulled comes back', async () => {
  const folder = await aFolder();
  const site = join(folder, 'site');
  await (await folderDestination(site)).replace(version('one'));
  await rename(site, join(folder, '.site.old'));
  expect(await (await folderDestination(site)).list()).toContain('en/index.html');
});

async function aRepository(): Promise<{
  folder: string;
  git: (...args: readonly string[]) => string;
}> {
  const folder = await aFolder();
  const git = (...args: readonly string[]) =>
    execFileSync('git', ['-c', 'user.name=A', '-c', 'user.email=a@example.org', ...args], {
      cwd: folder,
      encoding: 'utf8',
    });
  git('init', '-q', '-b', 'main');
  git('config', 'user.name', 'A');
  git('config', 'user.email', 'a@example.org');
  await writeFile(join(folder, 'a.txt'), 'a');
  await writeFile(join(folder, '.gitignore'), '*.html\n');
  git('add', '.');
  git('commit', '-q', '-m', 'Begin');
  return { folder, git };
}

test('a branch gets one commit a version, and what is checked out stays as it is', async () => {
  const { folder, git } = await aRepository();
  await mkdir(join(folder, 'sub'));
  const first = await branchDestination(join(folder, 'sub'), 'pages');
  expect(await first.list()).toEqual([]);
  expect(await first.replace(version('one\r\n'))).toContain('to the branch pages');
  const second = await branchDestination(folder, 'pages');
  expect(await second.list()).toEqual(['.nojekyll', 'en/index.html', 'permalinks.json']);
  await second.replace(version('two'));
  expect(git('show', 'pages:en/index.html')).toBe('two');
  expect(git('show', 'pages~1:en/index.html')).toBe('one\r\n');
  expect(git('status', '--short')).toBe('?? sub/\n'.repeat(0));
  expect(git('log', '--format=%s', 'pages').trim().split('\n')).toHaveLength(2);
  const third = await branchDestination(folder, 'pages');
  expect(await third.replace(version('two'))).toContain('Nothing has changed');
});

test('two that publish at once do not overwrite each other', async () => {
  const { folder } = await aRepository();
  await (await branchDestination(folder, 'pages')).replace(version('one'));
  const slow = await branchDestination(folder, 'pages');
  await (await branchDestination(folder, 'pages')).replace(version('two'));
  await expect(slow.replace(version('three'))).rejects.toThrow(
    'Nothing was published: somebody else published to the branch “pages” meanwhile. Publish again',
  );
});

test.each([
  ['error: unable to write file x: No space left on device', 'the disk is full'],
  [
    'error: insufficient permission for adding an object to repository database .git/objects',
    'you may not write there',
  ],
  ['fatal: Unable to create index.lock: Read-only file system', 'the disk can only be read'],
  ['fatal: something that nobody foresaw', 'something that nobody foresaw'],
])(
  'where git says “%s” the branch stays as it was, and the reason is in words',
  async (told, reason) => {
    const { folder, git } = await aRepository();
    await (await branchDestination(folder, 'pages')).replace(version('one'));
    const hook = join(folder, '.git/hooks/reference-transaction');
    await mkdir(join(folder, '.git/hooks'), { recursive: true });
    await writeFile(hook, `#!/bin/sh\necho "${told}" >&2\nexit 1\n`, { mode: 0o755 });
    const message = await (await branchDestination(folder, 'pages'))
      .replace(version('two'))
      .then(String, (error: Error) => error.message);
    expect(message).toBe(`Nothing was published, the branch “pages” is as it was: ${reason}`);
    expect(git('show', 'pages:en/index.html')).toBe('one');
  },
);

test('where there is no room to put the files together, the message says where that is', async () => {
  const { folder } = await aRepository();
  const destination = await branchDestination(folder, 'pages');
  const impossible = new Map([
    ...version('two'),
    ['x', new Uint8Array()],
    ['x/y', new Uint8Array()],
  ]);
  await expect(destination.replace(impossible)).rejects.toThrow(
    /^Nothing was published, the branch “pages” is as it was: the files are put together in .+, and .+ TMPDIR/,
  );
});

test.each([
  ['main', 'that is checked out'],
  ['no such..name', 'Unexpected name of a branch'],
])('the branch %s is refused', async (branch, reason) => {
  const { folder } = await aRepository();
  await expect(branchDestination(folder, branch)).rejects.toThrow(reason);
});

test('a branch that holds something else is refused, and so is a folder that is no repository', async () => {
  const { folder, git } = await aRepository();
  git('branch', 'work');
  const destination = await branchDestination(folder, 'work');
  await expect(destination.list()).rejects.toThrow('Unexpected files on the branch');
  await expect(branchDestination(await aFolder(), 'pages')).rejects.toThrow(
    'outside of a git repository',
  );
});
