/** Search indexes by Pagefind, a program that comes inside its npm package and needs no network. */
import type { SearchIndexer } from '../world.ts';

/** Its user interfaces, which the archive does not use: it has one of its own. */
const unused = /^pagefind-(ui|modular-ui|component-ui|highlight|playground)|^playground\//;

/** Above this number texts of results share files: a file each would be very many, and a few dozen kilobytes are read at once. */
const most = 200;

/** Records that are sent before the first of them is taken. */
const together = 256;

/** Makes the files of an index. */
export const pagefindIndex: SearchIndexer = async (records, lang) => {
  const { close, createIndex } = await import('pagefind');
  try {
    // Words of several languages have no common stem: they are looked for as they are.
    const config = { forceLanguage: lang ?? 'unknown', maxFragments: most };
    const { index, errors } = await createIndex(config);
    if (!index) throw new Error(`Pagefind does not start: ${errors.join('; ')}`);
    // Many at once: they are taken in the order in which they were sent. Of all at once each would wait in memory.
    for (let from = 0; from < records.length; from += together)
      await Promise.all(
        records
          .slice(from, from + together)
          .map(async ({ url, content, lang: language, meta, facets }) => {
            const filters = Object.fromEntries(
              Object.entries(facets).map(([name, keys]) => [name, [...keys]]),
            );
            const sort = { day: meta['day'] ?? '' };
            const record = { url, content, language, meta: { ...meta }, filters, sort };
            const added = await index.addCustomRecord(record);
            if (added.errors.length > 0) throw new Error(`${url}: ${added.errors.join('; ')}`);
          }),
      );
    const { files, errors: faults } = await index.getFiles();
    if (faults.length > 0) throw new Error(faults.join('; '));
    return files
      .filter(({ path }) => !unused.test(path))
      .map(({ path, content }) => ({ path, bytes: new Uint8Array(content) }))
      .toSorted((a, b) => (a.path < b.path ? -1 : 1));
  } finally {
    await close();
  }
};
