/** What of a published archive must stay where it is. */

/** Folders whose files pages need and nobody links to. */
const supplies = ['assets/', 'search/'];

/** Files for hosts and for checks, which each version makes anew. */
const ownFiles: ReadonlySet<string> = new Set([
  '_headers',
  '_redirects',
  '.htaccess',
  '.nojekyll',
  'vercel.json',
  'permalinks.json',
  'manifest.json',
  'SHA256SUMS',
  '404.html',
]);

/** Whether people may have linked to a file. */
export function isPermalink(path: string): boolean {
  return !ownFiles.has(path) && !supplies.some((folder) => path.startsWith(folder));
}
