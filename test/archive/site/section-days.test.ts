import { expect, test } from 'vitest';
import { aSeries, aSite } from './a-site.ts';

const sessions = `sessions:
  - { id: day-1, date: 2024-01-10 }
  - { id: day-2, date: 2024-01-11 }
`;
const decision = ':::decision{#D-1}\nThe plan is adopted.\n:::\n';

test.each([
  ['that stands under the heading of a day', '', `## {#day-2}\n\n${decision}`, '2024-01-11'],
  [
    'that stands deeper under it',
    '',
    `## {#day-2}\n\n### Plan {#plan}\n\n#### Costs {#costs}\n\n${decision}`,
    '2024-01-11',
  ],
  [
    'of an item that the agenda puts on a day, though its heading stands under none',
    'agenda: [{ id: day-2, kind: session, items: [{ id: plan, title: Plan }] }]\n',
    `## Plan {#plan}\n\n${decision}`,
    '2024-01-11',
  ],
  [
    'of an item that is a day under a name of its own',
    'agenda: [{ id: closing-day, kind: session, session: day-2 }]\n',
    `## {#closing-day}\n\n${decision}`,
    '2024-01-11',
  ],
  [
    'under the heading of the first day',
    '',
    `## {#day-1}\n\n${decision}\n## {#day-2}\n\nWords.\n`,
    '2024-01-10',
  ],
  [
    'of which no day is told: the first of the meeting',
    '',
    `## Plan {#plan}\n\n${decision}`,
    '2024-01-10',
  ],
])('registers tell the day of a clause %s', async (_, agenda, text, day) => {
  const site = await aSite({
    'jt/series.yaml': aSeries.replace('[en, fr]', '[en]'),
    'jt/jt-1/meeting.yaml': `ordinal: 1\n${sessions}${agenda}`,
    'jt/jt-1/en.md': text,
  });
  const [row] = JSON.parse(site.text('en/registers/decisions.json')).items;
  expect(row.date).toBe(day);
  const shown = `${Number(day.slice(-2))}\u00a0January 2024`;
  expect(site.text('en/registers/decisions.html')).toContain(shown);
});
