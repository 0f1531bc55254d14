import { expect, test } from 'vitest';
import { seen, viewOf } from './a-view.ts';

test('each language names a sub-committee and every member by itself', () => {
  const [first] = viewOf(['en', 'fr']).committees;
  const cells = first?.cells.map(({ lang, name, members }) => ({
    lang,
    name,
    members: members.map(seen),
  }));
  expect(cells?.map(({ lang }) => lang)).toEqual(['en', 'fr']);
  const [en, fr] = cells ?? [];
  expect(en?.name).not.toBe(fr?.name);
  expect(en?.members.length).toBe(fr?.members.length);
  for (const member of en?.members ?? []) expect(member).not.toMatch(/ \/ /);
});

test('a sub-committee without members lists none', () => {
  const subCommittees = [{ id: 'x', name: { en: 'X' }, mandate: undefined, members: [] }];
  const [only] = viewOf(['en'], { series: { subCommittees } }).committees;
  expect(only?.cells).toMatchObject([{ name: 'X', mandate: '', members: [] }]);
});
