/** Where the files of sign-off lie: beside the texts of their meeting. */
import type { Meeting } from '../meeting.ts';
import type { Hash } from './digest/hash.ts';

/** Paths below the content folder. */
export interface SealPaths {
  readonly register: string;
  /** The key of restricted passages. */
  readonly key: string;
  readonly digests: string;
  readonly digest: (root: Hash) => string;
  /** The path of a file that the register names. */
  readonly file: (name: string) => string;
}

/** A meeting with a folder of its own keeps them there; one that is a single file, beside it under its name. */
export function sealPaths({ folder, path }: Pick<Meeting, 'folder' | 'path'>): SealPaths {
  const base = folder === '' ? '' : `${folder}/`;
  const own = folder === path || (folder === '' && path === 'minutes');
  const prefix = own ? base : `${base}${path.slice(path.lastIndexOf('/') + 1)}.`;
  return {
    register: `${prefix}register.yaml`,
    key: `${prefix}restricted.key`,
    digests: `${prefix}digests`,
    digest: (root) => `${prefix}digests/${root}.json`,
    file: (name) => `${prefix}${name}`,
  };
}
