import { expect, test } from 'vitest';
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
