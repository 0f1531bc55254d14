import { expect, test } from 'vitest';
import { resolve } from '../../../src/check/find/references.ts';
import { scaffold } from '../../../src/check/scaffold.ts';
import { readLibrary } from '../../../src/read/library.ts';
import { memoryShelf } from '../../memory-shelf.ts';

test.each([
  ['D-1', 'jt-1', 'D-1'],
  ['plan', 'jt-1', 'plan'],
  ['#plan', 'jt-1', 'plan'],
  ['jt-1#D-1', 'jt-1', 'D-1'],
  ['jt-2#D-1', 'jt-2', 'D-1'],
  ['jt-2', 'jt-2', undefined],
  ['#jt-2', 'jt-2', undefined],
  ['seul', 'jt-1', 'seul'],
  ['D-7', undefined, undefined],
  ['jt-7#D-1', undefined, 'D-1'],
])('`%s` is looked up here first, then among meetings', async (written, meeting, name) => {
  const library = await readLibrary(
    memoryShelf({
      ...scaffold,
      'jt/jt-1/fr.md': '## Seul\n',
      'jt/jt-2/en.md': '## Opening {#opening}\n',
    }),
  );
  const own = library.meetings.find(({ id }) => id === 'jt-1');
  expect(own).toBeDefined();
  const found = own && resolve(written, own, library);
  expect([found?.meeting?.id, found?.name]).toEqual([meeting, name]);
});
