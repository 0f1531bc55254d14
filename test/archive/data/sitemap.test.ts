import { describe, expect, test } from 'vitest';
import { sitemap } from '../../../src/archive/data/sitemap.ts';
import { filed } from '../../../src/archive/filed.ts';
import { hashBytes } from '../../../src/seal/digest/hash.ts';
import { anArchive } from '../an-archive.ts';

const page = (links: readonly string[], robots = '') =>
  new TextEncoder().encode(
    `<!doctype html><html><head>${robots}${links
      .map((one) => {
        const [lang, href] = one.split(' ');
        return `<link rel="alternate" hreflang="${lang}" href="${href}">`;
      })
      .join('')}</head><body>…</body></html>`,
  );

const filedAll = (made: readonly (readonly [string, Uint8Array])[]) =>
  new Map(made.map(([path, bytes]) => [path, filed(path, bytes, hashBytes)]));

const files = filedAll([
  [
    'public/jt/jt-1/jt-1.en.html',
    page(['en jt-1.en.html', 'fr jt-1.fr.html', 'mul jt-1.en-fr.html']),
  ],
  ['public/jt/jt-1/jt-1.fr.html', page(['fr jt-1.fr.html', 'en jt-1.en.html'])],
  ['public/jt/jt-1/jt-1.en-fr.html', page(['mul jt-1.en-fr.html', 'en jt-1.en.html'])],
  ['public/série/été & hiver.html', page([])],
  ['public/search.html', page([], '<meta name="robots" content="noindex">')],
  ['public/jt/jt-1/jt-1.en.pdf', page([])],
  ['restricted/jt/jt-1/jt-1.en.html', page([])],
]);

const textOf = async (rest: object) => {
  const archive = { ...(await anArchive()), ...rest };
  const made = await sitemap.render(archive);
  return made.map(({ path, bytes }) => [path, new TextDecoder().decode(bytes)] as const);
};

describe('the sitemap', () => {
  test('lists the public pages, each with its languages', async () => {
    const [[path, text] = []] = await textOf({ files });
    expect(path).toBe('public/sitemap.xml');
    await expect(text).toMatchFileSnapshot('../../golden/archive/expected/sitemap.xml');
  });

  test('is not made where nobody knows the address of the site', async () => {
    expect(await textOf({ files, site: undefined })).toEqual([]);
  });

  test('of very many pages is cut into parts', async () => {
    const many = filedAll(
      Array.from({ length: 50_001 }, (_, index) => [`public/${index}.html`, page([])] as const),
    );
    const made = await textOf({ files: many });
    expect(made.map(([path]) => path)).toEqual([
      'public/sitemap-1.xml',
      'public/sitemap-2.xml',
      'public/sitemap.xml',
    ]);
  });
});
