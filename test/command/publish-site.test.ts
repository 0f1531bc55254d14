import { expect, test } from 'vitest';
import { circulate } from '../../src/command/circulate.ts';
import { type Destination, publishSite } from '../../src/command/publish-site.ts';
import { withdraw } from '../../src/command/withdraw.ts';
import { aMeeting, twoMeetings } from '../archive/site/a-site.ts';
import { memoryWorld } from '../memory-world.ts';
import { emptyPrinter } from '../sample.ts';
import { anOffice } from './an-office.ts';

/** A place that holds what was published last. */
function aPlace(): Destination & { readonly now: Map<string, Uint8Array> } {
  const now = new Map<string, Uint8Array>();
  return {
    now,
    name: 'the folder site',
    list: async () => [...now.keys()],
    replace: async (files) => {
      now.clear();
      for (const [path, bytes] of files) now.set(path, bytes);
      return `Published ${files.size} files`;
    },
  };
}

const world = (content: Readonly<Record<string, string>>) =>
  memoryWorld(content, { printer: emptyPrinter });
const asOf = '2024-06-01T12:00:00Z';
const text = (place: ReturnType<typeof aPlace>, path: string) =>
  new TextDecoder().decode(place.now.get(path));

/** The second meeting under another id. */
function renamed(): Readonly<Record<string, string>> {
  return Object.fromEntries(
    Object.entries(twoMeetings).map(([path, words]) => [
      path.replace('jt/jt-2/', 'jt/may-2024/'),
      words,
    ]),
  );
}

test('a version comes with headers for common hosts, and keeps nothing restricted', async () => {
  const place = aPlace();
  const report = await publishSite(world(twoMeetings), place, { redirects: [], asOf });
  expect(report.messages).toEqual([]);
  expect(report.told).toEqual([`Published ${place.now.size} files`]);
  expect([...place.now.keys()].filter((path) => path.includes('restricted'))).toEqual([]);
  expect(text(place, '_headers')).toMatch(
    /^\/\*\n {2}Content-Security-Policy: default-src 'none';/,
  );
  expect(text(place, '_headers')).toContain(
    '/assets/fonts/*\n  ! Cache-Control\n  Cache-Control: public, max-age=2592000',
  );
  expect(text(place, '.htaccess')).toContain('ErrorDocument 404 /404.html');
  expect(JSON.parse(text(place, 'vercel.json'))).toMatchObject({ redirects: [] });
  expect(place.now.has('.nojekyll')).toBe(true);
});

test('a second version keeps every address of the first', async () => {
  const place = aPlace();
  await publishSite(
    world({ ...twoMeetings, 'jt/jt-2/meeting.yaml': aMeeting(2, '2024-05-02') }),
    place,
    { redirects: [], asOf },
  );
  const before = [...place.now.keys()];
  await publishSite(world(twoMeetings), place, { redirects: [], asOf });
  expect(before.filter((path) => !place.now.has(path))).toEqual([]);
});

test('addresses that would be lost are named, with what to say, and nothing is published', async () => {
  const place = aPlace();
  await publishSite(world(twoMeetings), place, { redirects: [], asOf });
  const before = new Map(place.now);
  const attempt = publishSite(world(renamed()), place, { redirects: [], asOf });
  await expect(attempt).rejects.toThrow(
    /Unexpected loss of \d+ published addresses, expected each of the folder site to stay/,
  );
  await expect(attempt).rejects.toThrow('en/clauses/jt/jt-2/A-4.html');
  await expect(attempt).rejects.toThrow('- { from: jt/jt-2, to: … }');
  expect(place.now).toEqual(before);
});

test('an entry that leads nowhere is told, with where', async () => {
  const place = aPlace();
  await publishSite(world(twoMeetings), place, { redirects: [], asOf });
  const redirects = [{ from: 'jt/jt-2', to: 'jt/june-2024' }];
  const attempt = publishSite(world(renamed()), place, { redirects, asOf });
  await expect(attempt).rejects.toThrow(
    /lead to what is not in this version:\n(.*\n)* {2}en\/clauses\/jt\/june-2024\/A-4\.html/,
  );
});

