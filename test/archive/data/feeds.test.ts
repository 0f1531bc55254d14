import { describe, expect, test } from 'vitest';
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
    expect(feed).toContain('href="../jtwg/jtwg-4/jtwg-4.en.html#D-04-01"');
  });

  test('of a party tell of its own actions only', async () => {
    const all = await made('https://minutes.example.org');
    expect(all.get('public/feeds/jtwg.actions.ne.en.atom')).toContain('A-03-01');
    expect(all.get('public/feeds/jtwg.actions.ne.en.atom')).not.toContain('A-04-01');
  });
});
