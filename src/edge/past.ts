/** What is kept of earlier times: the history of the content folder in git, and the published files. */
import { execFile, spawn } from 'node:child_process';
import { resolve } from 'node:path';
import { promisify } from 'node:util';
import type { EarlierFile, Past } from '../guard/history.ts';
import { diskShelf } from './disk.ts';

const run = promisify(execFile);

/** Milliseconds after which no further version is looked at; the newest come first. */
const longest = 60_000;
/** Bytes of a text that nobody wrote by hand. */
const largest = 2_000_000;

/** The past of a content folder and of an output folder. */
export function diskPast(content: string, output: string): Past {
  return {
    versions: async () => {
      const git = async (...args: string[]) =>
        (await run('git', args, { cwd: content, maxBuffer: 1 << 28 })).stdout;
      try {
        if ((await git('rev-parse', '--is-inside-work-tree')).trim() !== 'true') return undefined;
        const log = await git(
          // Names in any script as they are, not in octal.
          '-c',
          'core.quotePath=false',
          'log',
          '--all',
          '--relative',
          '--no-renames',
          '--no-abbrev',
          '--date=short',
          '--format=commit %h of %ad',
          '--raw',
          '-m',
          '--',
          '.',
        );
        return log.trim() === '' ? undefined : versionsIn(log, content);
      } catch {
        // No git, no repository, or a folder that is not there.
        return undefined;
      }
    },
    published: () => filesOf(resolve(output, 'public')),
  };
}

/** Each version of each text and fact once. */
async function* versionsIn(log: string, cwd: string): AsyncGenerator<EarlierFile> {
  const seen = new Set<string>();
  const start = performance.now();
  let since: string | undefined;
  for (const line of log.split('\n')) {
    if (line.startsWith('commit ')) since = line;
    const [, blob = '', path = ''] =
      /^:+\d{6}(?: \d{6})* [0-9a-f]{40}(?:[0-9a-f]{24})? ([0-9a-f]{40,64}) \S+\t(.+)$/.exec(line) ??
      [];
    if (
      blob === '' ||
      /^0+$/.test(blob) ||
      seen.has(blob) ||
      !/\.(?:md|markdown|ya?ml)$/i.test(path)
    )
      continue;
    seen.add(blob);
    if (performance.now() - start > longest) return;
    const bytes = await blobOf(blob, cwd);
    if (bytes.length <= largest) yield { path, bytes, since };
  }
}

function blobOf(id: string, cwd: string): Promise<Uint8Array> {
  return new Promise((done, failed) => {
    const chunks: Uint8Array[] = [];
    const git = spawn('git', ['cat-file', 'blob', id], {
      cwd,
      stdio: ['ignore', 'pipe', 'ignore'],
    });
    git.stdout.on('data', (chunk: Uint8Array) => chunks.push(chunk));
    git.on('error', failed).on('close', () => done(new Uint8Array(Buffer.concat(chunks))));
  });
}

async function* filesOf(folder: string): AsyncGenerator<EarlierFile> {
  const shelf = diskShelf(folder);
  const open = [''];
  for (let path = open.pop(); path !== undefined; path = open.pop())
    for (const { name, kind } of await shelf.list(path)) {
      const inner = path === '' ? name : `${path}/${name}`;
      if (kind === 'folder') open.push(inner);
      else {
        const bytes = await shelf.read(inner);
        if (bytes) yield { path: inner, bytes };
      }
    }
}
