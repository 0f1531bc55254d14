import { readdir } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { checks } from '../../src/check/index.ts';
import { scaffold } from '../../src/check/scaffold.ts';
import { findingsOf, messagesIn } from './findings.ts';

describe.each(checks.map((check) => [check.name, check] as const))('%s', (_, check) => {
  test.each(check.examples.map((example) => [example.title, example] as const))(
    '%s',
    async (_title, { content, finds }) => {
      expect(await findingsOf(check, content)).toEqual(finds);
    },
  );

  test('has an example that it finds and one that it passes', () => {
    expect(check.examples.some(({ finds }) => finds.length > 0)).toBe(true);
    expect(check.examples.some(({ finds }) => finds.length === 0)).toBe(true);
  });

  test('says what is wrong, what would be right, and what to do', async () => {
    for (const { content } of check.examples) {
      const messages = await messagesIn({ ...scaffold, ...content }, [check]);
      for (const { reason, hint } of messages.filter(({ rule }) => rule === check.name)) {
        expect(reason).toMatch(/^Unexpected .+, expected .+[^.]$/s);
        expect(hint).toMatch(/[.?]$/);
        expect(`${reason} ${hint}`).not.toMatch(/undefined|\[object|NaN/);
      }
    }
  });
});

test('the scaffold of the examples is sound', async () => {
  expect(await messagesIn(scaffold)).toEqual([]);
});

test('every check is one file, and every file of a check is listed', async () => {
  const folder = fileURLToPath(new URL('../../src/check', import.meta.url));
  const files = (await readdir(folder)).filter((name) => name.endsWith('.ts'));
  const others = ['check.ts', 'index.ts', 'lines.ts', 'run-checks.ts', 'scaffold.ts'];
  expect(checks.map(({ name }) => `${name}.ts`).sort()).toEqual(
    files.filter((name) => !others.includes(name)).sort(),
  );
});