test('with an entry the old addresses lead to the new ones, on any host', async () => {
  const place = aPlace();
  await publishSite(world(twoMeetings), place, { redirects: [], asOf });
  const before = [...place.now.keys()];
  const redirects = [{ from: 'jt/jt-2', to: 'jt/may-2024' }];
  const report = await publishSite(world(renamed()), place, { redirects, asOf });
  expect(report.told?.[1]).toMatch(/^\d+ old addresses lead on\.$/);
  expect(before.filter((path) => !place.now.has(path))).toEqual([]);
  const page = text(place, 'en/clauses/jt/jt-2/A-4.html');
  expect(page).toContain('<meta http-equiv="refresh" content="0; url=../may-2024/A-4.html">');
  expect(page).toContain('<a href="../may-2024/A-4.html">');
  expect(page).toContain('<meta name="robots" content="noindex">');
  expect(place.now.get('jt/jt-2/jt-2.en.pdf')).toEqual(
    place.now.get('jt/may-2024/may-2024.en.pdf'),
  );
  expect(text(place, '_redirects')).toContain(
    '/jt/jt-2/jt-2.en.html /jt/may-2024/may-2024.en.html 301',
  );

  // The next version keeps what stands in for the old addresses.
  await publishSite(world(renamed()), place, { redirects, asOf });
  expect(before.filter((path) => !place.now.has(path))).toEqual([]);
});

/** The second meeting under another id, with somebody in it whom the public may not know. */
const closed = Object.fromEntries(
  Object.entries(renamed()).map(([path, words]) => [
    path,
    path.endsWith('may-2024/en.md') || path.endsWith('may-2024/fr.md')
      ? `${words}\n:::restricted[x]{#closed reason=health}\nIt was Zebulon Quarkson.\n:::\n`
      : words,
  ]),
);

test.each<[string, string, Readonly<Record<string, string>>]>([
  ['an old address', 'zebulon-quarkson', {}],
  [
    'a template for them',
    'jt-2',
    { 'archive/moved.hbs': '<!doctype html><title>x</title><p>Zebulon Quarkson</p>' },
  ],
])(
  'pages for old addresses are not published where %s tells what is restricted',
  async (_, old, templates) => {
    const place = aPlace();
    const before = Object.fromEntries(
      Object.entries(twoMeetings).map(([path, words]) => [
        path.replace('jt/jt-2/', `jt/${old}/`),
        words,
      ]),
    );
    await publishSite(world(before), place, { redirects: [], asOf });
    const [there, redirects] = [new Map(place.now), [{ from: `jt/${old}`, to: 'jt/may-2024' }]];
    const own = memoryWorld(closed, { printer: emptyPrinter, templates });
    const report = await publishSite(own, place, { redirects, asOf });
    expect(report.messages.filter(({ level }) => level === 'error')).not.toEqual([]);
    expect(new Set(report.messages.map(({ rule }) => rule))).toContain('leak');
    expect(report.told?.[0]).toContain('Nothing was published.');
    expect(JSON.stringify(report)).not.toMatch(/quarkson/i);
    expect(place.now).toEqual(there);
  },
);

test('pages for old addresses are published beside restricted words that they do not tell', async () => {
  const place = aPlace();
  await publishSite(world(twoMeetings), place, { redirects: [], asOf });
  const redirects = [{ from: 'jt/jt-2', to: 'jt/may-2024' }];
  const report = await publishSite(world(closed), place, { redirects, asOf });
  expect(report.messages).toEqual([]);
  expect(place.now.has('en/clauses/jt/jt-2/A-4.html')).toBe(true);
});

test('what is refused is not published', async () => {
  const place = aPlace();
  const report = await publishSite(
    world({ ...twoMeetings, 'jt/jt-2/meeting.yaml': 'objectivs: []\n' }),
    place,
    { redirects: [], asOf },
  );
  expect(report.told).toEqual(['Nothing was published.']);
  expect(place.now.size).toBe(0);
});

test('where minutes were withdrawn, the addresses of their clauses say so', async () => {
  const office = anOffice('sign-off', 'jt/jt-2');
  const place = aPlace();
  await circulate(office, { meeting: 'jt-1', asOf: '2024-03-06T09:00:00Z' });
  await publishSite(office, place, { redirects: [], asOf: '2024-03-07T00:00:00Z' });
  expect(text(place, 'fr/clauses/jt/jt-1/D-1.html')).toContain('est adopté');
  const before = [...place.now.keys()];

  await withdraw(office, { meeting: 'jt-1', reason: 'In error', asOf: '2024-04-01T09:00:00Z' });
  await publishSite(office, place, { redirects: [], asOf: '2024-04-02T00:00:00Z' });
  expect(before.filter((path) => path.endsWith('.html') && !place.now.has(path))).toEqual([]);
  const page = text(place, 'fr/clauses/jt/jt-1/D-1.html');
  expect(page).toContain('Cette page a été retirée');
  expect(page).toContain('href="../../../meetings/jt/jt-1.html"');
  expect(page).not.toContain('http-equiv="refresh"');
  for (const [path, bytes] of place.now)
    if (/\.(html|json|csv|xml|atom)$/.test(path))
      expect(new TextDecoder().decode(bytes), path).not.toContain('est adopté');
});
