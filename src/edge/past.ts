/** What is kept of earlier times: the history of the content folder in git, and the published files. */
import { execFile, spawn } from 'node:child_process';
import { resolve } from 'node:path';
import { promisify } from 'node:util';
import type { EarlierFile, Past, Unseen } from '../guard/history.ts';
import { diskShelf } from './disk.ts';

const run = promisify(execFile);

/** How far one looks. */
interface Limits {
  /** Seconds after which no further version is looked at; the newest come first. */
  readonly seconds: number;
  /** Of a text; one that is larger nobody wrote by hand. */
  readonly bytes: number;
}

/** A version of a file, as git names it. */
interface Version {
  readonly blob: string;
  readonly path: string;
  readonly since: string | undefined;
}

/** The past of a content folder and of an output folder. */
export function diskPast(
  content: string,
  output: string,
  limits: Limits = { seconds: 60, bytes: 2_000_000 },
): Past {
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
          // As short as they can be told apart, whatever the user has set.
          '-c',
          'core.abbrev=auto',
          'log',
          '--all',
          '--relative',
          '--no-renames',
          '--date=short',
          '--format=commit %h of %ad',
          '--raw',
          '-m',
          '--',
          '.',
        );
        if (log.trim() === '') return undefined;
        const isShallow = (await git('rev-parse', '--is-shallow-repository')).trim() === 'true';
        return filesIn(versionsIn(log), content, limits, isShallow);
      } catch {
        // No git, no repository, or a folder that is not there.
        return undefined;
      }
    },
    published: () => filesOf(resolve(output, 'public')),
  };
}

/** Each version of each text and fact once a name, the newest first. */
function versionsIn(log: string): readonly Version[] {
  const found = new Map<string, Version>();
  let since: string | undefined;
  for (const line of log.split('\n')) {
    if (line.startsWith('commit ')) since = line;
    const [, blob = '', path = ''] =
      /^:+\d{6}(?: \d{6})* [0-9a-f]{4,64} ([0-9a-f]{4,64}) \S+\t(.+)$/.exec(line) ?? [];
    const isText = /\.(?:md|markdown|ya?ml)$/i.test(path);
    // Under another name the same words may be left out, such as in `_en.md`.
    const key = `${blob} ${path}`;
    if (isText && !/^0+$/.test(blob) && !found.has(key)) found.set(key, { blob, path, since });
  }
  return [...found.values()];
}

/** The files of versions, and what was not looked at. */
async function* filesIn(
  versions: readonly Version[],
  cwd: string,
  { seconds, bytes: largest }: Limits,
  isShallow: boolean,
): AsyncGenerator<EarlierFile | Unseen> {
  const start = performance.now();
  if (isShallow) yield { unseen: 'before a shallow clone' };
  for (const [index, { blob, path, since }] of versions.entries()) {
    if (performance.now() - start > seconds * 1000) {
      yield { unseen: 'after the time', seconds, count: versions.length - index };
      return;
    }
    const bytes = await blobOf(blob, cwd);
    if (!bytes) yield { unseen: 'unreadable', path };
    else if (bytes.length > largest) yield { unseen: 'too large', path, since, bytes: largest };
    else yield { path, bytes, since };
  }
}

/** `undefined` where git does not give it, such as in a clone that left files out. */
function blobOf(id: string, cwd: string): Promise<Uint8Array | undefined> {
  return new Promise((done, failed) => {
    const chunks: Uint8Array[] = [];
    const git = spawn('git', ['cat-file', 'blob', id], {
      cwd,
      stdio: ['ignore', 'pipe', 'ignore'],
    });
    git.stdout.on('data', (chunk: Uint8Array) => chunks.push(chunk));
    git
      .on('error', failed)
      .on('close', (code) => done(code === 0 ? new Uint8Array(Buffer.concat(chunks)) : undefined));
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
