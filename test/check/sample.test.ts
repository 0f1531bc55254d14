import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { runChecks } from '../../src/check/run-checks.ts';
import { diskShelf } from '../../src/edge/disk.ts';
import { locales } from '../../src/locale/index.ts';
import { readLibrary } from '../../src/read/library.ts';
import { messagesOf } from '../../src/report.ts';

test('no check finds anything in the sample, but that its activities have no identifier', async () => {
  const content = fileURLToPath(new URL('../../content', import.meta.url));
  const library = await readLibrary(diskShelf(content));
  runChecks(library, locales, '2022-07-01T12:00:00Z');
  expect(library.meetings.map(({ id }) => id)).toEqual(['jtwg-3', 'jtwg-4']);
  const messages = messagesOf(library.files);
  // The public record has a blank one: the sample invents none.
  expect(messages.filter(({ rule }) => rule !== 'activity-identified')).toEqual([]);
});
