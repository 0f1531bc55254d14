import { expect, test } from 'vitest';
import { readLibrary } from '../../src/read/library.ts';
import { sealPaths } from '../../src/seal/seal-paths.ts';
import { memoryShelf } from '../memory-shelf.ts';

test.each([
  ['jt/jt-1', 'jt/jt-1', 'jt/jt-1/register.yaml', 'jt/jt-1/evidence/x'],
  ['board', 'board/b-1', 'board/b-1.register.yaml', 'board/b-1.evidence/x'],
  ['', 'minutes', 'register.yaml', 'evidence/x'],
  ['', 'b-1', 'b-1.register.yaml', 'b-1.evidence/x'],
])('folder “%s”, path “%s”', (folder, path, register, evidence) => {
  expect(sealPaths({ folder, path }).register).toBe(register);
  expect(sealPaths({ folder, path }).file('evidence/x')).toBe(evidence);
});

test('two meetings in one folder have a register each', async () => {
  const { meetings } = await readLibrary(
    memoryShelf({
      'board/b-1.md': '---\nordinal: 1\n---\n\nOne.\n',
      'board/b-2.md': '---\nordinal: 2\n---\n\nTwo.\n',
      'board/b-2.register.yaml': 'events: []\n',
    }),
  );
  expect(meetings.map(({ id, register }) => [id, register?.file.path])).toEqual([
    ['b-1', undefined],
    ['b-2', 'board/b-2.register.yaml'],
  ]);
});
