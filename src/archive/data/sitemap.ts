/** The sitemap: every page that search engines may list, with the same page in other languages. */
import { x } from 'xastscript';
import { addresses, publicFolder } from '../../format/address.ts';
import type { Rendered } from '../../rendered.ts';
import type { Shelf } from '../archive.ts';
import { xmlDocument } from './xml.ts';

/** More than these do not fit into one file (sitemaps.org). */
const most = 50_000;

/** `sitemap.xml`; none where nobody knows the address of the site, for a sitemap has only whole ones. */
export const sitemap: Shelf = {
  name: 'sitemap',
  render: async ({ files, site }) => {
    if (site === undefined) return [];
    const pages = [...files]
      .filter(([path]) => path.startsWith(publicFolder) && path.endsWith('.html'))
      .map(([path, bytes]) => ({ path: path.slice(publicFolder.length), head: headOf(bytes) }))
      .filter(({ head }) => !head.includes('content="noindex"'))
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
};

/** A page, and all that stands in it before its body. */
interface Listed {
  readonly path: string;
  readonly head: string;
}

const xmlns = 'http://www.sitemaps.org/schemas/sitemap/0.9';

function urlSet(name: string, site: string, pages: readonly Listed[]): Rendered {
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
            ...versionsOf(page).map(({ lang, path }) =>
              x('xhtml:link', { rel: 'alternate', hreflang: lang, href: address(path) }),
            ),
          ]),
        ),
      ),
    ),
  };
}

/**
 * What the page itself says of its languages: it and the sitemap cannot disagree. A page of several languages side by side
 * is no version in any of them.
 */
function versionsOf({ path, head }: Listed): readonly { lang: string; path: string }[] {
  const found = [
    ...head.matchAll(/<link rel="alternate" hreflang="([^"]+)" href="([^"#]+)">/g),
  ].map(([, lang = '', href = '']) => {
    const { pathname } = new URL(href.replaceAll('&amp;', '&'), `https://here.invalid/${path}`);
    return { lang, path: decodeURIComponent(pathname.slice(1)) };
  });
  // “Several languages” is no language that search engines know.
  const versions = found.filter(({ lang }) => lang !== 'mul');
  return versions.some((one) => one.path === path) ? versions : [];
}

function headOf(bytes: Uint8Array): string {
  const text = new TextDecoder().decode(bytes);
  const end = text.indexOf('</head>');
  return text.slice(0, Math.max(end, 0));
}
