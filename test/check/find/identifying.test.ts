import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { identifyingReader } from '../../../src/check/find/identifying.ts';
import { runChecks } from '../../../src/check/run-checks.ts';
import { scaffold } from '../../../src/check/scaffold.ts';
import { diskShelf } from '../../../src/edge/disk.ts';
import { locales } from '../../../src/locale/index.ts';
import { readLibrary } from '../../../src/read/library.ts';
import { messagesOf } from '../../../src/report.ts';
import { memoryShelf } from '../../memory-shelf.ts';

const library = await readLibrary(memoryShelf(scaffold));
const [meeting] = library.meetings;

test.each([
  ['en', 'A girl from Birnin Sample', 'place'],
  ['en', 'In Niamey', 'place'],
  ['en', 'from Niger to Nigeria, in English, in March, from NAPTIP, at the Board', ''],
  ['en', 'the Team met on 5 March 2024, in March 2024', ''],
  ['en', 'She was aged 17, a 17-year-old, seventeen years old', 'age'],
  ['en', 'transferred in November 2021', 'age'],
  ['en', 'on 6 March 2024', 'age'],
  ['en', 'the decisions of 2019 and the 17 members', ''],
  ['en', 'a shelter, an NGO', 'organisation'],
  ['en', 'pregnant, traumatised', 'health'],
  ['en', 'Her Mother', 'family'],
  ['en', 'women and children, mothers, the sonar', ''],
  ['en', 'vocational training', 'occupation'],
  ['en', 'a training in financial investigation', ''],
  ['fr', 'Originaire d’Agadez, née à Zinder', 'place'],
  ['fr', 'l’action de l’Agence, au Niger, de Nigéria, en Annexe', ''],
  ['fr', 'âgée de 17 ans, âgé d’environ, âgée de dix-sept ans', 'age'],
  ['fr', 'un plan de 5 ans', ''],
  ['fr', 'transférée en novembre 2021', 'age'],
  ['fr', 'un foyer', 'organisation'],
  ['fr', 'enceinte et traumatisée', 'health'],
  ['fr', 'sa mère', 'family'],
  ['fr', 'les femmes et les enfants, le maire', ''],
  ['fr', 'une formation professionnelle en couture', 'occupation'],
  ['fr', 'le montant s’élève à 5 millions', ''],
  ['ar', 'وهي تبلغ من العمر 17 سنة', 'age'],
  ['ar', 'في المستشفى', 'organisation'],
  ['ar', 'والدتها', 'family'],
  ['ar', 'اعتمد الفريق خطة العمل', ''],
] as const)('%s: “%s” tells %s', (lang, words, kinds) => {
  const locale = locales.get(lang);
  if (!locale || !meeting) throw new Error('no meeting');
  expect(identifyingReader(locale, meeting, library)(words).join(' ')).toBe(kinds);
});

// A reader that goes back over what it has read would keep this test until it is taken to hang.
test.each(['a-', 'a’'])(
  'a hostile text of one long word, “%s” again and again, is read to its end',
  (part) => {
    const locale = locales.get('en');
    if (!locale || !meeting) throw new Error('no meeting');
    const read = identifyingReader(locale, meeting, library);
    expect(read(part.repeat(500_000))).toEqual([]);
  },
);

test('nothing is found in the document with one of everything', async () => {
  const content = fileURLToPath(new URL('../../torture', import.meta.url));
  const torture = await readLibrary(diskShelf(content));
  runChecks(torture, locales, '2024-07-01T12:00:00Z');
  const rules = messagesOf(torture.files).map(({ rule }) => rule);
  expect(rules).not.toContain('quasi-identifiers');
});
