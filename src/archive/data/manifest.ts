/** The manifest: the SHA-256 of every public file, so that anybody can check a copy. It is made last. */

import { publicFolder } from '../../format/address.ts';
import type { Shelf } from '../archive.ts';

/** `SHA256SUMS`, for `sha256sum --check`, and `manifest.json`. */
export const manifest = {
  name: 'manifest',
  render: async ({ files }) => {
    const entries = [...files]
      .flatMap(([path, { size, sha256 }]) =>
        sha256 === undefined ? [] : [{ path: path.slice(publicFolder.length), size, sha256 }],
      )
      .toSorted((a, b) => (a.path < b.path ? -1 : 1));
    const sums = entries.map(({ path, sha256 }) => `${lineOf(path, sha256)}\n`).join('');
    const json = `${JSON.stringify({ algorithm: 'SHA-256', files: entries }, undefined, 2)}\n`;
    return [
      ['SHA256SUMS', sums],
      ['manifest.json', json],
    ].map(([name = '', text = '']) => ({
      path: `${publicFolder}${name}`,
      bytes: new TextEncoder().encode(text),
    }));
  },
} satisfies Shelf;

/** As `sha256sum` writes it: a name with a backslash or a line feed is escaped, and the line says so. */
function lineOf(path: string, sha256: string): string {
  const name = path.replaceAll('\\', '\\\\').replaceAll('\n', '\\n').replaceAll('\r', '\\r');
  return `${name === path ? '' : '\\'}${sha256}  ${name}`;
}
