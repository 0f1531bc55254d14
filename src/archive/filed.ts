/** What is kept of a file that was written: enough for the manifest and the sitemap. Its bytes are not held: an archive has very many. */
import { publicFolder } from '../format/address.ts';
import type { World } from '../world.ts';
import { type Listed, listed } from './data/listed.ts';

/** A file that was written. */
export interface Filed {
  readonly size: number;
  /** As 64 hexadecimal digits; only of what is public. */
  readonly sha256: string | undefined;
  /** A page that search engines may list. */
  readonly page: Listed | undefined;
}

/** What is kept of a file; `path` is below the output folder, `sha256` hashes its bytes. */
export function filed(path: string, bytes: Uint8Array, sha256: World['sha256']): Filed {
  const isPublic = path.startsWith(publicFolder);
  return {
    size: bytes.length,
    sha256: isPublic ? sha256(bytes) : undefined,
    page: isPublic ? listed(path.slice(publicFolder.length), bytes) : undefined,
  };
}
