/** A shelf with some files more, or other ones: the content as it will be once they are written. */
import type { Shelf } from '../world.ts';

/** The shelf with the files given, by path. */
export function shelfWith(shelf: Shelf, files: ReadonlyMap<string, Uint8Array>): Shelf {
  return {
    list: async (path) => {
      const prefix = path === '' ? '' : `${path}/`;
      const entries = new Map((await shelf.list(path)).map((entry) => [entry.name, entry]));
      for (const file of files.keys()) {
        if (!file.startsWith(prefix)) continue;
        const [name = '', ...below] = file.slice(prefix.length).split('/');
        entries.set(name, { name, kind: below.length > 0 ? 'folder' : 'file' });
      }
      return [...entries.values()].sort((a, b) => (a.name < b.name ? -1 : 1));
    },
    read: async (path) => files.get(path) ?? (await shelf.read(path)),
  };
}
