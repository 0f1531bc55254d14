import { expect, test } from 'vitest';
import type { AgendaView } from '../../../src/format/view/agenda.ts';
import { meetingSchema } from '../../../src/read/schema/meeting.ts';
import { seen, viewOf } from './a-view.ts';

/** The agenda as an indented list: where it leads, title, details. */
function lines(items: readonly AgendaView[], column = 0, indent = ''): readonly string[] {
  return items.flatMap(({ href, cells, items: below }) => {
    const cell = cells[column];
    const words = [href, seen(cell?.title ?? ''), ...(cell?.details ?? []).map(seen)];
    return [`${indent}${words.join(' | ')}`, ...lines(below, column, `${indent}  `)];
  });
}

const agenda = (facts: object) => {
  const { agenda: items, sessions } = meetingSchema.parse({ id: 'm', ...facts });
  return (lang: string) => lines(viewOf([lang], { facts: { agenda: items, sessions } }).agenda);
};

test('items lead to their text and carry its label', () => {
  expect(lines(viewOf(['en']).agenda)).toEqual([
    '#day-1 | Day 1 — Thursday 3 February 2022 | from 4:15~p.m.',
    expect.stringMatching(/^ {2}#opening \| a\. /),
    expect.stringMatching(/^ {2}#adoption \| b\. /),
    expect.stringMatching(/^ {2}#matters-arising \| c\. /),
    expect.stringMatching(/^ {4}#mou \| i\. /),
    expect.stringMatching(/^ {4}#corridor \| ii\. /),
    '#day-2 | Day 2 — Friday 4 February 2022 | from 9:30~a.m.',
    '  #breakout | Break-out by sub-committee',
    '  #wellbeing | Agenda item 1 — Wellbeing of the assisted person | NAPTIP',
    '  #shelters | Agenda item 2 — Shelters in Niger and Nigeria | NAPTIP and ANLTP/TIM',
    '  #crime | Agenda item 3 — Victims and traffickers from Nigeria and crime in Niger | Commissioner of Police, DST',
    '  #aob | Any other business',
  ]);
});

test('side by side each language has its own words', () => {
  const { agenda: items } = viewOf(['en', 'fr']);
  expect(lines(items, 0)[0]).toBe('#day-1 | Day 1 — Thursday 3 February 2022 | from 4:15~p.m.');
  expect(lines(items, 1)[0]).toBe('#day-1 | 1er jour — jeudi 3 février 2022 | à partir de 16~h~15');
});

test.each([
  ['alpha', 'a. One', 'b. Two', 'c. Opening remarks'],
  ['roman', 'i. One', 'ii. Two', 'iii. Opening remarks'],
  ['decimal', '1. One', '2. Two', '3. Opening remarks'],
  ['item', 'Agenda item 1 — One', 'Agenda item 2 — Two', 'Opening remarks'],
  ['none', 'One', 'Two', 'Opening remarks'],
])('items without a text are numbered “%s”', (numbering, ...expected) => {
  const of = agenda({
    agenda: [
      {
        id: 'x',
        kind: 'session',
        title: 'X',
        numbering,
        items: [
          { id: 'x-1', kind: 'agenda-item', title: 'One' },
          { id: 'x-2', kind: 'agenda-item', title: 'Two' },
          { id: 'x-3', kind: 'opening' },
        ],
      },
    ],
  });
  expect(
    of('en')
      .slice(1)
      .map((line) => line.trim()),
  ).toEqual(expected.map((one) => `| ${one}`));
});

test('a session without a text is called by its day', () => {
  const of = agenda({
    sessions: [{ id: 's', date: '2022-02-01', start: '09:00', end: '12:30' }],
    agenda: [{ id: 's', kind: 'session' }],
  });
  expect(of('en')).toEqual([' | Tuesday 1~February 2022 | 9~a.m. – 12:30~p.m.']);
  expect(of('fr')).toEqual([' | mardi 1er~février 2022 | de 9~h à 12~h~30']);
});
