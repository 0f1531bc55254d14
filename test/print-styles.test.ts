import { expect, test } from 'vitest';
import { build } from '../src/pipeline.ts';
import { exitCode } from '../src/report.ts';
import type { World } from '../src/world.ts';
import { memoryShelf } from './memory-shelf.ts';
import { memoryWorld } from './memory-world.ts';

const content = {
  'jt/series.yaml': 'id: jt\ntitle: { en: Joint Team }\nlanguages: [en]\n',
  'jt/jt-1/meeting.yaml': 'ordinal: 1\nsessions:\n  - { id: day-1, date: 2022-02-01 }\n',
  'jt/jt-1/en.md': '## Opening {#opening}\n\nThe meeting began.\n',
};

/** A world whose user has a style sheet of their own for the print. */
function withStyle(css: string) {
  const world = memoryWorld(content);
  const own = memoryShelf({ 'styles/print.css': css });
  const templates: World['templates'] = {
    list: world.templates.list,
    read: async (path) => (await own.read(path)) ?? (await world.templates.read(path)),
  };
  return { ...world, templates };
}

test('a style that no PDF can keep is told once, at its place, and pages are made', async () => {
  const world = withStyle('.a {\n  opacity: 0.5;\n}\n');
  const report = await build(world, { formats: ['html', 'pdf'] });
  expect(
    report.messages.map(({ file, line, column, rule }) => `${file}:${line}:${column} ${rule}`),
  ).toContain('template:styles/print.css:2:3 print-style');
  expect(report.failures).toBe(0);
  expect(exitCode(report)).toBe(1);
  expect(world.written.has('public/jt/jt-1/jt-1.en.html')).toBe(true);
});

test('who asks for no PDF is not told', async () => {
  const world = withStyle('.a { opacity: 0.5 }');
  const { messages } = await build(world, { formats: ['html'] });
  expect(messages.map(({ rule }) => rule)).not.toContain('print-style');
});

test('without conformance the browser is asked all the same', async () => {
  const report = await build(withStyle('.a { opacity: 0.5 }'), {
    formats: ['pdf'],
    conformance: false,
  });
  expect(report.messages.map(({ rule }) => rule)).toContain('machine');
});
