import { expect, test } from 'vitest';
import { scaffold } from '../../src/check/scaffold.ts';
import { libraryInParts } from '../../src/guard/library-in-parts.ts';
import { locales } from '../../src/locale/index.ts';
import { libraryOf } from './fixture.ts';

test('ids, addresses, time zones and running text make no word common', async () => {
  const parts = libraryInParts(
    await libraryOf({
      'jt/series.yaml': `${scaffold['jt/series.yaml']}
project: Great Crossing
openTerms: [Zarmagandou]
documents: [{ id: tillabo, title: On Vollmart, date: 2024-01-01, files: { en: 'https://quendrix.example.org/a.pdf' } }]
`,
      'jt/jt-1/meeting.yaml': `${scaffold['jt/jt-1/meeting.yaml']}
timeZone: Africa/Maseru
objectives: [{ id: souley, text: To hear Amina }]
`,
    }),
    locales,
  );
  const vocabulary = parts.vocabulary();
  const isKnown = (word: string) => vocabulary.words.has(word) || vocabulary.names.has(word);
  expect(['crossing', 'zarmagandou'].filter((word) => !isKnown(word))).toEqual([]);
  expect(['tillabo', 'vollmart', 'quendrix', 'maseru', 'souley', 'amina'].filter(isKnown)).toEqual(
    [],
  );
  expect(vocabulary.isKnown('vollmart') || vocabulary.isTerm('vollmart')).toBe(false);
});
