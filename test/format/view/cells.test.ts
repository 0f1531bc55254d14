import type { Root } from 'hast';
import { expect, test } from 'vitest';
import type { EditedClause } from '../../../src/edition.ts';
import { fixture } from '../fixture.ts';
import { viewOf } from './a-view.ts';

/** The words of every gap in the sections of a view. */
function gaps(value: unknown): readonly string[] {
  if (typeof value !== 'object' || value === null) return [];
  const own = 'gap' in value && value.gap === true && 'html' in value ? [String(value.html)] : [];
  return [...own, ...Object.values(value).flatMap(gaps)];
}

test('a passage that one language lacks is told in that language, and only there', () => {
  const of = (languages: readonly string[]) => gaps(viewOf(languages).sections);
  expect(of(['en'])).toEqual([]);
  expect(of(['fr'])).toEqual(['Ce passage manque dans le texte français.']);
  expect(of(['en', 'fr'])).toEqual(['Ce passage manque dans le texte français.']);
});

test('long clauses may be parted over pages, short ones may not', () => {
  const long: Root = { type: 'root', children: [{ type: 'text', value: 'word '.repeat(200) }] };
  const clause = fixture(['en']).clauses[0];
  if (!clause) throw new Error('The edition has no clause');
  const told = (clauses: readonly EditedClause[]) =>
    viewOf(['en'], { edition: { clauses } }).decisions.map((one) => one.long);
  const decision = { ...clause, kind: 'decision' } as const;
  expect(told([decision, { ...decision, cells: [long] }])).toEqual([false, true]);
});
