import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { en } from '../../src/locale/en.ts';

const nbsp = '\u00a0';
/** As on the page, with every unbreakable space written out as “~”. */
const shown = (text: string) => text.replaceAll(nbsp, '~');

test.each([
  [1, 'first', '1st'],
  [2, 'second', '2nd'],
  [3, 'third', '3rd'],
  [4, 'fourth', '4th'],
  [11, 'eleventh', '11th'],
  [12, 'twelfth', '12th'],
  [13, 'thirteenth', '13th'],
  [20, 'twentieth', '20th'],
  [21, '21st', '21st'],
  [102, '102nd', '102nd'],
  [111, '111th', '111th'],
])('the ordinal of %i is “%s”, in figures “%s”', (n, word, figures) => {
  expect(en.ordinal(n)).toBe(word);
  expect(en.ordinalShort(n)).toBe(figures);
});

test.each([
  ['2022-02-01', '1~February 2022', 'Tuesday 1~February 2022'],
  ['2022-02-03', '3~February 2022', 'Thursday 3~February 2022'],
  ['2024-02-29', '29~February 2024', 'Thursday 29~February 2024'],
  ['2022-12-31', '31~December 2022', 'Saturday 31~December 2022'],
])('%s is “%s”', (iso, plain, withWeekday) => {
  expect(shown(en.date(iso))).toBe(plain);
  expect(shown(en.date(iso, { weekday: true }))).toBe(withWeekday);
});

test.each([
  ['one day', ['2022-02-03'], '3~February 2022'],
  ['two days running', ['2022-02-03', '2022-02-04'], '3–4~February 2022'],
  [
    'in any order, the same day twice',
    ['2022-02-04', '2022-02-03', '2022-02-04'],
    '3–4~February 2022',
  ],
  ['days apart in a month', ['2022-02-03', '2022-02-07'], '3 and 7~February 2022'],
  ['a run and a day', ['2022-02-03', '2022-02-04', '2022-02-09'], '3–4 and 9~February 2022'],
  ['three days apart', ['2022-02-03', '2022-02-07', '2022-02-11'], '3, 7 and 11~February 2022'],
  ['over the end of a month', ['2022-03-31', '2022-04-01'], '31~March – 1~April 2022'],
  ['over the end of a year', ['2021-12-31', '2022-01-01'], '31~December 2021 – 1~January 2022'],
  ['over the leap day', ['2024-02-28', '2024-02-29', '2024-03-01'], '28~February – 1~March 2024'],
  ['in two months', ['2022-02-03', '2022-03-07'], '3~February and 7~March 2022'],
  ['in two years', ['2021-02-03', '2022-02-03'], '3~February 2021 and 3~February 2022'],
  [
    'the same month of two years',
    ['2021-02-03', '2021-02-04', '2022-02-03'],
    '3–4~February 2021 and 3~February 2022',
  ],
  ['none', [], ''],
])('days: %s', (_, isos, expected) => {
  expect(shown(en.dates(isos))).toBe(expected);
});

test.each([
  ['16:15', '4:15~p.m.'],
  ['09:30', '9:30~a.m.'],
  ['16:00', '4~p.m.'],
  ['12:00', 'noon'],
  ['00:00', 'midnight'],
  ['12:05', '12:05~p.m.'],
  ['00:05', '12:05~a.m.'],
])('%s is “%s”', (hhmm, expected) => {
  expect(shown(en.time(hhmm))).toBe(expected);
});

test.each([
  ['16:15', '18:30', '4:15–6:30~p.m.'],
  ['09:00', '11:45', '9–11:45~a.m.'],
  ['09:30', '16:00', '9:30~a.m. – 4~p.m.'],
  ['09:30', '12:00', '9:30~a.m. – noon'],
  ['12:00', '14:00', 'noon – 2~p.m.'],
])('from %s to %s is “%s”', (start, end, expected) => {
  expect(shown(en.timeRange(start, end))).toBe(expected);
});

