/** The same content gives the same bytes: in another order, one at a time or many at once, in other browsers. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { openPrinter } from '../../src/edge/browser/printer.ts';
import { openWorld } from '../../src/edge/world.ts';
import { build } from '../../src/pipeline.ts';
import { editionName, editionsOf } from '../../src/plan.ts';
import { readLibrary } from '../../src/read/library.ts';
import { filesBelow } from './build-content.ts';
import type { Build, Referee, Verdict } from './referee.ts';

/** Builds all content again, in another way than the command line does, and compares. */
export const determinism: Referee = {
  name: 'the same bytes again',
  judge: async ({ builds, scratch }) => {
    const verdicts: Verdict[] = [];
    for (const first of builds) {
      const output = join(scratch, `${first.name}-again`);
      await rebuild(first, output);
      const files = new Set([...first.files, ...(await filesBelow(output))]);
      const different: string[] = [];
      for (const file of files)
        if (!(await isSame(join(first.output, file), join(output, file)))) different.push(file);
      verdicts.push({
        what: `the same bytes again, ${first.name}: ${files.size} files`,
        passed: different.length === 0,
        details: different.map((file) => `differs: ${file}`),
      });
    }
    return verdicts;
  },
};

/** Last edition first, each alone and in a browser of its own; then the shared files. */
async function rebuild({ content }: Build, output: string): Promise<void> {
  const world = await openWorld({ content, templates: 'templates', output }, process.cwd());
  const { meetings } = await readLibrary(world.content);
  try {
    for (const meeting of meetings.toReversed()) {
      const printer = await openPrinter({ pages: 1 });
      try {
        for (const languages of editionsOf(meeting).toReversed()) {
          const editions = [editionName(languages)];
          const audiences = ['restricted', 'public'] as const;
          const request = { meetings: [meeting.id], editions, audiences, formats: ['pdf', 'html'] };
          await build({ ...world, printer }, request);
        }
      } finally {
        await printer.close();
      }
    }
    // The list of shared pictures is that of a whole build.
    await build(world, { audiences: ['public', 'restricted'], formats: ['html'] });
  } finally {
    await world.close();
  }
}

async function isSame(one: string, other: string): Promise<boolean> {
  try {
    const [a, b] = await Promise.all([readFile(one), readFile(other)]);
    return a.equals(b);
  } catch {
    return false;
  }
}
