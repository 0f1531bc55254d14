/** A shelf in memory, for tests: paths to text or bytes. */
import type { Entry, Shelf } from '../src/world.ts';

/** Makes a shelf of the files given. */
export function memoryShelf(files: Readonly<Record<string, string | Uint8Array>>): Shelf {
  return {
    list: async (path) => {
      const prefix = path === '' || path === '.' ? '' : `${path}/`;
      const entries = new Map<string, Entry['kind']>();
      for (const name of Object.keys(files)) {
        if (!name.startsWith(prefix)) continue;
        const [head = '', ...rest] = name.slice(prefix.length).split('/');
        entries.set(head, rest.length > 0 ? 'folder' : 'file');
      }
      return [...entries]
        .sort(([a], [b]) => (a < b ? -1 : 1))
        .map(([name, kind]) => ({ name, kind }));
    },
    read: async (path) => {
      const found = files[path];
      return typeof found === 'string' ? new TextEncoder().encode(found) : found;
    },
  };
}
