import { expect, test } from 'vitest';
import { scaffold } from '../../src/check/scaffold.ts';
import { aScanner, utf8 } from './fixture.ts';

const closed = (due: string, open: string, words = 'Nothing.') => ({
  'jt/jt-1/en.md': `## Opening {#opening}\n\n:::action{#A-1 owner=agency due=${open}}\nTo be done.\n:::\n\n::::restricted[A case was discussed.]{#case reason=health}\n${words}\n\n:::action{#A-2 owner=agency due=${due}}\nTo be kept.\n:::\n::::\n`,
  'jt/jt-1/fr.md': '## Ouverture {#opening}\n',
});

const hits = async (files: Readonly<Record<string, string>>, text: string) =>
  (await aScanner(files)).scan('public/a.txt', utf8(text)).length;

const spellings = ['2030-03-31', '20300331', '31 March 2030', '31 mars 2030', '31/03/2030'];

test.each(spellings)('a closed day that is open elsewhere tells nothing as %s', async (text) => {
  expect(await hits(closed('2030-03-31', '2030-03-31'), text)).toBe(0);
  // Calendars end a day with the next.
  expect(await hits(closed('2030-03-31', '2030-03-30'), text)).toBe(0);
});

test.each(spellings)('a closed day that is open nowhere is found as %s', async (text) => {
  expect(await hits(closed('2030-03-31', '2030-05-20'), text)).toBeGreaterThan(0);
});

test('figures that stand in other days do not open a day', async () => {
  const files = closed('2030-03-31', '2031-12-11', 'See 2030-03-31.');
  expect(
    await hits(
      { ...files, 'jt/jt-1/en.md': `${files['jt/jt-1/en.md']}\nOn 2030-12-03 and 2029-03-31.\n` },
      '31 March 2030',
    ),
  ).toBeGreaterThan(0);
});

test('what may be read as an open day tells nothing', async () => {
  const files = closed('2030-03-04', '2030-04-03');
  expect(await hits(files, '03/04/2030')).toBe(0);
  expect(await hits(files, '4 March 2030')).toBeGreaterThan(0);
});

test.each(['18 March 2030', '28 mars 2030', 'Line 2\n8 8 March 2030'])(
  'a closed 8th is not found in the 18th, the 28th: %s',
  async (text) => {
    expect(await hits(closed('2030-03-08', '2031-12-11'), text)).toBe(text.includes('8 8') ? 1 : 0);
  },
);

test.each(['8 Mar ch 2030', '8March2030', 'on8mars2030.'])(
  'a closed day is found where it is broken or joined: %s',
  async (text) => {
    expect(await hits(closed('2030-03-08', '2031-12-11'), text)).toBe(1);
  },
);

test('the day of the meeting in a passage is no secret, nor is one that the secretary lists', async () => {
  const series = scaffold['jt/series.yaml'] ?? '';
  const day = /date: (\d{4}-\d\d-\d\d)/.exec(scaffold['jt/jt-1/meeting.yaml'] ?? '')?.[1] ?? '';
  expect(day).not.toBe('');
  expect(await hits(closed(day, '2031-12-11', `Since ${day} she waits.`), day)).toBe(0);
  const files = closed('2024-02-03', '2031-12-11');
  expect(await hits(files, '2024-02-03')).toBeGreaterThan(0);
  const listed = { ...files, 'jt/series.yaml': `${series}\nopenTerms: [3 February 2024]\n` };
  for (const text of ['2024-02-03', '20240203', '3 février 2024'])
    expect(await hits(listed, text)).toBe(0);
});
