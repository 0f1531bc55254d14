import { expect, test } from 'vitest';
import { redirected } from '../../../src/archive/publication/redirect.ts';

const there = new Set([
  'jt/jt-01/jt-01.en.html',
  'jt/jt-01/jt-01.en-fr.pdf',
  'en/meetings/jt/jt-01.html',
  'en/clauses/jt/jt-01/D-1.html',
  'en/clauses/jt/jt-2/D-2.html',
  'en/series/team.html',
  'team/jt-3/jt-3.fr.html',
  'feeds/team.en.atom',
  'en/parties/team/ne.html',
]);

test.each([
  ['jt/jt-1/jt-1.en.html', 'jt/jt-1', 'jt/jt-01', 'jt/jt-01/jt-01.en.html'],
  ['jt/jt-1/jt-1.en-fr.pdf', 'jt/jt-1', 'jt/jt-01', 'jt/jt-01/jt-01.en-fr.pdf'],
  ['en/meetings/jt/jt-1.html', 'jt/jt-1', 'jt/jt-01', 'en/meetings/jt/jt-01.html'],
  ['en/clauses/jt/jt-1/D-1.html', 'jt/jt-1', 'jt/jt-01', 'en/clauses/jt/jt-01/D-1.html'],
  ['en/clauses/jt/jt-1/D-9.html', 'jt/jt-1', 'jt/jt-01', undefined],
  [
    'en/clauses/jt/jt-2/D-1.html',
    'en/clauses/jt/jt-2/D-1.html',
    'en/clauses/jt/jt-2/D-2.html',
    'en/clauses/jt/jt-2/D-2.html',
  ],
  [
    'en/clauses/jt/jt-2/D-1.html',
    'clauses/jt/jt-2/D-1.html',
    'clauses/jt/jt-2/D-2.html',
    'en/clauses/jt/jt-2/D-2.html',
  ],
  [
    'en/clauses/jt/jt-01/D-9.html',
    'clauses/jt/jt-01/D-9.html',
    'meetings/jt/jt-01.html',
    'en/meetings/jt/jt-01.html',
  ],
  ['en/series/jt.html', 'jt', 'team', 'en/series/team.html'],
  ['jt/jt-3/jt-3.fr.html', 'jt', 'team', 'team/jt-3/jt-3.fr.html'],
  ['feeds/jt.en.atom', 'jt', 'team', 'feeds/team.en.atom'],
  ['en/parties/jt/ne.html', 'jt', 'team', 'en/parties/team/ne.html'],
  ['jt/jt-11/jt-11.en.html', 'jt/jt-1', 'jt/jt-01', undefined],
])('%s, where %s is now %s', (path, from, to, expected) => {
  expect(redirected(path, [{ from, to }], there)).toBe(expected);
});
