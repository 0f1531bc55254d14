import { expect, test } from 'vitest';
import { entriesFor } from '../../../src/archive/publication/entries-for.ts';

test.each([
  [
    'a page in all its languages is one entry',
    ['en', 'fr'].map((lang) => `${lang}/clauses/jt/jt-2/D-1.html`),
    ['clauses/jt/jt-2/D-1.html'],
  ],
  [
    'a meeting is one entry, whatever of it is lost',
    [
      'en/clauses/jt/jt-2/D-1.html',
      'en/meetings/jt/jt-2.html',
      'jt/jt-2/jt-2.en.html',
      'jt/jt-2/jt-2.en-fr.pdf',
      'jt/jt-2/map.png',
    ],
    ['jt/jt-2'],
  ],
  [
    'a body is one entry with all its meetings',
    [
      'en/series/jt.html',
      'feeds/jt.en.atom',
      'jt/jt-1/jt-1.en.html',
      'jt/jt-2/jt-2.en.html',
      'en/parties/jt/ne.html',
    ],
    ['jt'],
  ],
  [
    'meetings of like names are apart',
    ['jt/jt-1/jt-1.en.html', 'jt/jt-11/jt-11.en.html'],
    ['jt/jt-1', 'jt/jt-11'],
  ],
  ['a file is itself', ['jt/jt-1/map.png'], ['jt/jt-1/map.png']],
])('%s', (_, lost, entries) => {
  expect(entriesFor(lost, ['en', 'fr'])).toEqual(entries);
});
