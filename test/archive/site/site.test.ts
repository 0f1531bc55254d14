import { HtmlValidate } from 'html-validate';
import { beforeAll, expect, test } from 'vitest';
import { sampleSite } from '../../sample.ts';
import { textOf } from './a-site.ts';

let files: ReadonlyMap<string, Uint8Array>;
let text: (path: string) => string;
beforeAll(async () => {
  files = await sampleSite();
  text = textOf(files);
});

const pages = () =>
  [...files.keys()].filter((path) => path.startsWith('public/') && path.endsWith('.html'));

test('has each kind of page in each language', () => {
  const own = (lang: string) =>
    pages().flatMap((path) =>
      path.startsWith(`public/${lang}/`) ? [path.slice(`public/${lang}/`.length)] : [],
    );
  expect(own('fr')).toEqual(own('en'));
  expect(own('en')).toEqual(
    expect.arrayContaining([
      'index.html',
      'series/jtwg.html',
      'years/2021.html',
      'years/2022.html',
      'parties/jtwg/ne.html',
      'sub-committees/jtwg/sc-prevention.html',
      'meetings/jtwg/jtwg-4.html',
      'clauses/jtwg/jtwg-4/D-04-01.html',
      'clauses/jtwg/jtwg-4/R-04-01.html',
      'clauses/jtwg/jtwg-4/AD-04-01.html',
      'registers/index.html',
      'registers/meetings.html',
      'registers/decisions.html',
      'registers/actions.html',
      'registers/recommendations.html',
      'registers/attendance.html',
      'registers/sub-committees.html',
      'registers/documents.html',
      'activities/index.html',
      'activities/series/jtwg.html',
      'activities/meetings/jtwg/jtwg-4.html',
    ]),
  );
});

test('every page is valid HTML', async () => {
  const validator = new HtmlValidate({
    extends: ['html-validate:recommended'],
    // As for the pages of minutes: a matter of style, and titles that are the documents' own.
    rules: { 'doctype-style': 'off', 'long-title': 'off' },
  });
  const faults: string[] = [];
  for (const path of pages()) {
    const { results } = await validator.validateString(text(path.slice('public/'.length)), path);
    faults.push(
      ...results.flatMap(({ messages }) =>
        messages.map(({ ruleId, line, message }) => `${path}:${line} ${ruleId} ${message}`),
      ),
    );
  }
  expect(faults).toEqual([]);
});

test('no page is larger than 100 KB', () => {
  const large = pages().filter((path) => (files.get(path)?.length ?? 0) > 100_000);
  expect(large).toEqual([]);
});

test('nothing restricted is in it', () => {
  const names = [...files.keys()].filter((path) => path.startsWith('public/'));
  expect(names.filter((path) => path.includes('A-04-02'))).toEqual([]);
  for (const path of names.filter((one) => /\.(html|csv|json)$/.test(one)))
    expect(text(path.slice('public/'.length)), path).not.toMatch(/A-04-02|enrolment|vocational/i);
});

test('the front page of all chooses a language without a script', () => {
  expect(text('index.html')).toMatch(
    /<a href="en\/index\.html" hreflang="en">English<\/a>[\s\S]*<a href="fr\/index\.html" hreflang="fr">français<\/a>/,
  );
  expect(text('index.html')).not.toContain('<script');
});

test('an activity shows every field, also those that are empty', () => {
  const page = text('en/activities/meetings/jtwg/jtwg-4.html').replaceAll(/<[^>]+>|\s+/g, ' ');
  const words = page.replaceAll(/ +/g, ' ');
  for (const said of [
    'International Centre for Migration Policy Development (ICMPD) Gonzagagasse 1, 5th floor, 1010 Vienna',
    'See all activities',
    'Niger – Nigeria: report of the fourth Joint Technical Working Group (JTWG) on strengthening cross-border cooperation in combating trafficking in persons',
    'IATI identifier not assigned',
    'Published on IATI',
    'Dates 3–4 February 2022',
    'Activity status Closed',
    'Description',
    'Sectors Facilitation of orderly, safe, regular and responsible migration and mobility (15190)',
    'Ministry of Foreign Affairs of the Netherlands Government Funding',
    'Development (ICMPD) Multilateral Implementing',
    'Transactions Value Provider Receiver Type Date No transaction has been reported.',
    'Budget',
    '0\u00a0USD',
    'Last updated: 29 June 2022, 15:52:36 (UTC)',
  ])
    expect(words).toContain(said.replaceAll('\u00a0', ' '));
});

test('a clause says on which days its meeting was held', () => {
  const page = text('fr/clauses/jtwg/jtwg-4/D-04-03.html').replaceAll(/<[^>]+>|\s+/g, ' ');
  expect(page.replaceAll(/ +/g, ' ')).toContain('Dates 3-4 février 2022');
});

test('the language switch leads to the same page', () => {
  for (const path of pages()) {
    const [, lang, rest] = /^public\/(en|fr)\/(.+)$/.exec(path) ?? [];
    if (lang === undefined || rest === undefined) continue;
    const other = lang === 'en' ? 'fr' : 'en';
    const [, href = ''] =
      new RegExp(`<a href="([^"]+)" hreflang="${other}"`).exec(
        text(path.slice('public/'.length)),
      ) ?? [];
    expect(new URL(href, `https://example.org/${path}`).pathname, path).toBe(
      encodeURI(`/public/${other}/${rest}`),
    );
  }
});
