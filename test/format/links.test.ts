import type { Element } from 'hast';
import rehypeParse from 'rehype-parse';
import { unified } from 'unified';
import { visit } from 'unist-util-visit';
import { beforeAll, expect, test } from 'vitest';
import { sampleSite } from '../sample.ts';

interface Page {
  readonly elements: readonly Element[];
  readonly ids: readonly string[];
}

let files: ReadonlyMap<string, Uint8Array>;
const pages = new Map<string, Page>();

beforeAll(async () => {
  files = await sampleSite();
  for (const [path, bytes] of files) {
    if (!path.endsWith('.html')) continue;
    const elements: Element[] = [];
    visit(unified().use(rehypeParse).parse(new TextDecoder().decode(bytes)), 'element', (node) => {
      elements.push(node);
    });
    const ids = elements.flatMap(({ properties: { id } }) => (typeof id === 'string' ? [id] : []));
    pages.set(path, { elements, ids });
  }
});

/** Where a link leads: a path below the output folder, and an id in it. */
function target(from: string, link: string): { readonly path: string; readonly id: string } {
  // What is shown for any wrong address links from the root of the site.
  const whole = link.startsWith('/') ? `/public${link}` : link;
  const { pathname, hash } = new URL(whole, `https://example.org/${from}`);
  return { path: decodeURI(pathname.slice(1)), id: decodeURIComponent(hash.slice(1)) };
}

/** Every address that a page names and that is not another site's. */
function addresses({ elements }: Page): readonly string[] {
  return elements
    .flatMap(({ properties: { href, src } }) => [href, src])
    .filter((one) => typeof one === 'string')
    .filter((one) => !/^(https?|mailto):/.test(one));
}

test('every link and every asset of every page is there', () => {
  const broken: string[] = [];
  for (const [from, page] of pages) {
    for (const link of addresses(page)) {
      const { path, id } = target(from, link);
      const there = files.has(path) && (id === '' || pages.get(path)?.ids.includes(id));
      if (!there) broken.push(`${from}: ${link}`);
    }
  }
  expect(broken).toEqual([]);
  expect(pages.size).toBeGreaterThan(70);
});

test('every font that the style sheet names is there', () => {
  const sheet = 'public/assets/minutes.css';
  const css = new TextDecoder().decode(files.get(sheet));
  const fonts = [...css.matchAll(/url\(([^)]*)\)/g)].map(([, url = '']) => target(sheet, url).path);
  expect(fonts.filter((path) => !files.has(path))).toEqual([]);
  expect(fonts.length).toBeGreaterThan(0);
});

test('ids are unique', () => {
  for (const [path, { ids }] of pages) {
    expect(
      ids.filter((id, index) => ids.indexOf(id) !== index),
      path,
    ).toEqual([]);
  }
});

test('from every heading and clause the language switch leads to the same passage', () => {
  let switches = 0;
  for (const [from, { elements }] of pages) {
    for (const { properties } of elements) {
      const { href, hrefLang } = properties;
      if (typeof href !== 'string' || !href.includes('#') || hrefLang === undefined) continue;
      switches += 1;
      const { path, id } = target(from, href);
      expect(path).not.toBe(from);
      expect(pages.get(from)?.ids, `${from}: ${href}`).toContain(id);
      expect(pages.get(path)?.ids, `${from}: ${href}`).toContain(id);
    }
  }
  expect(switches).toBeGreaterThan(200);
});

test('no page has a style of its own, a handler of events, or a script but that of the archive', () => {
  for (const [path, { elements }] of pages) {
    const active = elements.filter(
      ({ tagName, properties }) =>
        ['style', 'iframe', 'object'].includes(tagName) ||
        (tagName === 'form' && !asksTheSearch(path, properties)) ||
        (tagName === 'script' && !isOurs(properties)) ||
        Object.keys(properties).some((name) => name === 'style' || name.startsWith('on')),
    );
    expect(active, path).toEqual([]);
    expect(elements.filter(({ tagName }) => tagName === 'h1')).toHaveLength(1);
  }
});

/** A form that leads to the search of its own language: on the page of the search, and on the front page. */
function asksTheSearch(path: string, { role, action, method }: Element['properties']): boolean {
  const asks = role === 'search' && method === undefined;
  if (/^public\/[^/]+\/search\.html$/.test(path)) return asks && action === undefined;
  return /^public\/[^/]+\/index\.html$/.test(path) && asks && action === 'search.html';
}

/** The script of the archive, and data that no browser runs. */
function isOurs({ src, type }: Element['properties']): boolean {
  if (type === 'application/ld+json' || type === 'application/json') return true;
  return /assets\/(archive|search)\.js$/.test(String(src));
}
