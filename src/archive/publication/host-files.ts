/** Files by which common static hosts learn headers and redirects. */
import { encodedPath } from '../../format/output-path.ts';
import { caching, everywhere } from './headers.ts';
import { rareTypes } from './media-types.ts';
import type { Redirected } from './stand-ins.ts';

/** By path below the archive: Netlify and Cloudflare Pages, Apache, Vercel, GitHub Pages. */
export function hostFiles(redirects: readonly Redirected[]): ReadonlyMap<string, string> {
  return new Map([
    ['_headers', netlifyHeaders()],
    [
      '_redirects',
      redirects.map(({ from, to }) => `/${encodedPath(from)} /${encodedPath(to)} 301\n`).join(''),
    ],
    ['.htaccess', apache(redirects)],
    ['vercel.json', `${JSON.stringify(vercel(redirects), undefined, 2)}\n`],
    // GitHub Pages would leave out files whose names begin with an underscore.
    ['.nojekyll', ''],
  ]);
}

function netlifyHeaders(): string {
  const rules = caching
    .toReversed()
    .map(
      ([folder, value]) =>
        `/${folder}*\n${folder === '' ? lines() : '  ! Cache-Control\n'}  Cache-Control: ${value}\n`,
    );
  return rules.join('');
}

function lines(): string {
  return everywhere.map(([name, value]) => `  ${name}: ${value}\n`).join('');
}

function apache(redirects: readonly Redirected[]): string {
  const quoted = (value: string) => `"${value.replaceAll('"', '\\"')}"`;
  return `# Headers of the archive; asks for mod_headers, does without it.
<IfModule mod_headers.c>
${everywhere.map(([name, value]) => `  Header always set ${name} ${quoted(value)}`).join('\n')}
${caching
  .toReversed()
  .map(([folder, value]) =>
    folder === ''
      ? `  Header set Cache-Control ${quoted(value)}`
      : `  Header set Cache-Control ${quoted(value)} "expr=%{REQUEST_URI} =~ m#/${folder}#"`,
  )
  .join('\n')}
</IfModule>
<IfModule mod_mime.c>
${rareTypes.map(([ending, type]) => `  AddType ${type} .${ending}`).join('\n')}
</IfModule>
Options -Indexes
DirectoryIndex index.html
ErrorDocument 404 /404.html
${redirects.map(({ from, to }) => `Redirect permanent "/${encodedPath(from)}" "/${encodedPath(to)}"\n`).join('')}`;
}

function vercel(redirects: readonly Redirected[]) {
  return {
    cleanUrls: false,
    trailingSlash: false,
    headers: [
      {
        source: '/(.*)',
        headers: everywhere.map(([key, value]) => ({ key, value })),
      },
      ...caching.toReversed().map(([folder, value]) => ({
        source: `/${folder}(.*)`,
        headers: [{ key: 'Cache-Control', value }],
      })),
    ],
    redirects: redirects.map(({ from, to }) => ({
      source: `/${encodedPath(from)}`,
      destination: `/${encodedPath(to)}`,
      permanent: true,
    })),
  };
}
