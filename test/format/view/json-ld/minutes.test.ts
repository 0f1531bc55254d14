import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Edition } from '../../../../src/edition.ts';
import { jsonLd } from '../../../../src/format/view/json-ld/minutes.ts';
import { wayView } from '../../../../src/format/view/way.ts';
import { locales } from '../../../../src/locale/index.ts';
import { anArchive } from '../../../archive/an-archive.ts';

const archive = await anArchive();
const shelved = archive.series[0]?.meetings[1];
const [english] = shelved?.editions ?? [];
const both = shelved?.sideBySide;

const data = (edition: Edition | undefined, site?: string) => {
  if (!edition) throw new Error('the sample has no such edition');
  const speakers = edition.languages.flatMap((lang) => locales.get(lang) ?? []);
  const voice = { speakers, locales };
  return jsonLd(edition, voice, wayView(edition, voice).crumbs, site);
};

describe('JSON-LD', () => {
  test('of a page in one language', async () => {
    const text = data(english, 'https://minutes.example.org');
    const spread = `${JSON.stringify(JSON.parse(text), undefined, 2)}\n`;
    await expect(spread).toMatchFileSnapshot('../../../golden/archive/expected/jtwg-4.en.jsonld');
  });

  test('of a page in several languages marks each', () => {
    const { '@graph': graph } = JSON.parse(data(both));
    expect(graph[1].inLanguage).toEqual(['en', 'fr']);
    expect(graph[1].name.map((one: { '@language': string }) => one['@language'])).toEqual([
      'en',
      'fr',
    ]);
    expect(graph[1].url).toBe('jtwg-4.en-fr.html');
  });

  test('tells programs, too, that minutes no longer hold', () => {
    if (!both?.standing) throw new Error('the sample has no such edition');
    const withdrawn: Edition = { ...both, standing: { ...both.standing, status: 'withdrawn' } };
    expect(JSON.parse(data(withdrawn))['@graph'][1].creativeWorkStatus).toEqual([
      { '@language': 'en', '@value': locales.get('en')?.words.statuses.withdrawn },
      { '@language': 'fr', '@value': locales.get('fr')?.words.statuses.withdrawn },
    ]);
  });

  test('refers only to what it describes, or to other pages', () => {
    const { '@graph': graph } = JSON.parse(data(english));
    const described = graph.map((node: { '@id': string }) => node['@id']);
    for (const key of ['about', 'author', 'publisher'])
      expect(described).toContain(graph[1][key]['@id']);
    expect(described).toContain(graph[0].organizer['@id']);
  });

  test('has nothing of restricted passages, of people or of mail addresses', () => {
    expect(data(english)).not.toMatch(/A-04-02|Claire Exemple|@example/);
  });

  test('can end no script element, whatever the title is', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (words) => {
        if (!english || words === '') return;
        const title = { en: `${words}</script><!--` };
        const text = data({ ...english, facts: { ...english.facts, title } });
        expect(text).not.toMatch(/[<>&\u2028\u2029]/);
        expect(JSON.parse(text)['@graph'][0].name).toContain('</script><!--');
      }),
    );
  });
});
