import { describe, expect, test } from 'vitest';
import { contentDay, publicationDay } from '../../../src/archive/data/content-day.ts';
import { feeds } from '../../../src/archive/data/feeds.ts';
import { aKit } from '../a-kit.ts';
import { anArchive } from '../an-archive.ts';

const made = async (site?: string) => {
  const files = await feeds.render(await anArchive(undefined, { site }), aKit);
  return new Map(files.map(({ path, bytes }) => [path, new TextDecoder().decode(bytes)]));
};

describe('feeds of the sample', () => {
  test('are one a language, and one a party and language', async () => {
    expect([...(await made()).keys()]).toEqual([
      'public/feeds/jtwg.en.atom',
      'public/feeds/jtwg.actions.ne.en.atom',
      'public/feeds/jtwg.actions.ng.en.atom',
      'public/feeds/jtwg.fr.atom',
      'public/feeds/jtwg.actions.ne.fr.atom',
      'public/feeds/jtwg.actions.ng.fr.atom',
    ]);
  });

  test('tell of minutes and clauses, the newest first', async () => {
    const feed = (await made('https://minutes.example.org')).get('public/feeds/jtwg.fr.atom');
    await expect(feed).toMatchFileSnapshot('../../golden/archive/expected/jtwg.fr.atom');
  });

  test('keep names and days, whatever the moment is and whether or not the site is known', async () => {
    const [now, later] = await Promise.all(
      ['2022-03-01T12:00:00Z', '2032-03-01T12:00:00Z'].map(async (asOf) =>
        feeds.render(await anArchive(undefined, { asOf, site: undefined }), aKit),
      ),
    );
    expect(later).toEqual(now);
    const feed = (await made()).get('public/feeds/jtwg.en.atom') ?? '';
    const ids = [...feed.matchAll(/<id>(.*)<\/id>/g)].map(([, id]) => id);
    expect(new Set(ids).size).toBe(ids.length);
    for (const id of ids)
      expect(id).toMatch(
        /^urn:uuid:[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-8[0-9a-f]{3}-[0-9a-f]{12}$/,
      );
    for (const link of [
      'rel="alternate" type="text/html" hreflang="en" href="../en/series/jtwg.html"',
      'rel="alternate" type="text/html" hreflang="en" href="../en/clauses/jtwg/jtwg-4/D-04-01.html"',
      'rel="related" type="text/html" hreflang="en" href="../jtwg/jtwg-4/jtwg-4.en.html#D-04-01"',
    ])
      expect(feed).toContain(link);
  });

  test('tell when minutes were adopted, published and corrected, as the register has it', async () => {
    const event = (type: 'adopted' | 'published' | 'corrected' | 'circulated', at: string) => ({
      ...{ type, at, who: undefined, day: undefined, reason: undefined, corrigenda: [] },
    });
    const standing = {
      ...{ status: 'corrected' as const, stale: false, root: undefined, attestations: [] },
      history: [
        event('adopted', '2022-09-06T09:00:00Z'),
        event('published', '2022-09-07T10:00:00+01:00'),
        event('published', '2022-09-20T10:00:00Z'),
        event('corrected', '2022-10-01T10:00:00Z'),
        event('circulated', '2022-12-24T10:00:00Z'),
      ],
    };
    const { facts } = (await anArchive()).series[0]?.meetings[1]?.editions[0] ?? {};
    if (!facts) throw new Error('No meeting');
    expect(publicationDay({ facts, standing })).toBe('2022-09-07');
    expect(contentDay({ facts, standing })).toBe('2022-10-01');
    expect(publicationDay({ facts })).toBe('2022-02-10');
  });

  test('of a party tell of its own actions only', async () => {
    const all = await made('https://minutes.example.org');
    expect(all.get('public/feeds/jtwg.actions.ne.en.atom')).toContain('A-03-01');
    expect(all.get('public/feeds/jtwg.actions.ne.en.atom')).not.toContain('A-04-01');
  });
});
