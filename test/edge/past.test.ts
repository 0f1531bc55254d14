import { execFileSync } from 'node:child_process';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, expect, test } from 'vitest';
import { diskPast } from '../../src/edge/past.ts';
import type { EarlierFile, Unseen } from '../../src/guard/history.ts';

const folders: string[] = [];

afterEach(async () => {
  for (const folder of folders.splice(0)) await rm(folder, { recursive: true, force: true });
});

async function aFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'minutier-past-'));
  folders.push(folder);
  return folder;
}

async function all(
  files: AsyncIterable<EarlierFile | Unseen> | undefined,
): Promise<readonly string[]> {
  const found: string[] = [];
  for await (const one of files ?? [])
    found.push(
      'unseen' in one
        ? `not seen: ${[one.unseen, 'count' in one ? one.count : '', 'path' in one ? one.path : ''].join(' ').trim()}`
        : // Seven digits are enough to tell so few apart.
          `${one.path} ${new TextDecoder().decode(one.bytes)} ${one.since?.replace(/\b[0-9a-f]{7}\b/, 'X') ?? ''}`,
    );
  return found.toSorted();
}

async function aRepository() {
  const root = await aFolder();
  const git = (...args: string[]) =>
    execFileSync('git', ['-c', 'user.name=x', '-c', 'user.email=x@example.org', ...args], {
      cwd: root,
      env: {
        ...process.env,
        GIT_AUTHOR_DATE: '2024-03-06T12:00:00Z',
        GIT_COMMITTER_DATE: '2024-03-06T12:00:00Z',
      },
      stdio: 'pipe',
    });
  const commit = async (path: string, text: string) => {
    await mkdir(join(root, path, '..'), { recursive: true });
    await writeFile(join(root, path), text);
    git('add', '-A');
    git('commit', '-qm', 'x');
  };
  git('init', '-q');
  return { root, git, commit };
}

test('what a shallow clone lacks is told', async () => {
  const { root, commit } = await aRepository();
  await commit('content/jt/en.md', 'one');
  await commit('content/jt/en.md', 'two');
  const clone = await aFolder();
  execFileSync('git', ['clone', '-q', '--depth', '1', `file://${root}`, clone], { stdio: 'pipe' });
  expect(await all(await diskPast(join(clone, 'content'), clone).versions())).toEqual([
    'jt/en.md two commit X of 2024-03-06',
    'not seen: before a shallow clone',
  ]);
});

test.each([
  ['after the time there is', { seconds: -1, bytes: 9 }, ['not seen: after the time 2']],
  [
    'that is too large',
    { seconds: 600, bytes: 3 },
    ['jt/en.md one commit X of 2024-03-06', 'not seen: too large  jt/en.md'],
  ],
])('what was not looked at is told: %s', async (_, limits, expected) => {
  const { root, commit } = await aRepository();
  await commit('content/jt/en.md', 'one');
  await commit('content/jt/en.md', 'longer');
  const past = diskPast(join(root, 'content'), join(root, 'output'), limits);
  expect(await all(await past.versions())).toEqual(expected);
});

test('a version that git does not have is told', async () => {
  const { root, git, commit } = await aRepository();
  await commit('content/jt/en.md', 'one');
  const blob = git('rev-parse', 'HEAD:content/jt/en.md').toString().trim();
  await rm(join(root, '.git/objects', blob.slice(0, 2), blob.slice(2)), { force: true });
  expect(await all(await diskPast(join(root, 'content'), root).versions())).toEqual([
    'not seen: unreadable  jt/en.md',
  ]);
});

test('each version of each text is there once, those of other branches and of files that are gone too', async () => {
  const { root, git, commit } = await aRepository();
  await commit('content/jt/en.md', 'one');
  await commit('content/jt/en.md', 'two');
  await commit('content/jt/a.png', 'no text');
  await commit('elsewhere.md', 'not content');
  git('checkout', '-qb', 'other');
  await commit('content/jt/fr.md', 'trois');
  git('rm', '-q', 'content/jt/fr.md');
  git('commit', '-qm', 'x');
  git('checkout', '-q', '-');
  const past = diskPast(join(root, 'content'), join(root, 'output'));
  expect(await all(await past.versions())).toEqual([
    'jt/en.md one commit X of 2024-03-06',
    'jt/en.md two commit X of 2024-03-06',
    'jt/fr.md trois commit X of 2024-03-06',
  ]);
});

test('a text that was renamed is there under each name: one may be left out, such as `_en.md`', async () => {
  const { root, git, commit } = await aRepository();
  await commit('content/jt/en.md', 'one');
  git('mv', 'content/jt/en.md', 'content/jt/_en.md');
  git('commit', '-qm', 'x');
  const past = diskPast(join(root, 'content'), join(root, 'output'));
  expect(await all(await past.versions())).toEqual([
    'jt/_en.md one commit X of 2024-03-06',
    'jt/en.md one commit X of 2024-03-06',
  ]);
});

test('outside of a repository, and in a folder that is not there, there is no history', async () => {
  const folder = await aFolder();
  expect(await diskPast(folder, folder).versions()).toBeUndefined();
  expect(await diskPast(join(folder, 'none'), folder).versions()).toBeUndefined();
});

test('published files are those below output/public', async () => {
  const folder = await aFolder();
  await mkdir(join(folder, 'public/jt'), { recursive: true });
  await writeFile(join(folder, 'public/jt/a.html'), 'a');
  await writeFile(join(folder, 'other.html'), 'b');
  expect(await all(diskPast(folder, folder).published())).toEqual(['jt/a.html a ']);
  expect(await all(diskPast(folder, join(folder, 'none')).published())).toEqual([]);
});
