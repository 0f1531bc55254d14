import { expect, test } from 'vitest';
import type { Edition } from '../../../src/edition.ts';
import type { Kit } from '../../../src/format/format.ts';
import { imprint } from '../../../src/format/pdf/imprint.ts';
import { kitFor } from '../../browser/a-document.ts';
import { fixture } from '../fixture.ts';

const nobody = { print: async () => new Uint8Array() };

async function of(change: Partial<Edition> = {}, kit: Partial<Kit> = {}) {
  const about = { title: 'Minutes', author: undefined, description: 'Niamey' };
  const document = { html: '', marks: [], about, listsPages: false };
  const edition = { ...fixture(['en', 'fr']), ...change };
  return imprint(edition, { ...(await kitFor(nobody, {})), ...kit }, document);
}

test('says what the document says, in the languages of the edition', async () => {
  const { metadata } = await of();
  expect(metadata).toMatchObject({
    title: 'Minutes',
    author: undefined,
    subject: 'Niamey',
    languages: ['en', 'fr'],
    creator: 'Minutier 1.2.3',
  });
});

const { facts } = fixture(['en']);
test.each<[string, Partial<Edition>, Partial<Kit>, string | undefined]>([
  [
    'the day of issue',
    { facts: { ...facts, issued: { place: { en: 'Abuja' }, date: '2022-02-10' } } },
    {},
    '2022-02-10',
  ],
  [
    'else the last day of the meeting',
    { facts: { ...facts, issued: undefined } },
    {},
    '2022-02-04',
  ],
  [
    'else the day that the build was given',
    { facts: { ...facts, issued: undefined, sessions: [] } },
    { sourceDate: '2020-01-01' },
    '2020-01-01',
  ],
  ['else none', { facts: { ...facts, issued: undefined, sessions: [] } }, {}, undefined],
])('is of %s', async (_, change, kit, expected) => {
  expect((await of(change, kit)).metadata.date).toBe(expected);
});

test('carries the words along in each language, and the facts', async () => {
  const sources = [
    { lang: 'en', markdown: '# One\n' },
    { lang: 'fr', markdown: '# Un\n' },
  ];
  const { attachments } = await of({ sources: () => sources });
  expect(
    attachments.slice(0, 3).map(({ name, type, relationship }) => [name, type, relationship]),
  ).toEqual([
    ['en.md', 'text/markdown', 'Source'],
    ['fr.md', 'text/markdown', 'Source'],
    ['facts.json', 'application/json', 'Data'],
  ]);
  expect(new TextDecoder().decode(attachments[1]?.bytes)).toBe('# Un\n');
});