test.each([
  [[], ''],
  [['Niger'], 'Niger'],
  [['Niger', 'Nigeria'], 'Niger and Nigeria'],
  [['Niger', 'Nigeria', 'ICMPD'], 'Niger, Nigeria and ICMPD'],
  [
    ['Director General, NAPTIP', 'Director General, ANLTP/TIM', 'ICMPD'],
    'Director General, NAPTIP; Director General, ANLTP/TIM; and ICMPD',
  ],
])('the list %j reads “%s”', (items, expected) => {
  expect(en.list(items)).toBe(expected);
});

test('names are ordered as in an English dictionary', () => {
  expect(['Zara', 'Élise', 'eze', 'Eze', 'Àbẹ́bí', 'Adamou'].sort(en.compare)).toEqual([
    'Àbẹ́bí',
    'Adamou',
    'Élise',
    'eze',
    'Eze',
    'Zara',
  ]);
});

test('counts take the singular for one only', () => {
  const forms = { one: 'message', other: 'messages' };
  expect([0, 1, 2].map((n) => en.plural(n, forms))).toEqual(['messages', 'message', 'messages']);
  expect(en.plural(1, { other: 'present' })).toBe('present');
});

test('people are addressed as they are in English', () => {
  const forms = ['mr', 'ms', 'dr', 'prof', 'he', 'col', 'gen'] as const;
  expect(forms.map(en.honorific)).toEqual(['Mr', 'Ms', 'Dr', 'Prof.', 'H.E.', 'Col.', 'Gen.']);
});

test.each([
  ['alpha', 1, 'a.'],
  ['alpha', 26, 'z.'],
  ['alpha', 27, 'aa.'],
  ['roman', 4, 'iv.'],
  ['roman', 19, 'xix.'],
  ['decimal', 3, '3.'],
  ['item', 2, 'Agenda item 2'],
] as const)('the label “%s” of %i is “%s”', (numbering, n, expected) => {
  expect(en.label(numbering, n)).toBe(expected);
});

describe('typography', () => {
  test.each([
    ["the co-chairs' offer", 'the co-chairs’ offer'],
    ["Niger's reply", 'Niger’s reply'],
    ['known as "the Group"', 'known as “the Group”'],
    ['("the Group")', '(“the Group”)'],
    ['Mr Moussa and Ms Bello', 'Mr~Moussa and Ms~Bello'],
    ['Resolution No. 5', 'Resolution No.~5'],
    ['on 3–4 February 2022', 'on 3–4~February 2022'],
    ['the 3rd March', 'the 3rd~March'],
    ['May 3, 2022', 'May~3, 2022'],
    ['in May 2022', 'in May 2022'],
    ['in 2022 March came', 'in 2022 March came'],
    ['3 Marches', '3 Marches'],
    ['within 7 days, or 1.5 million', 'within 7~days, or 1.5~million'],
    ['7 daylong visits to room B2 days later', '7 daylong visits to room B2 days later'],
  ])('%j is set as “%s”', (typed, expected) => {
    expect(shown(en.typography(typed))).toBe(expected);
  });

  const words = fc.string({
    unit: fc.constantFrom(
      ...'ab É9 \'"()«».,;:!?-–—%\u00a0\u202f'.split(''),
      'Mr ',
      'No. ',
      '3 May',
    ),
  });
  const letters = (text: string) => text.match(/[\p{L}\p{N}]/gu)?.join('') ?? '';

  test('twice is as once, and every letter and digit stays', () => {
    fc.assert(
      fc.property(words, (typed) => {
        const set = en.typography(typed);
        expect(en.typography(set)).toBe(set);
        expect(letters(set)).toBe(letters(typed));
      }),
      { numRuns: 2000 },
    );
  });
});

test('titles and clauses are worded', () => {
  const { words } = en;
  expect(words.minutesOf('fourth', 'of the Group')).toBe(
    'Minutes of the Fourth Meeting of the Group',
  );
  expect(words.minutesOf(undefined, 'of the Group')).toBe('Minutes of the Group');
  expect(words.meetingOf('fourth', 'of the Group')).toBe('Fourth Meeting of the Group');
  expect(words.sessionTitle(1, '3 February 2022')).toBe('Day 1 – 3 February 2022');
});
