import type { Root } from 'hast';
import { expect, test } from 'vitest';
import { withPassages } from '../../src/format/with-passages.ts';
import { fixture } from './fixture.ts';

/** All trees that are anywhere in a value. */
function treesIn(value: unknown): readonly Root[] {
  if (typeof value !== 'object' || value === null) return [];
  if ('type' in value && value.type === 'root') return [value as Root];
  return Object.values(value).flatMap(treesIn);
}

test('every passage of an edition is changed, in headings, summaries, clauses and notes too', () => {
  const edition = fixture(['en', 'fr'], 'secretariat');
  const kinds = JSON.stringify(edition.body);
  for (const kind of ['prose', 'clause', 'restricted']) expect(kinds).toContain(`"type":"${kind}"`);
  expect(edition.footnotes).not.toEqual([]);
  const changed: Root = { type: 'root', children: [{ type: 'text', value: 'changed' }] };
  const made = treesIn(withPassages(edition, () => changed));
  expect(made).toHaveLength(treesIn(edition).length);
  expect(made.filter((tree) => tree !== changed)).toEqual([]);
});

test('a passage that a language lacks stays a gap', () => {
  const { body, ...edition } = fixture(['en', 'fr']);
  const gap = { ...body, heading: [body.heading[0], undefined] };
  const made = withPassages({ ...edition, body: gap }, (tree) => tree);
  expect(made.body.heading).toEqual(gap.heading);
});
