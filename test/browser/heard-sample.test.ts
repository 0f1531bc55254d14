import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, test } from 'vitest';
import { openPrinter } from '../../src/edge/browser/printer.ts';
import { diskShelf } from '../../src/edge/disk.ts';
import { build } from '../../src/pipeline.ts';
import { memoryWorld } from '../memory-world.ts';
import { type Heard, heard } from './heard.ts';

const editions = ['jtwg-4.en', 'jtwg-4.fr', 'jtwg-4.en-fr'];
const said = new Map<string, Heard>();
beforeAll(async () => {
  const printer = await openPrinter();
  try {
    const content = diskShelf(fileURLToPath(new URL('../../content', import.meta.url)));
    const world = { ...memoryWorld({}), content, printer };
    await build(world, {
      meetings: ['jtwg-4'],
      formats: ['pdf'],
      editions: ['en', 'fr', 'en-fr'],
    });
    for (const edition of editions) {
      const bytes = world.written.get(`public/jtwg/jtwg-4/${edition}.pdf`);
      if (!bytes) throw new Error(`${edition} was not printed`);
      said.set(edition, await heard(bytes));
    }
  } finally {
    await printer.close();
  }
});

describe.each(editions)('%s', (edition) => {
  test('is heard as it is meant to be read', async () => {
    await expect(said.get(edition)?.text).toMatchFileSnapshot(`golden/${edition}.txt`);
  });

  test('is heard whole, and nothing twice', () => {
    const { text = '', lost, twice, artifacts = [] } = said.get(edition) ?? {};
    expect([lost, twice]).toEqual([[], []]);
    // Heads and feet of pages, dots before numbers, and heads of tables that go on. Of a watermark there is no letter.
    const drawn =
      /^(\d+ \/ \d+|JTWG\/2022\/4 · .*|Niger–Nigeria Joint.*|Groupe de travail.*|[·. ]+)$/;
    const heads = text.split('\n').filter((line) => /\bTH .*Column/.test(line));
    const isHead = (words: string) => heads.some((line) => line.includes(words));
    expect(artifacts.filter((words) => !drawn.test(words) && !isHead(words))).toEqual([]);
  });
});
