import { parseXml, XmlElement } from '@rgrove/parse-xml';
import { describe, expect, test } from 'vitest';
import { akomaNtoso } from '../../../src/archive/data/akoma-ntoso/akoma-ntoso.ts';
import { diskShelf } from '../../../src/edge/disk.ts';
import type { Shelf } from '../../../src/world.ts';
import { aKit } from '../a-kit.ts';
import { sampleContent, someEditions } from '../an-archive.ts';

const folder = (name: string) => new URL(`../../${name}`, import.meta.url).pathname;
const torture = diskShelf(folder('torture'));
const small = diskShelf(folder('golden/iati/content'));

const made = async (content: Shelf) => {
  const editions = (await someEditions(content)).filter(({ languages }) => languages.length === 1);
  const files = editions.flatMap((edition) => akomaNtoso.render(edition, aKit));
  return new Map(
    files.map(({ path, bytes }) => [
      path.slice(path.lastIndexOf('/') + 1),
      new TextDecoder().decode(bytes),
    ]),
  );
};

function* all(element: XmlElement | null): Generator<XmlElement> {
  if (!element) return;
  yield element;
  for (const child of element.children) if (child instanceof XmlElement) yield* all(child);
}

describe('Akoma Ntoso', () => {
  test('is one report for each language', async () => {
    const files = await made(small);
    expect([...files.keys()]).toEqual([
      'jt-1.en.akn.xml',
      'jt-1.fr.akn.xml',
      'jt-2.en.akn.xml',
      'jt-2.fr.akn.xml',
    ]);
    await expect(files.get('jt-1.fr.akn.xml')).toMatchFileSnapshot(
      folder('golden/archive/expected/jt-1.fr.akn.xml'),
    );
  });

  test.each([
    ['sample', sampleContent],
    ['torture', torture],
  ])('of the %s has no id twice, and every reference leads somewhere', async (_, content) => {
    for (const [name, text] of await made(content)) {
      const elements = [...all(parseXml(text).root)];
      const ids = elements.flatMap(({ attributes }) => attributes['eId'] ?? []);
      expect(new Set(ids).size, name).toBe(ids.length);
      const meant = elements.flatMap(({ attributes: { refersTo = '', href = '', source = '' } }) =>
        [...refersTo.split(' '), href, source].filter((one) => one.startsWith('#')),
      );
      for (const one of meant) expect(ids, name).toContain(decodeURIComponent(one.slice(1)));
    }
  });

  test('of two languages names one work and two expressions, each of which knows the other', async () => {
    const files = await made(sampleContent);
    const names = ['en', 'fr'].map((lang) => {
      const text = files.get(`jtwg-4.${lang}.akn.xml`) ?? '';
      return {
        uris: [...text.matchAll(/<FRBRuri value="([^"]*)"/g)].map(([, uri]) => uri),
        others: [...text.matchAll(/<alternativeReference href="([^"]*)"/g)].map(([, uri]) => uri),
      };
    });
    const [en, fr] = names;
    expect(en?.uris[0]).toBe('/akn/xx/debateReport/jtwg/2022-02-03/jtwg-4');
    expect(fr?.uris[0]).toBe(en?.uris[0]);
    expect(en?.others).toEqual([fr?.uris[1], 'jtwg-4.fr.akn.xml']);
    expect(fr?.others).toEqual([en?.uris[1], 'jtwg-4.en.akn.xml']);
  });

  test('has nothing of restricted passages', async () => {
    const files = await made(sampleContent);
    for (const text of files.values())
      expect(text).not.toMatch(/A-04-02|shelter in Abuja|November/);
  });
});
