/** What the archive tells programs: feeds after RFC 4287, the sitemap after sitemaps.org, JSON-LD that refers to what is there. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { feeds } from '../../src/archive/data/feeds.ts';
import { sitemap } from '../../src/archive/data/sitemap.ts';
import { filed } from '../../src/archive/filed.ts';
import { diskShelf } from '../../src/edge/disk.ts';
import { hashBytes } from '../../src/seal/digest/hash.ts';
import { aKit } from '../../test/archive/a-kit.ts';
import { anArchive } from '../../test/archive/an-archive.ts';
import type { Build, Referee, Verdict } from './referee.ts';
import { feedFaults } from './web-data/feed-faults.ts';
import { jsonLdFaults } from './web-data/json-ld-faults.ts';
import { sitemapFaults } from './web-data/sitemap-faults.ts';

const site = 'https://minutes.example.org';

/** Reads them as programs do. */
export const webData: Referee = {
  name: 'web data',
  judge: async ({ builds }) => (await Promise.all(builds.map(judgeBuild))).flat(),
};

async function judgeBuild({ name, content, output, files }: Build): Promise<readonly Verdict[]> {
  const made = new Map<string, Uint8Array>();
  for (const path of files)
    if (path.startsWith('public/')) made.set(path, await readFile(join(output, path)));
  // The sample is built for no address: a sitemap is only made for one.
  const known = new Map([...made].map(([path, bytes]) => [path, filed(path, bytes, hashBytes)]));
  const archive = await anArchive(diskShelf(content), { site, files: known });
  const text = (bytes: Uint8Array) => new TextDecoder().decode(bytes);
  const atoms = [
    ...(await feeds.render(archive, aKit)),
    ...[...made].map(([path, bytes]) => ({ path: `${name}/${path}`, bytes })),
  ].filter(({ path }) => path.endsWith('.atom'));
  const faults = {
    feeds: atoms.flatMap(({ path, bytes }) =>
      feedFaults(text(bytes)).map((one) => `${path}: ${one}`),
    ),
    sitemap: (await sitemap.render(archive)).flatMap(({ bytes }) =>
      sitemapFaults(text(bytes), site, new Set(made.keys())),
    ),
    'JSON-LD': [...made].flatMap(([path]) =>
      path.endsWith('.html') ? jsonLdFaults(path, made).map((one) => `${path}: ${one}`) : [],
    ),
  };
  return Object.entries(faults).map(([what, details]) => ({
    what: `${what} of ${name}`,
    passed: details.length === 0,
    details,
  }));
}
