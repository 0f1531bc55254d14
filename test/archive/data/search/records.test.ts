import { describe, expect, test } from 'vitest';
import { facetValues, partyKey } from '../../../../src/archive/data/search/facets.ts';
import { search } from '../../../../src/archive/data/search/search.ts';
import { synonyms } from '../../../../src/archive/data/search/synonyms.ts';
import { voiceOf } from '../../../../src/archive/data/voices.ts';
import { locales } from '../../../../src/locale/index.ts';
import type { SearchRecord } from '../../../../src/world.ts';
import { memoryShelf } from '../../../memory-shelf.ts';
import { aKit } from '../../a-kit.ts';
import { anArchive } from '../../an-archive.ts';
import { aSeries } from '../../site/a-site.ts';

const archive = await anArchive();
const records = archive.series.flatMap(({ meetings }) => meetings.flatMap((one) => one.records));

describe('what can be found', () => {
  test('is each meeting, each section that says something, and each clause', () => {
    const french = records.filter(({ url }) => url.startsWith('jtwg/jtwg-4/jtwg-4.fr.html'));
    const list = french.map(
      ({ url, meta, facets }) =>
        `${url.split('/').at(-1)} | ${meta['title']} | ${Object.values(facets).join(' ')}`,
    );
    expect(list).toMatchInlineSnapshot(`
      [
        "jtwg-4.fr.html | Procès-verbal de la quatrième réunion du Groupe de travail technique conjoint Niger-Nigéria | jtwg 2022 minutes NE,NG draft",
        "jtwg-4.fr.html#day-1 | 1re journée – jeudi 3 février 2022 | jtwg 2022 passage NE,NG draft",
        "jtwg-4.fr.html#opening | Allocutions d’ouverture | jtwg 2022 passage NE,NG draft",
        "jtwg-4.fr.html#adoption | Adoption du procès-verbal de la réunion précédente | jtwg 2022 passage NE,NG draft",
        "jtwg-4.fr.html#matters-arising | Suites données au procès-verbal | jtwg 2022 passage NE,NG draft",
        "jtwg-4.fr.html#matter-mou | Protocole d’accord | jtwg 2022 passage NE,NG draft",
        "jtwg-4.fr.html#matter-sub-committees | Sous-comités | jtwg 2022 passage NE,NG draft",
        "jtwg-4.fr.html#matter-terms-of-reference | Mandat des sous-comités | jtwg 2022 passage NE,NG draft",
        "jtwg-4.fr.html#matter-border-corridor | Corridor frontalier | jtwg 2022 passage NE,NG draft",
        "jtwg-4.fr.html#day-2 | 2e journée – vendredi 4 février 2022 | jtwg 2022 passage NE,NG draft",
        "jtwg-4.fr.html#recap | Rappel des travaux de la veille | jtwg 2022 passage NE,NG draft",
        "jtwg-4.fr.html#no-cost-extension | Prolongation du projet sans incidence financière | jtwg 2022 passage NE,NG draft",
        "jtwg-4.fr.html#context-setting | Mise en contexte : l’élaboration d’un plan de travail | jtwg 2022 passage NE,NG draft",
        "jtwg-4.fr.html#break-out | Travaux en groupes | jtwg 2022 passage NE,NG draft",
        "jtwg-4.fr.html#plenary | Séance plénière | jtwg 2022 passage NE,NG draft",
        "jtwg-4.fr.html#item-wellbeing | Situation de la personne assistée | jtwg 2022 passage NE,NG draft",
        "jtwg-4.fr.html#item-shelters | Centres d’hébergement au Niger et au Nigéria | jtwg 2022 passage NE,NG draft",
        "jtwg-4.fr.html#item-crime | Victimes et trafiquants originaires du Nigéria et criminalité connexe au Niger | jtwg 2022 passage NE,NG draft",
        "jtwg-4.fr.html#aob | Questions diverses | jtwg 2022 passage NE,NG draft",
        "jtwg-4.fr.html#AD-04-01 | Adoption AD-04-01 | jtwg 2022 adoption NE,NG draft",
        "jtwg-4.fr.html#D-04-01 | Décision D-04-01 | jtwg 2022 decision NE,NG draft",
        "jtwg-4.fr.html#D-04-02 | Décision D-04-02 | jtwg 2022 decision NE,NG draft",
        "jtwg-4.fr.html#D-04-03 | Décision D-04-03 | jtwg 2022 decision NE,NG draft",
        "jtwg-4.fr.html#A-04-01 | Action A-04-01 | jtwg 2022 action NE,NG draft",
        "jtwg-4.fr.html#R-04-01 | Recommandation R-04-01 | jtwg 2022 recommendation NE,NG draft",
      ]
    `);
  });

  test('holds nothing of restricted passages, and no unbreakable spaces', () => {
    for (const { content, meta } of records) {
      expect(content).not.toMatch(/psychosocial|shelter in Abuja|November 2021|A-04-02|\u00a0/);
      expect(JSON.stringify(meta)).not.toContain('A-04-02');
    }
  });

  test('has facets that all have names, in every language', () => {
    for (const lang of ['en', 'fr']) {
      const values = facetValues(archive, [], voiceOf(lang, locales));
      for (const { facets } of records)
        for (const [name, keys] of Object.entries(facets)) {
          const known = Object.entries(values).find(([key]) => key === name)?.[1] ?? [];
          for (const key of keys) expect(known.map((one) => one.key)).toContain(key);
        }
    }
  });
});

