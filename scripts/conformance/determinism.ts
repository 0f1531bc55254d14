/** The same content gives the same bytes: in another order, one at a time or many at once, in other browsers. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { openPrinter } from '../../src/edge/browser/printer.ts';
import { openWorld } from '../../src/edge/world.ts';
import { build } from '../../src/pipeline.ts';
import { editionName, editionsOf, type Request } from '../../src/plan.ts';
import { readLibrary } from '../../src/read/library.ts';
import type { World } from '../../src/world.ts';
import { filesBelow } from './build-content.ts';
import type { Build, Referee, Verdict } from './referee.ts';

/** Builds all content again, twice and in other ways than the command line does, and compares. */
export const determinism: Referee = {
  name: 'the same bytes again',
  judge: async ({ builds, asOf, scratch }) => {
    const verdicts: Verdict[] = [];
    for (const first of builds) {
      const whole = join(scratch, `${first.name}-again`);
      await inWorld(first, whole, (world) => buildOneByOne(world, { asOf }));
      verdicts.push(await compared('all of it, one print at a time', first, whole, () => true));
      const apart = join(scratch, `${first.name}-apart`);
      await inWorld(first, apart, (world) => buildBackwards(world, asOf));
      const isPdf = (file: string) => file.endsWith('.pdf');
      verdicts.push(await compared('last first, a browser each edition', first, apart, isPdf));
    }
    return verdicts;
  },
};

async function inWorld(
  { content }: Build,
  output: string,
  work: (world: World) => Promise<void>,
): Promise<void> {
  const world = await openWorld({ content, templates: 'templates', output }, process.cwd());
  try {
    await work(world);
  } finally {
    await world.close();
  }
}

async function buildBackwards(world: World, asOf: string): Promise<void> {
  const { meetings } = await readLibrary(world.content);
  for (const meeting of meetings.toReversed())
    for (const languages of editionsOf(meeting).toReversed())
      await buildOneByOne(world, {
        asOf,
        meetings: [meeting.id],
        editions: [editionName(languages)],
        formats: ['pdf'],
      });
}

/** In a browser of its own with one page. */
async function buildOneByOne(world: World, request: Request): Promise<void> {
  const printer = await openPrinter({ pages: 1 });
  try {
    await build({ ...world, printer }, { ...request, audiences: 'all' });
  } finally {
    await printer.close();
  }
}

async function compared(
  how: string,
  first: Build,
  output: string,
  counts: (file: string) => boolean,
): Promise<Verdict> {
  const files = [...new Set([...first.files, ...(await filesBelow(output))])].filter(counts);
  const different: string[] = [];
  for (const file of files)
    if (!(await isSame(join(first.output, file), join(output, file)))) different.push(file);
  return {
    what: `the same bytes again, ${first.name}, ${how}: ${files.length} files`,
    passed: different.length === 0,
    details: different.map((file) => `differs: ${file}`),
  };
}

async function isSame(one: string, other: string): Promise<boolean> {
  try {
    const [a, b] = await Promise.all([readFile(one), readFile(other)]);
    return a.equals(b);
  } catch {
    return false;
  }
}
