import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Pair, pair } from '../../src/edit/pair.ts';

const letters = (a: string, b: string) => (i: number, j: number) =>
  a[i] === b[j] ? 0 : Number.POSITIVE_INFINITY;

test.each<[string, string, string]>([
  ['abc', 'abc', 'aa bb cc'],
  ['abc', 'ac', 'aa b- cc'],
  ['ac', 'abc', 'aa -b cc'],
  ['ab', '', 'a- b-'],
  ['', 'ab', '-a -b'],
  ['', '', ''],
])('%j with %j', (a, b, expected) => {
  const shown = pair(a.length, b.length, letters(a, b), 1)
    .map(([i, j]) => `${i === undefined ? '-' : a[i]}${j === undefined ? '-' : b[j]}`)
    .join(' ');
  expect(shown).toBe(expected);
});

test('no pairing costs less', () => {
  const small = fc.integer({ min: 0, max: 5 });
  fc.assert(
    fc.property(
      small,
      small,
      fc.array(fc.double({ min: 0, max: 3, noNaN: true }), { minLength: 25, maxLength: 25 }),
      (n, m, costs) => {
        const cost = (i: number, j: number) => costs[i * 5 + j] ?? 0;
        const total = (pairs: readonly Pair[]) =>
          pairs.reduce(
            (sum, [i, j]) => sum + (i === undefined || j === undefined ? 1 : cost(i, j)),
            0,
          );
        const least = (i: number, j: number): number => {
          if (i === n && j === m) return 0;
          return Math.min(
            i < n && j < m ? cost(i, j) + least(i + 1, j + 1) : Number.POSITIVE_INFINITY,
            i < n ? 1 + least(i + 1, j) : Number.POSITIVE_INFINITY,
            j < m ? 1 + least(i, j + 1) : Number.POSITIVE_INFINITY,
          );
        };
        expect(total(pair(n, m, cost, 1))).toBeCloseTo(least(0, 0));
      },
    ),
  );
});

test.each([
  [2000, 1990],
  [1990, 2000],
  [3000, 5],
  [1000, 999],
])('%d with %d: each is there once and in order', (n, m) => {
  const pairs = pair(n, m, (i, j) => Math.abs(i - j), 1);
  expect(pairs.flatMap(([i]) => i ?? [])).toEqual(Array.from({ length: n }, (_, i) => i));
  expect(pairs.flatMap(([, j]) => j ?? [])).toEqual(Array.from({ length: m }, (_, j) => j));
});