test('a passage and a clause bear the day of their section, and the minutes the first of the meeting', () => {
  const dayOf = (id: string) =>
    records.find(({ url }) => url.endsWith(`jtwg-4.en.html${id}`))?.meta['day'];
  expect(['', '#opening', '#plenary', '#D-04-01', '#A-04-01'].map(dayOf)).toEqual([
    '2022-02-03',
    '2022-02-03',
    '2022-02-04',
    '2022-02-03',
    '2022-02-04',
  ]);
});

test('of a meeting over New Year each part is found in its own year', async () => {
  const over = await anArchive(
    memoryShelf({
      'jt/series.yaml': aSeries,
      'jt/jt-1/meeting.yaml':
        'ordinal: 1\nsessions: [{ id: d1, date: 2023-12-31 }, { id: d2, date: 2024-01-01 }]\n',
      ...Object.fromEntries(
        ['en', 'fr'].map((lang) => [
          `jt/jt-1/${lang}.md`,
          '## {#d1}\n\nOld.\n\n## {#d2}\n\n:::decision{#D-1}\nNew.\n:::\n',
        ]),
      ),
    }),
  );
  const found = over.series.flatMap(({ meetings }) => meetings.flatMap((one) => one.records));
  const yearOf = (id: string) => found.find(({ url }) => url.endsWith(id))?.facets['year'];
  expect(['jt-1.en.html', '#d1', '#D-1'].map(yearOf)).toEqual([['2023'], ['2023'], ['2024']]);
  const years = facetValues(over, [], voiceOf('en', locales)).year.map(({ key }) => key);
  expect(years).toEqual(['2024', '2023']);
});

test('indexes are made for each language, and for all', async () => {
  const asked: (readonly [number, string | undefined])[] = [];
  const searchIndex = async (own: readonly SearchRecord[], lang: string | undefined) => {
    asked.push([own.length, lang]);
    return [{ path: 'pagefind.js', bytes: new Uint8Array() }];
  };
  const files = await search.render(archive, { ...aKit, searchIndex });
  const half = records.length / 2;
  expect(asked).toEqual([
    [half, 'en'],
    [half, 'fr'],
    [records.length, undefined],
  ]);
  expect(files.map(({ path }) => path)).toEqual([
    'public/search/en/pagefind.js',
    'public/search/fr/pagefind.js',
    'public/search/all/pagefind.js',
  ]);
});

test('actions are found by what became of them', async () => {
  const made: SearchRecord[] = [];
  const searchIndex = async (own: readonly SearchRecord[], lang: string | undefined) => {
    if (lang === 'fr') made.push(...own);
    return [];
  };
  await search.render(archive, { ...aKit, searchIndex });
  const states = made.flatMap(({ meta, facets }) =>
    facets['state'] ? [`${meta['title']}: ${facets['state'].join()}`] : [],
  );
  expect(states).toEqual(['Action A-03-01: done', 'Action A-04-01: overdue']);
  const { state } = facetValues(archive, ['done', 'overdue'], voiceOf('fr', locales));
  expect(state.map(({ key }) => key)).toEqual(['overdue', 'done']);
});

test('synonyms are abbreviations in all languages, and what they stand for', () => {
  const groups = synonyms(archive);
  expect(groups).toContainEqual([
    'ECOWAS',
    'CEDEAO',
    'Economic Community of West African States',
    'Communauté économique des États de l’Afrique de l’Ouest',
  ]);
  for (const group of groups) expect(group.length).toBeGreaterThan(1);
});

test('a party that is a country is the same in every body', () => {
  expect(partyKey('a', { id: 'x', country: 'NE' })).toBe(partyKey('b', { id: 'y', country: 'NE' }));
  expect(partyKey('a', { id: 'x' })).not.toBe(partyKey('b', { id: 'x' }));
});
