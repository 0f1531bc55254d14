import { beforeAll, expect, test } from 'vitest';
import { jsonLdFaults } from '../../../scripts/conformance/web-data/json-ld-faults.ts';
import { build } from '../../../src/pipeline.ts';
import { memoryWorld } from '../../memory-world.ts';
import { emptyPrinter, sampleSite } from '../../sample.ts';
import { textOf, twoMeetings } from './a-site.ts';

interface Thing {
  readonly '@type': string | readonly string[];
  readonly [field: string]: unknown;
}

let files: ReadonlyMap<string, Uint8Array>;
beforeAll(async () => {
  files = await sampleSite();
});

/** What a page says of itself to programs, without the way to it. */
function described(path: string, of = files): readonly Thing[] {
  const block = /<script type="application\/ld\+json">(.*?)<\/script>/s.exec(textOf(of)(path));
  const graph: readonly Thing[] = JSON.parse(block?.[1] ?? '{"@graph":[]}')['@graph'];
  return graph.filter((one) => one['@type'] !== 'BreadcrumbList');
}

test('every page tells programs the way to it, in words of schema.org and without a dead link', () => {
  const faults = [...files.keys()].flatMap((path) =>
    /^public\/.*\.html$/.test(path)
      ? jsonLdFaults(path, files).map((fault) => `${path}: ${fault}`)
      : [],
  );
  expect(faults).toEqual([]);
});

test('a page is the last step of the way to it', () => {
  const block = /"@type":"BreadcrumbList","itemListElement":(\[.*?\])/s;
  const [, list = ''] = block.exec(textOf(files)('fr/clauses/jtwg/jtwg-4/D-04-01.html')) ?? [];
  expect(JSON.parse(list).map(({ name, item }: Thing) => [name, item])).toEqual([
    ['Archives des procès-verbaux', '../../../index.html'],
    ['Groupe de travail technique conjoint Niger-Nigéria', '../../../series/jtwg.html'],
    [
      'Quatrième réunion du Groupe de travail technique conjoint Niger-Nigéria',
      '../../../meetings/jtwg/jtwg-4.html',
    ],
    ['Décision D-04-01', 'D-04-01.html'],
  ]);
});

test.each([
  ['index.html', ['WebSite']],
  ['search.html', []],
  ['series/jtwg.html', ['Organization', 'EventSeries']],
  ['years/2022.html', ['CollectionPage']],
  ['parties/jtwg/ne.html', [['Country', 'Organization']]],
  ['sub-committees/jtwg/sc-prevention.html', ['Organization']],
  ['meetings/jtwg/jtwg-4.html', ['Event']],
  ['clauses/jtwg/jtwg-4/D-04-01.html', ['CreativeWork']],
  ['registers/index.html', ['DataCatalog']],
  ['registers/actions.html', ['Dataset']],
  ['activities/series/jtwg.html', ['Project']],
  ['activities/meetings/jtwg/jtwg-4.html', ['Event']],
])('%s is described as what it shows, in every language', (path, types) => {
  for (const lang of ['en', 'fr'])
    expect(described(`${lang}/${path}`).map((one) => one['@type'])).toEqual(types);
});

test('pages of all languages speak of the same body and meeting', () => {
  const idsOf = (lang: string) =>
    ['series/jtwg.html', 'meetings/jtwg/jtwg-4.html'].map(
      (path) => described(`${lang}/${path}`)[0]?.['@id'],
    );
  expect(idsOf('en')).toEqual(['../../index.json#jtwg', '../../../index.json#jtwg.jtwg-4']);
  expect(idsOf('fr')).toEqual(idsOf('en'));
});

test('an action says who must do it and whether it was done, and names nobody', () => {
  const [action] = described('en/clauses/jtwg/jtwg-4/A-04-01.html');
  expect(action).toMatchObject({
    '@id': '../../../../jtwg/jtwg-4/jtwg-4.en.html#A-04-01',
    name: 'Action A-04-01',
    inLanguage: 'en',
    dateCreated: '2022-02-04',
    creativeWorkStatus: 'Draft, not yet adopted',
    about: [
      {
        '@type': 'Action',
        agent: [{ name: 'International Centre for Migration Policy Development' }],
        actionStatus: 'https://schema.org/PotentialActionStatus',
      },
    ],
  });
  for (const path of files.keys())
    expect(JSON.stringify(described(path.slice('public/'.length))), path).not.toMatch(
      /"Person"|@example/,
    );
});

test('a register says where its data are', () => {
  const [register] = described('fr/registers/actions.html');
  expect(register?.['distribution']).toEqual([
    { '@type': 'DataDownload', encodingFormat: 'text/csv', contentUrl: 'actions.csv' },
    { '@type': 'DataDownload', encodingFormat: 'application/json', contentUrl: 'actions.json' },
  ]);
  expect(register?.['temporalCoverage']).toBe('2021-09-16/2022-02-04');
});

test('words of another language than the page are marked', () => {
  const [meeting] = described('en/meetings/jtwg/jtwg-4.html');
  expect(meeting?.['subjectOf']).toMatchObject([
    { inLanguage: 'en', name: expect.stringContaining('Minutes of') },
    { inLanguage: 'fr', name: { '@language': 'fr' } },
    { inLanguage: ['en', 'fr'], name: [{ '@language': 'en' }, { '@language': 'fr' }] },
  ]);
});

test('addresses are whole where that of the site is known, and only then it says how it is searched', async () => {
  const site = 'https://minutes.example.org/archive';
  const world = { ...memoryWorld(twoMeetings, { printer: emptyPrinter }), site };
  await build(world, {});
  const [home] = described('fr/index.html', world.written);
  expect(home).toMatchObject({
    url: 'https://minutes.example.org/archive/fr/index.html',
    potentialAction: {
      target: {
        urlTemplate: 'https://minutes.example.org/archive/fr/search.html?q={search_term_string}',
      },
    },
  });
  const way = textOf(world.written)('fr/clauses/jt/jt-1/D-1.html');
  expect(way).toContain('"item":"https://minutes.example.org/archive/fr/series/jt.html"');
  expect(way).not.toContain('"item":"../');
  expect(described('fr/index.html')[0]).not.toHaveProperty('potentialAction');
});
