import { expect, test } from 'vitest';
import { progressOf } from '../src/action-progress.ts';
import type { FollowUp } from '../src/read/schema/follow-up.ts';

const today = '2024-06-01';
const noted = (entry: Partial<FollowUp>, at: string | undefined = 'jt-2') => ({
  entry: { meeting: 'jt-1', action: 'A-1', ...entry },
  at,
});

test.each([
  ['nothing is known, and the day is to come', '2024-06-02', [], 'open'],
  ['nothing is known on the very day', '2024-06-01', [], 'open'],
  ['nothing is known, and the day is over', '2024-05-31', [], 'overdue'],
  ['no day was set', undefined, [], 'open'],
  ['it was done', '2024-01-01', [noted({ done: '2024-02-01' })], 'done'],
  ['it will be done after this day', '2024-01-01', [noted({ done: '2024-07-01' })], 'overdue'],
  ['it was given up', '2024-01-01', [noted({ dropped: '2024-02-01' })], 'dropped'],
  ['it goes on in another', '2024-01-01', [noted({ carriedBy: 'A-4' })], 'carried'],
  ['it was only talked about', '2024-01-01', [noted({ note: { en: 'Going on' } })], 'overdue'],
  [
    'it was carried over, then done',
    '2024-01-01',
    [noted({ carriedBy: 'A-4' }), noted({ done: '2024-05-01' }, undefined)],
    'done',
  ],
] as const)('where %s', (_, due, entries, state) => {
  expect(progressOf(due, entries, today).state).toBe(state);
});

test('tells who noted it, and when', () => {
  const { day, notedAt, carriedBy } = progressOf(
    '2024-01-01',
    [noted({ done: '2024-02-01' })],
    today,
  );
  expect([day, notedAt, carriedBy]).toEqual(['2024-02-01', 'jt-2', undefined]);
  expect(progressOf(undefined, [noted({ carriedBy: 'A-4' })], today).carriedBy).toEqual({
    meeting: 'jt-2',
    action: 'A-4',
  });
});
