import { expect, test } from 'vitest';
import { abbreviationsExplained } from '../../src/check/abbreviations-explained.ts';
import { scaffold } from '../../src/check/scaffold.ts';
import { readLibrary } from '../../src/read/library.ts';
import { memoryShelf } from '../memory-shelf.ts';

/** How often the check reads what stands in a heading of so many words in italics. */
async function readsOf(words: number): Promise<number> {
  const heading = Array.from({ length: words }, (_, at) => `*word${at}*`).join(' ');
  const { meetings } = await readLibrary(
    memoryShelf({ ...scaffold, 'jt/jt-1/en.md': `## ${heading} {#opening}\n\nWords.\n` }),
  );
  const [meeting] = meetings;
  const text = meeting?.texts.find(({ lang }) => lang === 'en');
  const node = text?.body.sections[0]?.heading;
  if (!meeting || !text || !node) throw new Error('Unexpected text without its heading');
  const { children } = node;
  let reads = 0;
  Object.defineProperty(node, 'children', {
    get: () => {
      reads += 1;
      return children;
    },
  });
  const found = [...(abbreviationsExplained.run.text?.(text, meeting, undefined as never) ?? [])];
  expect(found).toEqual([]);
  return reads;
}

test('a heading is read as often whether it has few words or many', async () => {
  const few = await readsOf(2);
  expect(few).toBeGreaterThan(0);
  expect(await readsOf(200)).toBe(few);
});
