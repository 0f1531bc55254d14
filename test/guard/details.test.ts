import { VFile } from 'vfile';
import { expect, test } from 'vitest';
import { detailsIn } from '../../src/guard/details.ts';
import type { Secret } from '../../src/guard/secret.ts';
import { needlesOf } from '../../src/guard/variants.ts';
import { vocabularyOf } from '../../src/guard/vocabulary.ts';
import { locales } from '../../src/locale/index.ts';

const vocabulary = vocabularyOf({ series: [], meetings: [] }, locales);
const place = { file: new VFile() };

function found(text: string): readonly string[] {
  const make = (kind: Secret['kind'], words: string): Secret => ({ text: words, kind, place });
  return Array.from(
    detailsIn(text, true, vocabulary, make),
    (secret) => `${secret.kind} ${secret.text}`,
  );
}

test.each([
  ['write to h.kellerwan@example.org.', ['mail h.kellerwan@example.org']],
  ['a.b@c.de%f@g.hi', ['mail a.b@c.de', 'mail %f@g.hi']],
  ['the file NE-2021/0457', ['identifier NE-2021/0457']],
  ['the file a-b-7712', ['identifier a-b-7712']],
])('%s', (text, expected) => {
  expect(found(text)).toEqual(expect.arrayContaining([...expected]));
});

// From each letter to the end again, each of these would take longer than a test may.
test.each([
  ['letters', 'abcdefghij'.repeat(100_000)],
  ['letters and hyphens', 'a-'.repeat(500_000)],
  ['figures', '1234567890'.repeat(100_000)],
])('a word of a million %s is read once', (_, word) => {
  expect(found(word).length).toBeLessThan(5);
});

test('a list of thousands of names is none of which each order is looked for', () => {
  const text = 'Aaa de '.repeat(5000).trim();
  const forms = needlesOf({ text, kind: 'name', place });
  expect(forms.length).toBe(1);
});
