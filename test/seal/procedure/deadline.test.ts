import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Calendar, deadline } from '../../../src/seal/procedure/deadline.ts';
import { dayIn, endOfDay } from '../../../src/seal/procedure/zone.ts';

const party = (id: string, holidays: readonly string[] = []) => ({
  party: id,
  languages: [],
  to: [],
  holidays: [...holidays],
});
const calendar = (changes: Partial<Calendar> = {}): Calendar => ({
  days: 7,
  count: 'calendar',
  weekend: ['saturday', 'sunday'],
  timeZone: 'Africa/Niamey',
  parties: [party('ne'), party('ng')],
  ...changes,
});

test.each<[string, string, Partial<Calendar>, string]>([
  ['seven days after 4 February', '2022-02-04T15:00:00Z', {}, '2022-02-11T23:59:59+01:00'],
  ['the day is that of the zone', '2022-02-04T23:30:00Z', {}, '2022-02-12T23:59:59+01:00'],
  [
    'working days skip weekends',
    '2022-02-04T15:00:00Z',
    { count: 'working' },
    '2022-02-15T23:59:59+01:00',
  ],
  [
    'a holiday of one party gives both a day more',
    '2022-02-04T15:00:00Z',
    { count: 'working', parties: [party('ne', ['2022-02-09']), party('ng')] },
    '2022-02-16T23:59:59+01:00',
  ],
  [
    'a holiday on a weekend gives nothing',
    '2022-02-04T15:00:00Z',
    { count: 'working', parties: [party('ne', ['2022-02-05'])] },
    '2022-02-15T23:59:59+01:00',
  ],
  [
    'holidays of two parties do not add up',
    '2022-02-04T15:00:00Z',
    { count: 'working', parties: [party('ne', ['2022-02-09']), party('ng', ['2022-02-10'])] },
    '2022-02-16T23:59:59+01:00',
  ],
  [
    'calendar days heed no holiday',
    '2022-02-04T15:00:00Z',
    { parties: [party('ne', ['2022-02-09'])] },
    '2022-02-11T23:59:59+01:00',
  ],
  [
    'another weekend',
    '2022-02-03T08:00:00Z',
    { count: 'working', days: 1, weekend: ['friday', 'saturday'] },
    '2022-02-06T23:59:59+01:00',
  ],
  ['a leap day counts', '2024-02-26T08:00:00Z', {}, '2024-03-04T23:59:59+01:00'],
  [
    'summer time begins in between',
    '2024-03-29T08:00:00Z',
    { timeZone: 'Europe/Vienna' },
    '2024-04-05T23:59:59+02:00',
  ],
  [
    'west of Greenwich',
    '2024-01-01T02:00:00Z',
    { timeZone: 'America/New_York', days: 1 },
    '2024-01-01T23:59:59-05:00',
  ],
  [
    'half an hour',
    '2024-01-01T02:00:00Z',
    { timeZone: 'Asia/Kolkata', days: 1 },
    '2024-01-02T23:59:59+05:30',
  ],
])('%s', (_, circulated, changes, expected) => {
  expect(deadline(circulated, calendar(changes))).toBe(expected);
});

test('where clocks go back at midnight the later second is meant', () => {
  // In Asunción clocks went from 24:00 back to 23:00 that day.
  expect(endOfDay('America/Asuncion', '2022-03-26')).toBe('2022-03-26T23:59:59-04:00');
});

test('a week without a working day is refused, not looked through forever', () => {
  const weekend: Calendar['weekend'] = [
    'monday',
    'tuesday',
    'wednesday',
    'thursday',
    'friday',
    'saturday',
    'sunday',
  ];
  expect(() => deadline('2022-02-04T15:00:00Z', calendar({ count: 'working', weekend }))).toThrow(
    'expected a working day',
  );
});

test('the end of a day is on that day, and one second later is not', () => {
  const zones = fc.constantFrom(
    'Africa/Niamey',
    'Europe/Vienna',
    'America/New_York',
    'Asia/Kathmandu',
    'Pacific/Apia',
    'Australia/Lord_Howe',
    'America/Asuncion',
  );
  const days = fc
    .integer({ min: 0, max: 25_000 })
    .map((n) => new Date(n * 86_400_000).toISOString().slice(0, 10));
  fc.assert(
    fc.property(zones, days, (zone, day) => {
      const end = Date.parse(endOfDay(zone, day));
      // Days that a zone skipped whole have no end of their own.
      fc.pre(!(zone === 'Pacific/Apia' && day === '2011-12-30'));
      expect(dayIn(zone, end)).toBe(day);
      expect(dayIn(zone, end + 1000) > day).toBe(true);
    }),
    { numRuns: 300 },
  );
});

test('working days are never fewer than calendar days', () => {
  const at = fc
    .integer({ min: 0, max: 2_000_000_000 })
    .map((s) => new Date(s * 1000).toISOString());
  fc.assert(
    fc.property(at, fc.integer({ min: 1, max: 30 }), (circulated, days) => {
      const [all, working] = [calendar({ days }), calendar({ days, count: 'working' })];
      expect(Date.parse(deadline(circulated, working))).toBeGreaterThanOrEqual(
        Date.parse(deadline(circulated, all)),
      );
    }),
  );
});
