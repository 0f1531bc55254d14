import { expect, test } from 'vitest';
import type { RegisterRow } from '../../../src/format/view/registers.ts';
import { seen, viewOf } from './a-view.ts';

const shown = (rows: readonly RegisterRow[], column = 0) =>
  rows.map(({ label, cells }) => {
    const cell = cells[column];
    return [label, cell?.responsible, cell && seen(cell.due)].filter(Boolean).join(' | ');
  });

test('each kind of clause has its list, in the order of the text', () => {
  const { decisions, actions, recommendations } = viewOf(['en']);
  expect(shown(decisions)).toEqual(['D-04-01', 'D-04-02']);
  expect(shown(actions)).toEqual(['A-04-01 | ICMPD | 11~February 2022']);
  expect(shown(recommendations)).toEqual(['R-04-01 | Investigation and prosecution']);
});

test('side by side who must act by when is said in each language', () => {
  const { actions, recommendations } = viewOf(['en', 'fr']);
  expect(shown(actions, 1)).toEqual(['A-04-01 | ICMPD | 11~février 2022']);
  expect(shown(recommendations, 1)).toEqual(['R-04-01 | Enquêtes et poursuites']);
});

test('what the public may not read is in no list of theirs', () => {
  const ids = (audience: 'public' | 'secretariat') =>
    viewOf(['en'], { audience }).actions.map(({ id }) => id);
  expect(ids('public')).toEqual(['A-04-01']);
  expect(ids('secretariat')).toEqual(['A-04-01', 'A-04-02']);
});

test('a list repeats neither ids nor notes of the text', () => {
  const { decisions } = viewOf(['en']);
  const html = decisions.flatMap(({ cells }) => cells.map((cell) => cell.html)).join('');
  expect(html).toContain('moderate the meetings together');
  expect(html).not.toMatch(/\sid=|<sup|<a\s/);
});

test('a clause says whom a recommendation is addressed to, and who is responsible for an action', () => {
  const { sections } = viewOf(['en']);
  const names = JSON.stringify(sections).match(/"name":"[^"]*"/g) ?? [];
  expect(names).toContain('"name":"Addressed to:"');
  expect(names).toContain('"name":"Responsible:"');
});

test.each([
  [0, ['Responsible: ICMPD', 'Due: 11~February 2022']],
  [1, ['Responsable~: ICMPD', 'Échéance~: 11~février 2022']],
])('where a list has no columns for facts, each has a name with a colon: %i', (column, facts) => {
  const [action] = viewOf(['en', 'fr']).actions;
  const said = action?.cells[column]?.facts.map(({ name, html }) => `${name} ${html}`);
  expect(said?.map(seen)).toEqual(facts);
});
