/** The command line of `verify`. */
import { readdir, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { Command } from 'commander';
import { instant } from '../command/instant.ts';
import { type FileToVerify, verifyFiles } from '../command/verify.ts';
import { UsageError } from '../plan.ts';
import { Refusal } from '../seal/pades/refusal.ts';
import { anchorsIn } from './files.ts';
import type { Run } from './sign-off.ts';

interface VerifyOptions {
  readonly trust?: string;
  readonly lang?: string;
  readonly asOf?: string;
  readonly content?: string;
  readonly templates?: string;
  readonly json?: boolean;
}

/** Adds `verify` to the program. */
export function addVerify(program: Command, run: Run): void {
  program
    .command('verify')
    .summary('check signatures and what they were put to')
    .description(
      'Says of each PDF who signed it, whether it was changed since, and whether the text that it carries is the one that its digest binds. With --content the document is also built again and compared, byte for byte.',
    )
    .argument('<path...>', 'PDF files, or folders of them such as a published archive')
    .option(
      '--trust <path>',
      'certificates that you trust: a PEM file, a folder of them, or a trusted list of the EU in XML',
    )
    .option('--lang <language>', 'language of the answer: en or fr (default: that of the system)')
    .option('--as-of <time>', 'judge as of then (default: now)', instant)
    .option('--content <folder>', 'content from which the signed documents are built again')
    .option('--templates <folder>', 'folder of your own templates (default: templates)')
    .option('--json', 'print the report as JSON')
    .action((paths: string[], options: VerifyOptions) =>
      run({ ...options, needsContent: options.content !== undefined }, async (office) =>
        verifyFiles({
          files: await filesAt(paths),
          anchors: options.trust === undefined ? [] : await trusted(options.trust),
          at: new Date(options.asOf ?? office.now()),
          language: (options.lang ?? process.env.LC_ALL ?? process.env.LANG ?? 'en').slice(0, 2),
          world: options.content === undefined ? undefined : office,
          folder: options.content,
        }),
      ),
    );
}

async function trusted(path: string) {
  try {
    return await anchorsIn(path);
  } catch (error) {
    if (error instanceof Refusal) throw new UsageError(`${error.message}. ${error.hint}`);
    throw error;
  }
}

/** What cannot be read is a file without bytes: the others are verified all the same. */
async function filesAt(paths: readonly string[]): Promise<readonly FileToVerify[]> {
  const found: FileToVerify[] = [];
  for (const path of paths) {
    for (const name of await pdfsIn(path)) {
      const bytes = await readFile(name).catch(() => undefined);
      found.push({ name, bytes: bytes && new Uint8Array(bytes) });
    }
  }
  if (found.length === 0)
    throw new UsageError(
      `Unexpected path “${paths.join(' ')}” without a PDF, expected at least one`,
    );
  return found;
}

/** A path that is no folder is taken for a file; so is a folder that cannot be listed. */
async function pdfsIn(path: string): Promise<readonly string[]> {
  const isFolder = await stat(path).then(
    (one) => one.isDirectory(),
    () => false,
  );
  if (!isFolder) return [path];
  const entries = await readdir(path, { withFileTypes: true }).catch(() => undefined);
  if (!entries) return [path];
  const found: string[] = [];
  for (const entry of entries.sort((a, b) => (a.name < b.name ? -1 : 1))) {
    const below = join(path, entry.name);
    if (entry.isDirectory()) found.push(...(await pdfsIn(below)));
    else if (entry.isFile() && /\.pdf$/i.test(entry.name)) found.push(below);
  }
  return found;
}
