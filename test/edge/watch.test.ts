import { spawn } from 'node:child_process';
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { watchFolders } from '../../src/edge/watch.ts';
import { testFolder } from '../browser/a-browser.ts';

async function watching(...folders: readonly string[]) {
  const watch = await watchFolders(folders, join(folders[0] ?? '', 'output'));
  let times = 0;
  /** Counts the next change. */
  const next = async () => {
    await watch.next();
    times += 1;
    return times;
  };
  return { next };
}

test('a change is told, wherever in the folder it is', async () => {
  const folder = await testFolder();
  await mkdir(join(folder, 'jtwg'));
  const { next } = await watching(folder);
  const changed = next();
  await writeFile(join(folder, 'jtwg', 'en.md'), 'a');
  expect(await changed).toBe(1);
});

test('changes that come while nobody waits are told once, as soon as somebody does', async () => {
  const folder = await testFolder();
  const { next } = await watching(folder);
  for (const name of ['en.md', 'fr.md']) await writeFile(join(folder, name), 'a');
  expect(await next()).toBe(1);
  const another = next();
  await writeFile(join(folder, 'fr.md'), 'ab');
  expect(await another).toBe(2);
});

test('what other programs keep for themselves, and what is written itself, is no change', async () => {
  const folder = await testFolder();
  for (const name of ['.git', 'output']) await mkdir(join(folder, name));
  const { next } = await watching(folder);
  const changed = next().then(() => readFile(join(folder, 'mark'), 'utf8'));
  await writeFile(join(folder, '.en.md.swp'), 'a');
  await writeFile(join(folder, '.git', 'index'), 'a');
  await writeFile(join(folder, 'output', 'en.html'), 'a');
  await new Promise((resolve) => setTimeout(resolve, 1000));
  // Were any of them told, there would be no mark yet.
  await writeFile(join(folder, 'mark'), 'made');
  expect(await changed).toBe('made');
});

test('a folder that is not there yet is watched all the same', async () => {
  const folder = await testFolder();
  const { next } = await watching(join(folder, 'templates'));
  const changed = next();
  await mkdir(join(folder, 'templates'));
  await writeFile(join(folder, 'templates', 'minutes.hbs'), 'a');
  expect(await changed).toBe(1);
});

test('a build with --watch builds again after a change, and lives through faults', async () => {
  const folder = await testFolder();
  const minutes = join(folder, 'content', 'board', 'en.md');
  await mkdir(join(folder, 'content', 'board'), { recursive: true });
  const text = (body: string) =>
    `---\nsessions: [{ date: 2024-03-05 }]\n---\n\n# Minutes\n\n${body}\n`;
  await writeFile(minutes, text('First words.'));
  const program = join(import.meta.dirname, '../../src/cli.ts');
  const child = spawn(
    process.execPath,
    [
      '--import',
      import.meta.resolve('tsx'),
      program,
      'build',
      '--watch',
      '--draft',
      '--format',
      'html',
    ],
    { cwd: folder, env: { ...process.env, NO_COLOR: '1' } },
  );
  onTestFinished(() => {
    child.kill('SIGKILL');
  });
  let said = '';
  const built = async (times: number) => {
    while ((said.match(/written to output|not built/g)?.length ?? 0) < times) {
      if (child.exitCode !== null) throw new Error(`It ended: ${said}`);
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
  };
  for (const stream of [child.stdout, child.stderr])
    stream.setEncoding('utf8').on('data', (more: string) => {
      said += more;
    });
  const page = () => readFile(join(folder, 'output/public/board/board.en.html'), 'utf8');

  await built(1);
  expect(await page()).toContain('First words.');
  await writeFile(minutes, text('Second words.'));
  await built(2);
  expect(await page()).toContain('Second words.');
  await writeFile(minutes, '---\nsessions: [\n---\n');
  await built(3);
  expect(said).toContain('expected a closing `]`');
  await writeFile(minutes, text('Third words.'));
  await built(4);
  expect(await page()).toContain('Third words.');

  await rename(join(folder, 'content'), join(folder, 'away'));
  while (!said.includes('there is no such folder'))
    await new Promise((resolve) => setTimeout(resolve, 50));
  expect(said.match(/written to output/g)).toHaveLength(3);
  await rename(join(folder, 'away'), join(folder, 'content'));
  await built(5);
  expect(await page()).toContain('Third words.');
});
