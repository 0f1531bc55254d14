import { expect, test } from 'vitest';
import type { Edition } from '../../../src/edition.ts';
import { viewOf } from './a-view.ts';

/** The language switch as text. */
const switches = (languages: readonly string[], edition: Partial<Edition> = {}) =>
  viewOf(languages, { edition }).siblings.map(
    ({ code, href, hreflang, lang, here, names }) =>
      `${code} ${href} ${hreflang} ${lang}: ${here} (${names.map(({ lang: own, text }) => `${own} ${text}`).join(', ')})`,
  );

test('every edition leads to all others, each called in its own language', () => {
  expect(switches(['en'])).toEqual([
    'FR jtwg-4.fr.html fr fr: Ce passage en français (fr français)',
    'EN–FR jtwg-4.en-fr.html mul en: Side by side (en English, fr français)',
  ]);
  expect(switches(['fr'])).toEqual([
    'EN jtwg-4.en.html en en: This passage in English (en English)',
    'EN–FR jtwg-4.en-fr.html mul fr: Côte à côte (en English, fr français)',
  ]);
  expect(switches(['en', 'fr'])).toEqual([
    'EN jtwg-4.en.html en en: This passage in English (en English)',
    'FR jtwg-4.fr.html fr fr: Ce passage en français (fr français)',
  ]);
});

test('minutes in one language have no switch', () => {
  expect(switches(['en'], { availableLanguages: ['en'] })).toEqual([]);
});

test('a language that cannot be typeset has no edition to lead to', () => {
  expect(switches(['en'], { availableLanguages: ['en', 'xx'] })).toEqual([]);
});

test('a page knows its own file, its PDF and its languages', () => {
  const { page, pdf, names } = viewOf(['en', 'fr']);
  expect([page, pdf]).toEqual(['jtwg-4.en-fr.html', 'jtwg-4.en-fr.pdf']);
  expect(names.map(({ text }) => text)).toEqual(['English', 'français']);
});
