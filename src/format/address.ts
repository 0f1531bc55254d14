/** Addresses of the archive's pages, as files of the archive write them. */
import type { Edition } from '../edition.ts';
import { hashBytes } from '../seal/digest/hash.ts';
import { encodedPath, outputPath, relativeLink } from './output-path.ts';

/** The folder of what everybody may read. */
export const publicFolder = 'public/';

/** The address of a file below `public/`, and of a passage in it. */
export type AddressOf = (path: string, id?: string) => string;

/** Addresses as the file at `from` writes them: whole where the site is known, else relative to that file. */
export function addresses(site: string | undefined, from: string): AddressOf {
  return (path, id) => {
    const fragment = id === undefined ? '' : `#${encodeURIComponent(id)}`;
    const way = site === undefined ? relativeLink(from, path) : `${site}/${encodedPath(path)}`;
    return `${way}${fragment}`;
  };
}

/** Makes an address, as `addresses` does, of a link in the file at `from`. */
export function wholeLinks(site: string | undefined, from: string): (href: string) => string {
  return (href) => (site === undefined ? href : new URL(href, `${site}/${encodedPath(from)}`).href);
}

/** Where a file of an edition is, below `public/`. */
export function pathOf(edition: Edition, extension = 'html'): string {
  return outputPath(edition, extension).slice(publicFolder.length);
}

/**
 * A name that never changes: the permalink, and where nobody knows yet at which address the site will be,
 * a UUID (version 8, of the path alone).
 */
export function permanentId(site: string | undefined, path: string, id?: string): string {
  const address = addresses(site, '')(path, id);
  if (site !== undefined) return address;
  const digits = hashBytes(new TextEncoder().encode(address)).slice(0, 32);
  const parts = [
    digits.slice(0, 8),
    digits.slice(8, 12),
    `8${digits.slice(13, 16)}`,
    `8${digits.slice(17, 20)}`,
    digits.slice(20),
  ];
  return `urn:uuid:${parts.join('-')}`;
}
