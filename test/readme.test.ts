import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { begin } from '../src/command/begin.ts';
import { check } from '../src/pipeline.ts';
import { memoryWorld } from './memory-world.ts';

const readme = join(import.meta.dirname, '..', 'README.md');

test('the series that the README begins has no faults', async () => {
  const text = await readFile(readme, 'utf8');
  const [, section = ''] = /### Begin a series\n([\s\S]*?)\n```\n/.exec(text) ?? [];
  const facts = [...section.matchAll(/^cat > content\/(\S+) <<'END'\n([\s\S]*?\n)END$/gm)];
  const words = [...section.matchAll(/^printf '%s\\n' (.+) > content\/(\S+)$/gm)];
  const files: Record<string, string> = {};
  for (const [, path = '', body = ''] of facts) files[path] = body;
  for (const [, lines = '', path = ''] of words)
    files[path] = lines.split("' '").join('\n').replaceAll("'", '');
  expect(Object.keys(files)).toEqual([
    'board/series.yaml',
    'board/board-1/meeting.yaml',
    'board/board-1/en.md',
    'board/board-1/fr.md',
  ]);
  expect((await check(memoryWorld(files))).messages).toEqual([]);

  // Its next meeting lacks a host at most, who is not known before.
  const [, meeting = '', date = ''] = /minutier begin (\S+) --date (\S+)/.exec(text) ?? [];
  const office = memoryWorld(files);
  await begin(office, { meeting, date });
  const { messages } = await check(office);
  expect(new Set(messages.map(({ rule }) => rule))).toEqual(new Set(['host-named']));
});
