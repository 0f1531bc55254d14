/** The sitemap: every page that search engines may list, with the same page in other languages. */
import { x } from 'xastscript';
import { addresses, publicFolder } from '../../format/address.ts';
import type { Rendered } from '../../rendered.ts';
import type { Shelf } from '../archive.ts';
import type { Listed } from './listed.ts';
import { xmlDocument } from './xml.ts';

/** More than these do not fit into one file (sitemaps.org). */
const most = 50_000;

/** `sitemap.xml`; none where nobody knows the address of the site, for a sitemap has only whole ones. */
export const sitemap = {
  name: 'sitemap',
  render: async ({ files, site }) => {
    if (site === undefined) return [];
    const pages = [...files]
      .flatMap(([path, { page }]) =>
        page ? [{ path: path.slice(publicFolder.length), ...page }] : [],
      )
      .toSorted((a, b) => (a.path < b.path ? -1 : 1));
    const parts = Array.from({ length: Math.ceil(pages.length / most) }, (_, index) =>
      pages.slice(index * most, (index + 1) * most),
    );
    const address = addresses(site, '');
    const [only] = parts;
    if (parts.length < 2) return [urlSet('sitemap.xml', site, only ?? [])];
    const names = parts.map((_, index) => `sitemap-${index + 1}.xml`);
    return [
      ...parts.map((part, index) => urlSet(names[index] ?? '', site, part)),
      {
        path: `${publicFolder}sitemap.xml`,
        bytes: xmlDocument(
          x(
            'sitemapindex',
            { xmlns },
            names.map((name) => x('sitemap', [x('loc', address(name))])),
          ),
        ),
      },
    ];
  },
} satisfies Shelf;

/** A page with its address below `public/`. */
interface ListedPage extends Listed {
  readonly path: string;
}

const xmlns = 'http://www.sitemaps.org/schemas/sitemap/0.9';

function urlSet(name: string, site: string, pages: readonly ListedPage[]): Rendered {
  const address = addresses(site, '');
  return {
    path: `${publicFolder}${name}`,
    bytes: xmlDocument(
      x(
        'urlset',
        { xmlns, 'xmlns:xhtml': 'http://www.w3.org/1999/xhtml' },
        pages.map((page) =>
          x('url', [
            x('loc', address(page.path)),
            ...page.versions.map(({ lang, path }) =>
              x('xhtml:link', { rel: 'alternate', hreflang: lang, href: address(path) }),
            ),
          ]),
        ),
      ),
    ),
  };
}
