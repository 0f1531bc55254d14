/** The indexes of the search: one for each language, and one for all. */

import { publicFolder } from '../../../format/address.ts';
import type { Archive, ArchiveKit, Shelf } from '../../archive.ts';
import { statesOf } from './states.ts';

/** What search programs make of all that can be found. */
export const search = {
  name: 'search',
  render: async (archive: Archive, { searchIndex }: ArchiveKit) => {
    const { series, languages } = archive;
    const states = statesOf(archive);
    const records = series.flatMap(({ meetings }) =>
      meetings.flatMap((one) =>
        one.records.map((record) => {
          const state = states.get(record.url);
          return state ? { ...record, facets: { ...record.facets, state: [state] } } : record;
        }),
      ),
    );
    const scopes = languages.length > 1 ? [...languages, everywhere] : languages;
    const files = [];
    // One after the other: each keeps a processor busy.
    for (const scope of scopes) {
      const own = records.filter(({ lang }) => scope === everywhere || lang === scope);
      for (const { path, bytes } of await searchIndex(
        own,
        scope === everywhere ? undefined : scope,
      ))
        files.push({ path: `${publicFolder}${indexFolder(scope)}/${path}`, bytes });
    }
    return files;
  },
} satisfies Shelf;

/** The scope of all languages together. */
export const everywhere = 'all';

/** The folder of an index, below `public/`. */
export function indexFolder(scope: string): string {
  return `search/${scope}`;
}
