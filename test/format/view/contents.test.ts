import { expect, test } from 'vitest';
import type { EditedSection } from '../../../src/edition.ts';
import type { ContentsView } from '../../../src/format/view/contents.ts';
import { fixture } from '../fixture.ts';
import { viewOf } from './a-view.ts';

const lines = (items: readonly ContentsView[]): readonly string[] =>
  items.flatMap(({ level, id, items: below }) => [`${level} ${id}`, ...lines(below)]);

test('parts, days and items are listed in the order of print, and nothing deeper', () => {
  expect(lines(viewOf(['en']).contents)).toEqual([
    '1 part-summary',
    '1 part-objectives',
    '1 part-agenda',
    '1 day-1',
    '2 opening',
    '2 adoption',
    '2 matters-arising',
    '1 day-2',
    '2 breakout',
    '2 wellbeing',
    '2 shelters',
    '2 crime',
    '2 aob',
    '1 part-participants',
    '1 part-committees',
    '1 part-abbreviations',
  ]);
});

test('levels follow the nesting, also where an author starts with a heading of depth 1', () => {
  const { body } = fixture(['en']);
  const section = (id: string, depth: number, sections: readonly EditedSection[] = []) => ({
    id,
    depth,
    labels: undefined,
    heading: [{ type: 'root' as const, children: [] }],
    blocks: [],
    sections,
  });
  const tree = section('one', 1, [section('two', 2, [section('three', 3, [section('four', 4)])])]);
  const { contents } = viewOf(['en'], { edition: { body: { ...body, sections: [tree] } } });
  expect(lines(contents).filter((line) => !line.includes('part-'))).toEqual([
    '1 one',
    '2 two',
    '3 three',
  ]);
});

test('annexes are numbered in each language; a part without anything is left out', () => {
  const titles = (view: ReturnType<typeof viewOf>, column: number) =>
    view.after.map(({ title }) => title[column]?.text);
  const view = viewOf(['en', 'fr']);
  expect(titles(view, 0)).toEqual([
    'Annex 1 — Participants',
    'Annex 2 — Sub-committees',
    'Annex 3 — Abbreviations',
  ]);
  expect(titles(view, 1)[2]).toBe('Annexe 3 — Sigles et abréviations');
  const bare = viewOf(['en'], { series: { subCommittees: [] } });
  expect(titles(bare, 0)).toEqual(['Annex 1 — Participants', 'Annex 2 — Abbreviations']);
});
