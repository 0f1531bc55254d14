import { expect, test } from 'vitest';
import { rowsFor, type Stretch } from '../../../../src/archive/site/pictures/rows.ts';

test.each<readonly [string, readonly Stretch[], readonly (number | undefined)[]]>([
  ['no names', [], []],
  [
    'names far from each other stand in one row',
    [
      [0, 50],
      [100, 150],
    ],
    [0, 0],
  ],
  [
    'names that would touch stand in two',
    [
      [0, 50],
      [52, 90],
    ],
    [0, 1],
  ],
  [
    'a row is free again further on',
    [
      [0, 50],
      [20, 70],
      [60, 110],
    ],
    [0, 1, 0],
  ],
  [
    'the order is that of the meetings, not of the names',
    [
      [60, 110],
      [0, 50],
    ],
    [0, 0],
  ],
  [
    'of very many at one place some have none',
    Array.from({ length: 7 }, (): Stretch => [0, 50]),
    [0, 1, 2, 3, 4, undefined, undefined],
  ],
])('%s', (_, stretches, rows) => {
  expect(rowsFor(stretches)).toEqual(rows);
});
