import { expect, test } from 'vitest';
import { eventTime, hasBegun } from '../../src/command/event-time.ts';

const now = '2022-02-10T12:00:00Z';

test.each<[string, string | undefined, string | undefined]>([
  ['no time is left to the clock', undefined, undefined],
  ['a time that has passed', '2022-02-09T09:00:00Z', '2022-02-09T09:00:00Z'],
  ['this very second', now, now],
  ['a time of another zone that has passed', '2022-02-10T23:00:00+12:00', '2022-02-10T11:00:00Z'],
  ['a day that has passed ends with its last second', '2022-02-09', '2022-02-09T23:59:59Z'],
  ['today is now', '2022-02-10', now],
])('%s', (_, written, expected) => {
  expect(eventTime(written, now)).toBe(expected);
});

test.each(['2022-02-10T12:00:01Z', '2022-02-10T12:30:00-01:00', '2022-02-11', '2099-01-01'])(
  '%s is in the future and refused with a hint',
  (written) => {
    expect(() => eventTime(written, now)).toThrow(
      `Unexpected time “${written}” in the future, expected one not after ${now}`,
    );
    expect(() => eventTime(written, now)).toThrow('give --as-of to status, check or build');
  },
);

test('a day that is none is refused as such', () => {
  expect(() => eventTime('2022-02-30', now)).toThrow('expected one such as');
});

test.each([
  ['2022-02-10', '2022-02-09T09:59:59Z', false],
  ['2022-02-10', '2022-02-09T10:00:00Z', true],
])('whether %s has begun at %s', (day, at, begun) => {
  expect(hasBegun(day, at)).toBe(begun);
});
