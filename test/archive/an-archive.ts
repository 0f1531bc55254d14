/** An archive of content, for tests: what a whole build hands to each part of the site. */
import { fileURLToPath } from 'node:url';
import { type Archive, shelve } from '../../src/archive/archive.ts';
import { keep } from '../../src/archive/kept.ts';
import { diskShelf } from '../../src/edge/disk.ts';
import { edit } from '../../src/edit/edit.ts';
import type { Edition } from '../../src/edition.ts';
import { locales } from '../../src/locale/index.ts';
import { plan } from '../../src/plan.ts';
import { readLibrary } from '../../src/read/library.ts';
import { editionStanding } from '../../src/seal/edition-standing.ts';
import { standingOf } from '../../src/seal/standing.ts';
import type { Shelf } from '../../src/world.ts';

/** The sample content of the project. */
export const sampleContent = diskShelf(fileURLToPath(new URL('../../content', import.meta.url)));

/** All that is public of a content folder, each edition with its words. */
export async function someEditions(
  content: Shelf = sampleContent,
  asOf = '2022-03-01T12:00:00Z',
): Promise<readonly Edition[]> {
  const library = await readLibrary(content);
  return Promise.all(
    plan(library.meetings, {}).map(async (task) => {
      const standing = editionStanding(
        await standingOf(task.meeting, content, { asOf, isPresent: false }),
      );
      return edit(task.meeting, task, { ...library, locales, standing });
    }),
  );
}

/** The archive of a content folder; `files` are those that were made before. */
export async function anArchive(
  content: Shelf = sampleContent,
  rest: Partial<Pick<Archive, 'asOf' | 'site' | 'files'>> = {},
): Promise<Archive> {
  const library = await readLibrary(content);
  const asOf = rest.asOf ?? '2022-03-01T12:00:00Z';
  const kept = (await someEditions(content, asOf)).map((edition) => keep(edition, locales));
  return shelve(kept, library.meetings, {
    asOf,
    site: 'site' in rest ? rest.site : 'https://minutes.example.org',
    files: rest.files ?? new Map(),
  });
}
