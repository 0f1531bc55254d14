import { expect, test } from 'vitest';
import { ar } from '../../src/locale/ar.ts';

test.each<[readonly string[], string]>([
  [['2022-02-03'], '3\u00a0فبراير 2022'],
  [['2022-02-03', '2022-02-04'], '3 و\u00a04\u00a0فبراير 2022'],
  [['2022-02-03', '2022-02-04', '2022-02-05'], 'من 3 إلى 5\u00a0فبراير 2022'],
  [['2022-03-31', '2022-04-01'], 'من 31\u00a0مارس إلى 1\u00a0أبريل 2022'],
  [['2021-12-31', '2022-01-01'], 'من 31\u00a0ديسمبر 2021 إلى 1\u00a0يناير 2022'],
])('says the days %j', (days, expected) => {
  expect(ar.dates(days)).toBe(expected);
});

test.each<[number, string]>([
  [1, 'رسالة واحدة'],
  [2, 'رسالتان'],
  [5, '{n} رسائل'],
  [11, '{n} رسالة'],
  [100, '{n} رسالة'],
])('counts %i with the form that Arabic wants', (n, expected) => {
  expect(ar.plural(n, ar.words.counts.message)).toBe(expected);
});

test('says of nobody who took part that it was a man', () => {
  const { counts, modes, attendances } = ar.words;
  expect(JSON.stringify([counts, modes, attendances])).not.toMatch(/حاضر|معتذر|غائب/);
  expect([1, 2, 5, 11, 100].map((n) => ar.plural(n, counts.present))).toEqual(
    Array(5).fill('حضور: {n}'),
  );
});

test.each<[readonly string[], string]>([
  [['النيجر'], 'النيجر'],
  [['النيجر', 'نيجيريا'], 'النيجر ونيجيريا'],
  [['NAPTIP', 'ANLTP/TIM'], 'NAPTIP و\u00a0ANLTP/TIM'],
  [['أ', 'ب', 'ج'], 'أ، ب وج'],
])('joins %j', (items, expected) => {
  expect(ar.list(items)).toBe(expected);
});

test('names a meeting by its ordinal, and its items by letters in their order of counting', () => {
  expect(ar.words.minutesOf(ar.ordinal(4), 'للفريق العامل')).toBe(
    'محضر الاجتماع الرابع للفريق العامل',
  );
  expect([1, 2, 3, 4].map((n) => ar.label('alpha', n))).toEqual(['أ.', 'ب.', 'ج.', 'د.']);
});

test('keeps day and month on one line', () => {
  expect(ar.typography('في 9 فبراير 2022')).toBe('في 9\u00a0فبراير 2022');
});

test('keeps a number and its per cent sign on one line', () => {
  expect(ar.typography('منها 37.5 % بالعربية')).toBe('منها 37.5\u00a0% بالعربية');
});
