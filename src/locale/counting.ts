/** Counting in letters, as in the labels of lists. */

/** a, b, … z, aa, ab … for 1, 2, … 26, 27, 28 … */
export function alpha(n: number): string {
  return n <= 0 ? '' : alpha(Math.floor((n - 1) / 26)) + String.fromCharCode(97 + ((n - 1) % 26));
}

/** i, ii, iii, iv … for 1, 2, 3, 4 … */
export function roman(n: number): string {
  const found = numerals.find(([value]) => value <= n);
  return found ? found[1] + roman(n - found[0]) : '';
}

const numerals = [
  [1000, 'm'],
  [900, 'cm'],
  [500, 'd'],
  [400, 'cd'],
  [100, 'c'],
  [90, 'xc'],
  [50, 'l'],
  [40, 'xl'],
  [10, 'x'],
  [9, 'ix'],
  [5, 'v'],
  [4, 'iv'],
  [1, 'i'],
] as const;
