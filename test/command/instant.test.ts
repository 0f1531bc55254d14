import { expect, test } from 'vitest';
import { instant } from '../../src/command/instant.ts';

test.each([
  ['2022-02-10T09:00:00Z', '2022-02-10T09:00:00Z'],
  ['2022-02-10T09:00:00.5+01:00', '2022-02-10T08:00:00Z'],
  ['2022-02-10', '2022-02-10T23:59:59Z'],
  ['2024-02-29', '2024-02-29T23:59:59Z'],
])('%s', (written, expected) => {
  expect(instant(written)).toBe(expected);
});

test.each([
  '',
  'yesterday',
  '2022-02-30',
  '2022-02-10T09:00:00',
  '2022-02-10T25:00:00Z',
  '10.02.2022',
  '2022-13-01',
])('“%s” is refused', (written) => {
  expect(() => instant(written)).toThrow(`Unexpected time “${written}”, expected one such as`);
});
