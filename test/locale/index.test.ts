import { readdir } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { en } from '../../src/locale/en.ts';
import { locales } from '../../src/locale/index.ts';

/** Files of the folder that are no language. */
const others = ['counting.ts', 'index.ts', 'locale.ts', 'runs.ts'];

test('the list of languages is the folder', async () => {
  const files = await readdir(new URL('../../src/locale', import.meta.url));
  expect([...locales.keys()].map((lang) => `${lang}.ts`).sort()).toEqual(
    files.filter((name) => !others.includes(name)).sort(),
  );
});

type Maker = (...figures: readonly string[]) => string;

function makes(word: unknown): word is Maker {
  return typeof word === 'function';
}

/** Every label of a language by its path, words made from figures called with a sample. */
function labels(words: object, path = ''): ReadonlyMap<string, string> {
  const entries: readonly (readonly [string, unknown])[] = Object.entries(words);
  return new Map(
    entries.flatMap(([key, word]): readonly (readonly [string, string])[] => {
      if (typeof word === 'object' && word !== null) return [...labels(word, `${path}${key}.`)];
      return [[`${path}${key}`, makes(word) ? word('7', '8', '9') : String(word)]];
    }),
  );
}

test.each([...locales])('%s says every word, under its own tag', (lang, locale) => {
  const said = labels(locale.words);
  expect(locale.lang).toBe(lang);
  const keys = [...labels(en.words).keys()];
  // A language may have more forms of a count than English, and each that its rules ask for.
  expect([...said.keys()].filter((key) => !isFurtherForm(key))).toEqual(keys);
  expect([...said].filter(([, word]) => word.trim() === '' || word !== word.trim())).toEqual([]);
});

function isFurtherForm(key: string): boolean {
  return /\.(zero|two|few|many)$/.test(key);
}

test.each([...locales])('%s sets its own words as its printers do', (_, { words, typography }) => {
  const said = [...labels(words)].filter(([key]) => key !== 'restrictedWords');
  expect(said.map(([key, word]) => [key, typography(word)])).toEqual(said);
});

test.each([...locales])('%s says nothing of signatures on what is then signed', (_, { words }) => {
  expect(words.statuses.validated).not.toMatch(/sign|وق/i);
});
