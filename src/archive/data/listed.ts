/** A page as the sitemap lists it: what it says itself of its languages, so that it and the sitemap cannot disagree. */

/** A page, and itself in other languages. */
export interface Listed {
  /** Paths below `public/`; none where the page says of no language that it is in it. */
  readonly versions: readonly { readonly lang: string; readonly path: string }[];
}

/** What of a file goes into the sitemap; nothing of what is no page, or does not want to be listed. */
export function listed(path: string, bytes: Uint8Array): Listed | undefined {
  if (!path.endsWith('.html')) return undefined;
  const head = headOf(bytes);
  return head.includes('content="noindex"') ? undefined : { versions: versionsOf(path, head) };
}

/** A page of several languages side by side is no version in any of them. */
function versionsOf(path: string, head: string): Listed['versions'] {
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

/** Heads are short: only where one is not, the whole page is read. */
function headOf(bytes: Uint8Array): string {
  const decoder = new TextDecoder();
  const start = decoder.decode(bytes.subarray(0, 16_384));
  const text = start.includes('</head>') ? start : decoder.decode(bytes);
  return text.slice(0, Math.max(text.indexOf('</head>'), 0));
}
