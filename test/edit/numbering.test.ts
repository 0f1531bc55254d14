import { expect, test } from 'vitest';
import { citation, labelOf, numbering } from '../../src/edit/numbering.ts';
import { en } from '../../src/locale/en.ts';
import { fr } from '../../src/locale/fr.ts';
import { meetingSchema } from '../../src/read/schema/meeting.ts';
import { both, html, sectionsOf } from './fixture.ts';

const { agenda } = meetingSchema.parse({
  agenda: [
    {
      id: 'day-1',
      numbering: 'alpha',
      items: [
        { id: 'opening' },
        { id: 'matters', numbering: 'roman', items: [{ id: 'mou' }, { id: 'tor' }] },
        { id: 'list', numbering: 'decimal', items: [{ id: 'one' }] },
      ],
    },
    {
      id: 'day-2',
      numbering: 'item',
      items: [
        { id: 'recap', kind: 'recap' },
        { id: 'shelters', kind: 'agenda-item', numbering: 'decimal', items: [{ id: 'niger' }] },
        { id: 'aob', kind: 'aob' },
        { id: 'crime', kind: 'agenda-item' },
      ],
    },
    { id: 'day-3', numbering: 'none', items: [{ id: 'closing' }] },
    { id: 'day-4', items: [{ id: 'end' }] },
  ],
});
const numbers = numbering(agenda);

test.each([
  ['opening', 'a.', 'a.', 'section (a)', 'section (a)'],
  ['matters', 'b.', 'b.', 'section (b)', 'section (b)'],
  ['tor', 'ii.', 'ii.', 'section (b)(ii)', 'section (b)(ii)'],
  ['one', '1.', '1.', 'section (c)(1)', 'section (c)(1)'],
  [
    'shelters',
    'Agenda item 1',
    'Point 1 de l’ordre du jour',
    'agenda item 1',
    'point 1 de l’ordre du jour',
  ],
  [
    'crime',
    'Agenda item 2',
    'Point 2 de l’ordre du jour',
    'agenda item 2',
    'point 2 de l’ordre du jour',
  ],
  ['niger', '1.', '1.', 'section 1', 'section 1'],
])('%s is numbered %s', (id, english, french, cited, cité) => {
  const number = numbers.get(id);
  if (!number) throw new Error(`${id} has no number`);
  expect([labelOf(number, en), labelOf(number, fr)]).toEqual([english, french]);
  expect([citation(number, en), citation(number, fr)]).toEqual([cited, cité]);
});

test.each(['day-1', 'recap', 'aob', 'closing', 'end', 'nowhere'])('%s has no number', (id) => {
  expect(numbers.get(id)).toBeUndefined();
});

test('sections bear the labels of their items; those outside the agenda have none', async () => {
  const text = '## {#opening}\n\n### {#a}\n\n### {#b}\n\n## Annex\n';
  const edition = await both(text, text, {
    facts:
      'agenda:\n  - { id: opening, numbering: item, items: [{ id: a, kind: agenda-item }, { id: b, kind: aob }] }\n',
  });
  expect(
    sectionsOf(edition.body).map(({ id, labels, heading }) => [id, labels, html(heading)]),
  ).toEqual([
    ['opening', undefined, ['Item', 'Point']],
    [
      'a',
      ['Agenda item 1', 'Point 1 de l’ordre du jour'],
      ['Agenda item', 'Point de l’ordre du jour'],
    ],
    ['b', undefined, ['Any other business', 'Questions diverses']],
    ['annex', undefined, ['Annex', 'Annex']],
  ]);
});
