/** Names of which every word is a common one. All names are invented. */
import { VFile } from 'vfile';
import { expect, test } from 'vitest';
import { usualNames } from '../../src/guard/open-texts.ts';
import { needlesOf } from '../../src/guard/variants.ts';
import { vocabularyOf } from '../../src/guard/vocabulary.ts';
import { locales } from '../../src/locale/index.ts';

const place = { file: new VFile() };
const vocabulary = vocabularyOf({ series: [], meetings: [] }, locales);

/** Whether a word that begins with a capital in a closed passage is a common one beside these open words. */
function isUsual(text: string, open: string): boolean {
  const line = { words: open, place, kind: 'prose', isFact: false } as const;
  const secrets = { secrets: [], vocabulary, openDays: new Set<string>(), open: [line] };
  const [needle] = needlesOf({ text, kind: 'word', place });
  if (!needle) throw new Error('Unexpected word without a form, expected one');
  return usualNames(secrets)(needle);
}

test.each([
  ['a word that is small in the open', 'They mended the quarrix.', true],
  ['a name that is one in the open', 'They met Quarrix.', false],
  ['a word of an address', 'Write to quarrix@example.org, see www.example.org/quarrix', false],
])('%s', (_, open, expected) => {
  expect(isUsual('Quarrix', open)).toBe(expected);
});

// From each letter to the end again, this would take longer than a test may.
test('a word of a million letters is read once', () => {
  expect(isUsual('Quarrix', `${'abcdefghij'.repeat(100_000)} quarrix`)).toBe(true);
});
