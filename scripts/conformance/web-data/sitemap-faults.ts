/** Where a sitemap is not as sitemaps.org wants it, or lists what is not there. */
import { children, rootOf } from './xml-elements.ts';

/** A sentence a fault; `files` are below the output folder. */
export function sitemapFaults(
  xml: string,
  site: string,
  files: ReadonlySet<string>,
): readonly string[] {
  const root = rootOf(xml);
  const urls = children(root, 'url').map((url) => ({
    loc: children(url, 'loc')[0]?.text ?? '',
    versions: children(url, 'xhtml:link').map(({ attributes }) => attributes['href'] ?? ''),
  }));
  const byLoc = new Map(urls.map((url) => [url.loc, url]));
  const isThere = (address: string) =>
    address.startsWith(`${site}/`) &&
    files.has(`public/${decodeURIComponent(address.slice(site.length + 1))}`);
  return [
    ...(root.attributes['xmlns'] === 'http://www.sitemaps.org/schemas/sitemap/0.9'
      ? []
      : ['the root is no sitemap']),
    ...(byLoc.size === urls.length ? [] : ['an address that is there twice']),
    ...(urls.length > 0 ? [] : ['no address']),
    ...urls.flatMap(({ loc, versions }) => [
      ...[loc, ...versions].flatMap((one) => (isThere(one) ? [] : [`nothing is at ${one}`])),
      ...(versions.length === 0 || versions.includes(loc) ? [] : [`${loc} does not list itself`]),
      ...versions.flatMap((one) =>
        byLoc.get(one)?.versions.includes(loc) ? [] : [`${one} does not answer the link of ${loc}`],
      ),
    ]),
  ];
}
