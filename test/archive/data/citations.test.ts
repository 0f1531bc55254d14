import { describe, expect, test } from 'vitest';
import { bibtex } from '../../../src/archive/data/citations/bibtex.ts';
import type { Citation } from '../../../src/archive/data/citations/citation.ts';
import { citations } from '../../../src/archive/data/citations/citations.ts';
import { cslJson } from '../../../src/archive/data/citations/csl-json.ts';
import { ris } from '../../../src/archive/data/citations/ris.ts';
import { aKit } from '../a-kit.ts';
import { someEditions } from '../an-archive.ts';

describe('citations of the sample', async () => {
  const editions = (await someEditions()).filter(({ languages }) => languages.length === 1);
  const site = 'https://minutes.example.org';
  const files = editions.flatMap((edition) => citations.render(edition, { ...aKit, site }));

  test('are three for each language of each meeting', () => {
    expect(files.map(({ path }) => path.slice(path.lastIndexOf('/') + 1))).toEqual(
      ['jtwg-3', 'jtwg-4'].flatMap((id) =>
        ['en', 'fr'].flatMap((lang) =>
          ['csl.json', 'bib', 'ris'].map((ending) => `${id}.${lang}.${ending}`),
        ),
      ),
    );
  });

  test.each(['jtwg-4.en.csl.json', 'jtwg-4.fr.bib', 'jtwg-4.fr.ris'])('%s', async (name) => {
    const { bytes } = files.find(({ path }) => path.endsWith(`/${name}`)) ?? {};
    const text = new TextDecoder().decode(bytes).replaceAll('\r\n', '\n');
    await expect(text).toMatchFileSnapshot(`../../golden/archive/expected/${name}`);
  });
});

const odd: Citation = {
  key: 'a b{c}.en',
  lang: 'en',
  title: 'Costs & {benefits}: 100% of \\ $5_#1 ~ ^\n2nd line',
  author: 'A',
  genre: 'Minutes',
  publisher: undefined,
  place: undefined,
  issued: undefined,
  number: undefined,
  event: { title: 'M', place: undefined },
  status: undefined,
  days: [],
  url: undefined,
};

describe('odd words and missing facts', () => {
  test('in BibTeX', () => {
    expect(bibtex(odd)).toBe(`@techreport{a-b-c-.en,
  author = {{A}},
  title = {{Costs \\& \\{benefits\\}: 100\\% of \\textbackslash{} \\$5\\_\\#1 \\textasciitilde{} \\textasciicircum{} 2nd line}},
  type = {Minutes},
  institution = {A},
  note = {M},
  language = {en},
}
`);
  });

  test('in RIS', () => {
    expect(ris(odd)).toContain('TI  - Costs & {benefits}: 100% of \\ $5_#1 ~ ^ 2nd line\r\nM3');
    expect(ris(odd).endsWith('ER  - \r\n')).toBe(true);
  });

  test('in CSL-JSON', () => {
    const keys = Object.keys(JSON.parse(cslJson(odd))[0]);
    expect(keys).not.toContain('issued');
    expect(keys).not.toContain('URL');
  });
});
