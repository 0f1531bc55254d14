import { execFile } from 'node:child_process';
import { cp, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { expect, onTestFinished, test } from 'vitest';

const run = promisify(execFile);
const root = fileURLToPath(new URL('..', import.meta.url));

/** Lints `code` as if it stood in `folder`, in a project of its own: other tests read this one. Returns what the linter says, empty where it is content. */
async function lint(folder: string, code: string): Promise<string> {
  const project = await mkdtemp(join(tmpdir(), 'minutier-boundary-'));
  onTestFinished(() => rm(project, { recursive: true, force: true }));
  await cp(join(root, 'biome.json'), join(project, 'biome.json'));
  await mkdir(join(project, folder), { recursive: true });
  await writeFile(join(project, folder, 'planted.ts'), code);
  const biome = join(root, 'node_modules/.bin/biome');
  try {
    await run(biome, ['lint', '--colors=off', '--vcs-enabled=false', join(folder, 'planted.ts')], {
      cwd: project,
    });
    return '';
  } catch (error) {
    return error instanceof Error && 'stderr' in error
      ? `${String(Reflect.get(error, 'stdout'))}${String(error.stderr)}`
      : String(error);
  }
}

test.each([
  [
    'the disk',
    "import { readFileSync } from 'node:fs';\nexport const x = readFileSync('y');\n",
    'noRestrictedImports',
  ],
  [
    'the browser',
    "import puppeteer from 'puppeteer';\nexport const x = puppeteer;\n",
    'noRestrictedImports',
  ],
  ['the process', 'export const x = process.cwd();\n', 'noRestrictedGlobals'],
])('the core may not touch %s', async (_, code, rule) => {
  expect(await lint('src/edit', code)).toContain(rule);
});

test('the edge may', async () => {
  expect(
    await lint(
      'src/edge',
      "import { readFileSync } from 'node:fs';\nexport const x = readFileSync('y');\n",
    ),
  ).toBe('');
});
