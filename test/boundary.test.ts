import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { expect, test } from 'vitest';

const run = promisify(execFile);
const root = fileURLToPath(new URL('..', import.meta.url));

/** Lints `code` as if it stood in `folder` and returns what the linter says, empty where it is content. */
async function lint(folder: string, code: string): Promise<string> {
  const planted = await mkdtemp(join(root, folder, 'planted-'));
  try {
    await writeFile(join(planted, 'planted.ts'), code);
    await run('npx', ['biome', 'lint', '--colors=off', join(planted, 'planted.ts')], { cwd: root });
    return '';
  } catch (error) {
    return error instanceof Error && 'stderr' in error
      ? `${String(Reflect.get(error, 'stdout'))}${String(error.stderr)}`
      : String(error);
  } finally {
    await rm(planted, { recursive: true, force: true });
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
