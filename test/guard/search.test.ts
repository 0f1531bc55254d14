import fc from 'fast-check';
import { expect, test } from 'vitest';
import { AhoCorasick } from '../../src/guard/aho-corasick.ts';
import { Windows } from '../../src/guard/windows.ts';

/** Strings of few letters, so that they overlap often. */
const letters = (constraints: { readonly minLength?: number; readonly maxLength: number }) =>
  fc.string({ unit: fc.constantFrom('a', 'b', 'é', ' '), ...constraints });

/** Every place at which a string ends, found the slow way. */
function naive(strings: readonly string[], text: string): readonly string[] {
  return strings.flatMap((string, index) =>
    string === ''
      ? []
      : Array.from({ length: text.length }, (_, at) => at)
          .filter((at) => text.startsWith(string, at))
          .map((at) => `${index}:${at + string.length}`),
  );
}

test('one pass finds what a search for each string finds', () => {
  const strings = fc.array(letters({ maxLength: 5 }), { maxLength: 8 });
  fc.assert(
    fc.property(strings, letters({ maxLength: 60 }), (wanted, text) => {
      const found: string[] = [];
      new AhoCorasick(wanted).scan(text, (index, end) => found.push(`${index}:${end}`));
      expect(found.toSorted()).toEqual(naive(wanted, text).toSorted());
    }),
    { numRuns: 500 },
  );
});

test('stretches of one length are found wherever they stand', () => {
  const stretches = fc.array(letters({ minLength: 4, maxLength: 4 }), { maxLength: 8 });
  fc.assert(
    fc.property(stretches, letters({ maxLength: 60 }), (wanted, text) => {
      const found: string[] = [];
      new Windows(wanted, 4).scan(text, (index, end) => found.push(`${index}:${end}`));
      expect(found.toSorted()).toEqual(naive(wanted, text).toSorted());
    }),
    { numRuns: 500 },
  );
});

test('characters beyond ASCII, and strings that are parts of others', () => {
  const found: string[] = [];
  const strings = ['سليمان', 'مان', 'souley', 'ley'];
  new AhoCorasick(strings).scan('souley سليمان', (index) => found.push(strings[index] ?? ''));
  expect(found).toEqual(['souley', 'ley', 'سليمان', 'مان']);
});
