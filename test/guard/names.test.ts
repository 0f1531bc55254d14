import { expect, test } from 'vitest';
import { aScanner, utf8 } from './fixture.ts';

test.each([
  ['It heard one witness: Zuqvanter.', true],
  ['It heard one witness — Zuqvanter.', true],
  ['It heard one witness (Zuqvanter) there.', true],
  ['It heard one witness, “Zuqvanter”, there.', true],
  ['- Zuqvanter', true],
  ['| Who |\n| --- |\n| Zuqvanter |', true],
  ['Everybody then left. Zuqvanter was the word.', false],
  ['Zuqvanter was the word of all.', false],
  ['It heard the Zuqvanter, as one zuqvanter among many.', false],
])('of “%s” the word is a name: %s', async (words, isName) => {
  const scanner = await aScanner({
    'jt/jt-1/en.md': `## Opening {#opening}\n\n:::restricted[Somebody.]{reason=health}\n${words}\n:::\n`,
    'jt/jt-1/fr.md': '## Ouverture {#opening}\n',
  });
  expect(scanner.scan('public/a.txt', utf8('See Zuqvanter.')).length > 0).toBe(isName);
});
