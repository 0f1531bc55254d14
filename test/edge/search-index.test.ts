import { expect, test } from 'vitest';
import { pagefindIndex } from '../../src/edge/search-index.ts';
import type { SearchRecord } from '../../src/world.ts';

const records = Array.from(
  { length: 40 },
  (_, index): SearchRecord => ({
    url: `jt/jt-1/jt-1.fr.html#D-${index}`,
    lang: 'fr',
    content: `Décision D-${index}. La réunion a adopté le point ${index} <b>tel quel</b>.`,
    meta: { title: `Décision D-${index}`, day: '2024-03-05' },
    facets: { year: ['2024'], kind: ['decision'] },
  }),
);

test('an index is the same each time, and has no user interface of others', async () => {
  const [first, second] = [await pagefindIndex(records, 'fr'), await pagefindIndex(records, 'fr')];
  expect(second).toEqual(first);
  const paths = first.map(({ path }) => path);
  expect(paths).toContain('pagefind.js');
  expect(paths.filter((path) => /-ui|playground|highlight/.test(path))).toEqual([]);
});

test('an index of no language in particular can be made, and one of nothing', async () => {
  expect((await pagefindIndex(records, undefined)).length).toBeGreaterThan(0);
  expect((await pagefindIndex([], 'fr')).map(({ path }) => path)).toContain('pagefind.js');
});
