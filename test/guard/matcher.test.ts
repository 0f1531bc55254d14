import fc from 'fast-check';
import { VFile } from 'vfile';
import { expect, test } from 'vitest';
import { isArabic, isAttached, withoutArticle } from '../../src/guard/arabic.ts';
import { compact, fold, reversed } from '../../src/guard/fold.ts';
import { Matcher, type Reading, stretchLength } from '../../src/guard/matcher.ts';
import type { Secret } from '../../src/guard/secret.ts';
import type { Needle } from '../../src/guard/variants.ts';

const file = new VFile();

/** Words of few letters, so that they overlap often; figures, and Arabic with the small words that are attached to others. */
const word = fc.oneof(
  fc.string({ unit: fc.constantFrom('a', 'b', 'k'), minLength: 1, maxLength: 5 }),
  fc.string({ unit: fc.constantFrom('1', '2'), minLength: 1, maxLength: 4 }),
  fc.string({ unit: fc.constantFrom('ا', 'ل', 'و', 'ب', 'م'), minLength: 1, maxLength: 5 }),
);
const form = fc.array(word, { minLength: 1, maxLength: 4 }).map((words) => words.join(' '));

interface Case {
  readonly forms: readonly string[];
  readonly letters: readonly string[];
  readonly text: string;
}

/** A text into which some of what is looked for was put, as it is, without spaces, or turned round. */
const texts = fc
  .record({
    forms: fc.array(form, { minLength: 1, maxLength: 6 }),
    letters: fc.array(
      fc.string({
        unit: fc.constantFrom('a', 'b'),
        minLength: stretchLength,
        maxLength: stretchLength,
      }),
      { maxLength: 3 },
    ),
    noise: fc.array(fc.oneof(word, fc.constantFrom('\n', ', ', ' – ', 'É', 'Ab-\nk')), {
      minLength: 4,
      maxLength: 12,
    }),
    how: fc.array(fc.constantFrom('as it is', 'joined', 'turned', 'left out'), {
      minLength: 9,
      maxLength: 9,
    }),
    between: fc.constantFrom(' ', '', '\n'),
  })
  .map(({ forms, letters, noise, how, between }): Case => {
    const put = [...forms, ...letters].flatMap((one, index) => {
      if (how[index] === 'left out') return [];
      if (how[index] === 'joined') return [compact(one)];
      return [how[index] === 'turned' ? reversed(one) : one];
    });
    const pieces = noise.flatMap((one, index) => [one, ...put.slice(index, index + 1)]);
    return { forms, letters, text: pieces.join(between) };
  });

const secretOf = (text: string): Secret => ({ text, kind: 'words', place: { file } });

/** What is found where every form is looked for by itself, in one direction after the other. */
function slowly(
  { forms, letters, text }: Case,
  reading: Reading,
  direction: 'either' | 'as written',
): readonly string[] {
  if (reading === 'list')
    return text
      .split('\n')
      .flatMap((line) => slowly({ forms, letters, text: line }, 'words', direction));
  const folded = fold(text);
  const least = reading === 'words' ? 0 : 7;
  const stands = (one: string, words: string, shortest: number) => {
    const size = compact(one).length;
    if (size < shortest || (reading === 'fixed' && !one.includes(' '))) return false;
    const isOfLetters = /(?<!\S)\p{L}(?!\S)/u.test(one);
    const solid = words.replace(/(?<=\d) (?=\d)/g, '');
    return (
      ` ${words} `.includes(` ${one} `) ||
      (forms.some((other) => /^\d+$/.test(other)) && ` ${solid} `.includes(` ${one} `)) ||
      (!isOfLetters &&
        size >= (/^\d+$/.test(compact(one)) ? 10 : 8) &&
        compact(words).includes(compact(one))) ||
      (isArabic(one) &&
        words
          .split(' ')
          .some(
            (first, at, all) =>
              first.length > 0 &&
              Array.from({ length: first.length + 1 }, (_, cut) => cut).some(
                (cut) =>
                  isAttached(first.slice(0, cut)) &&
                  [first.slice(cut), ...all.slice(at + 1), '']
                    .join(' ')
                    .startsWith(`${withoutArticle(one)} `),
              ),
          ))
    );
  };
  const ways: (readonly [string, number])[] = [[folded, least]];
  if (direction === 'either') ways.push([reversed(folded), Math.max(least, 6)]);
  return ways.flatMap(([words, shortest]) => [
    ...forms.filter((one) => stands(one, words, shortest)),
    ...letters.filter((one) => compact(words).includes(one)),
  ]);
}

test('one pass in both directions finds what a search for each form in each direction finds', () => {
  const readings = fc.constantFrom<Reading>('words', 'list', 'opaque', 'fixed');
  const directions = fc.constantFrom<'either' | 'as written'>('either', 'as written');
  let hits = 0;
  fc.assert(
    fc.property(texts, readings, directions, (all, reading, direction) => {
      const needles = all.forms.map(
        (one): Needle => ({ form: one, secret: secretOf(one), whole: true, telling: true }),
      );
      const stretches = all.letters.map((letters) => ({ letters, secret: secretOf(letters) }));
      const found = new Set<string>();
      new Matcher(needles, stretches).find(
        all.text,
        reading,
        ({ secret }) => found.add(secret.text),
        direction,
      );
      hits += found.size;
      expect([...found].toSorted()).toEqual(
        [...new Set(slowly(all, reading, direction))].toSorted(),
      );
    }),
    { numRuns: 3000 },
  );
  expect(hits).toBeGreaterThan(3000);
});
