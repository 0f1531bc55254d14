import { expect, test } from 'vitest';
import { lately } from '../src/lately.ts';

/** Asks for keys one after the other, and tells which of them had to be made. */
function madeAnew(most: number, keys: readonly string[]): readonly string[] {
  const made: string[] = [];
  const remembered = lately<string>(most);
  for (const key of keys) {
    const value = remembered(key, () => {
      made.push(key);
      return `value of ${key}`;
    });
    expect(value).toBe(`value of ${key}`);
  }
  return made;
}

test.each<[title: string, most: number, asked: string, made: string]>([
  ['what was made is made once', 2, 'a a b a b', 'a b'],
  ['what was not asked for the longest is forgotten first', 2, 'a b a c a b', 'a b c b'],
  ['of nothing that is remembered all is made anew', 0, 'a a', 'a a'],
  ['one is remembered', 1, 'a a b b a', 'a b a'],
])('%s', (_, most, asked, made) => {
  expect(madeAnew(most, asked.split(' '))).toEqual(made.split(' '));
});

test('where there are more than can be held, only a few are', () => {
  const made: string[] = [];
  const remembered = lately<string>(3, 1);
  for (const key of 'a b c a d c d d'.split(' '))
    remembered(key, () => {
      made.push(key);
      return key;
    });
  expect(made).toEqual(['a', 'b', 'c', 'd', 'c', 'd']);
});

test('what fails is tried again', () => {
  const remembered = lately<string>(2);
  expect(() =>
    remembered('a', () => {
      throw new Error('not yet');
    }),
  ).toThrow('not yet');
  expect(remembered('a', () => 'now')).toBe('now');
});
