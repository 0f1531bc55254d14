import { expect, test } from 'vitest';
import { exitCode } from '../src/report.ts';
import { verifyReproducible } from '../src/verify-reproducible.ts';
import type { World } from '../src/world.ts';
import { memoryWorld } from './memory-world.ts';

const content = {
  'jt/series.yaml': 'id: jt\ntitle: { en: Joint Team }\nlanguages: [en]\n',
  'jt/jt-1/meeting.yaml': 'ordinal: 1\nsessions:\n  - { id: day-1, date: 2022-02-01 }\n',
  'jt/jt-1/en.md': '## Opening {#opening}\n\nThe meeting began.\n',
};
const request = { formats: ['html'] } as const;

test('two builds that agree are reported as one, and written once', async () => {
  const [first, second] = [memoryWorld(content), memoryWorld(content)];
  const report = await verifyReproducible(first, second, request);
  expect(exitCode(report)).toBe(0);
  expect([...first.written.keys()].sort()).toEqual(report.written);
  expect(second.written.size).toBe(0);
});

test('locked files are never the same twice, which is said before anything is built', async () => {
  const [first, second] = [memoryWorld(content), memoryWorld(content)];
  const asked = { passphrase: 'correct horse', audiences: ['parties'] };
  await expect(verifyReproducible(first, second, asked)).rejects.toMatchObject({
    name: 'UsageError',
    message: expect.stringContaining('Unexpected --lock with --verify-reproducible'),
  });
  expect(first.written.size).toBe(0);
});

test('a file whose bytes differ, or that is missing, is a fault of the machine', async () => {
  const first = memoryWorld(content);
  const other: World = memoryWorld({
    ...content,
    'jt/jt-1/en.md': '## Opening {#opening}\n\nThe meeting ended.\n',
    'jt/jt-2/meeting.yaml': 'ordinal: 2\nsessions:\n  - { id: day-1, date: 2022-02-02 }\n',
    'jt/jt-2/en.md': '## Opening {#opening}\n\nWords.\n',
  });
  const report = await verifyReproducible(first, other, request);
  expect(exitCode(report)).toBe(2);
  const told = report.messages.filter(({ rule }) => rule === 'reproducible');
  expect(told.map(({ file, level }) => `${level} ${file}`)).toEqual([
    'error output:public/jt/jt-1/jt-1.en.html',
    'error output:public/jt/jt-2/jt-2.en.html',
  ]);
  expect(told[0]?.reason).toMatchInlineSnapshot(
    `"Unexpected bytes from a second build, expected those of the first"`,
  );
});
