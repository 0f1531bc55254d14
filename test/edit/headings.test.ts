import { expect, test } from 'vitest';
import { both, english, html, page, sectionsOf } from './fixture.ts';

const facts = `sessions:
  - { id: day-1, date: 2022-02-03, start: "09:00" }
  - { id: evening, date: 2022-02-03, start: "18:00" }
  - { id: day-2, date: 2022-02-04 }
agenda:
  - id: opening
    kind: opening
  - id: shelters
    title: { en: Shelters, fr: Foyers }
  - id: half
    kind: closing
    title: { en: The end }
  - id: second
    kind: session
    session: day-2
`;

test.each([
  ['day-1', 'Day 1 – Thursday 3\u00a0February 2022', '1re journée – jeudi 3\u00a0février 2022'],
  ['evening', 'Day 1 – Thursday 3\u00a0February 2022', '1re journée – jeudi 3\u00a0février 2022'],
  ['day-2', 'Day 2 – Friday 4\u00a0February 2022', '2e journée – vendredi 4\u00a0février 2022'],
  ['second', 'Day 2 – Friday 4\u00a0February 2022', '2e journée – vendredi 4\u00a0février 2022'],
  ['opening', 'Opening remarks', 'Allocutions d’ouverture'],
  ['shelters', 'Shelters', 'Foyers'],
  ['half', 'The end', 'Clôture'],
  ['unknown', 'unknown', 'unknown'],
])('an empty heading with the id %s takes its title from the facts', async (id, en, fr) => {
  const edition = await both(`## {#${id}}`, `## {#${id}}`, { facts });
  expect(sectionsOf(edition.body).map(({ heading }) => html(heading))).toEqual([[en, fr]]);
});

test('words of the author go before the facts', async () => {
  const edition = await english('## Words *of* the :abbr[MoU][^1] {#opening}\n\n[^1]: foo', {
    facts,
  });
  expect(html(sectionsOf(edition.body)[0]?.heading ?? [])).toEqual([
    'Words <em>of</em> the <abbr title="memorandum of understanding">MoU</abbr><sup><a href="#fn-1" id="fnref-1">1</a></sup>',
  ]);
});

test.each([
  ['## A\n\n### B\n\n## C', [2, 3, 2]],
  ['# A\n\n# B\n\n## C', [2, 2, 3]],
  ['#### A\n\n###### B\n\n## C\n\n#### D', [2, 3, 2, 3]],
  ['# A\n\n# B\n\n## C\n\n### D\n\n#### E\n\n##### F\n\n###### G', [2, 2, 3, 4, 5, 6, 6]],
])('headings begin at level 2, leave out none and end at 6: %j', async (markdown, depths) => {
  const { body } = await english(markdown);
  expect(sectionsOf(body).map(({ depth }) => depth)).toEqual(depths);
});

test('headings inside blocks stand below the heading of their section', async () => {
  const edition = await english('## A\n\n### B\n\n> # C\n> ### D\n> ## E {#e}\n\nSee :ref[e].');
  expect(page(edition)).toBe(
    '<blockquote>\n<h4>C</h4>\n<h5>D</h5>\n<h5 id="e">E</h5>\n</blockquote>\n<p>See <a href="#e">E</a>.</p>',
  );
});
