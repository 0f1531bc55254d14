/** Builds a content folder as a user would: every edition and audience, by the compiled command line. */
import { readdir } from 'node:fs/promises';
import { join, relative } from 'node:path';
import type { Build } from './referee.ts';
import { runProgram } from './run-program.ts';

/**
 * Builds into `output`.
 * @throws {Error} where the command line refuses, with what it said.
 */
export async function buildContent(
  name: string,
  content: string,
  output: string,
  asOf: string,
): Promise<Build> {
  const folders = ['--content', content, '--out', output];
  const args = ['build', ...folders, '--audience', 'all', '--as-of', asOf];
  const ended = await runProgram(process.execPath, ['dist/cli.js', ...args]);
  if (ended?.code !== 0)
    throw new Error(`Cannot build “${name}”:\n${ended?.stderr ?? ''}${ended?.stdout ?? ''}`);
  return { name, content, output, files: await filesBelow(output) };
}

/** Paths of all files below a folder, relative to it and in order. */
export async function filesBelow(folder: string): Promise<readonly string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => relative(folder, join(parentPath, name)))
    .sort();
}
