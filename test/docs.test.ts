import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { pages } from '../scripts/docs/pages.ts';
import { readingRules, sealingRules } from '../scripts/docs/rules.ts';
import { checks } from '../src/check/index.ts';

const root = join(import.meta.dirname, '..');

test('every page that `npm run docs` writes is as it would write it now', async () => {
  for (const [path, text] of pages()) {
    const found = await readFile(join(root, path), 'utf8').catch(() => '');
    expect(found === text, `${path} is stale: run \`npm run docs\``).toBe(true);
  }
});

test('every rule that a message can name is explained', async () => {
  const rules = new Set<string>();
  for (const entry of await readdir(join(root, 'src'), { recursive: true, withFileTypes: true })) {
    if (!entry.isFile() || !entry.name.endsWith('.ts')) continue;
    const source = await readFile(join(entry.parentPath, entry.name), 'utf8');
    for (const [, rule = ''] of source.matchAll(/\b(?:rule:|\w*Rule =) '([a-z][a-z-]+)'/g))
      rules.add(rule);
  }
  const told = [...readingRules, ...sealingRules, ...checks].map(({ name }) => name);
  expect(rules.size).toBeGreaterThan(10);
  expect([...rules].filter((rule) => !told.includes(rule))).toEqual([]);
  expect(new Set(told).size).toBe(told.length);
});
