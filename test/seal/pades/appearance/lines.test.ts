import { expect, test } from 'vitest';
import { packageShelf } from '../../../../src/edge/disk.ts';
import { en } from '../../../../src/locale/en.ts';
import { fr } from '../../../../src/locale/fr.ts';
import { signatureFonts } from '../../../../src/seal/pades/appearance/fonts.ts';
import { signatureLines } from '../../../../src/seal/pades/appearance/lines.ts';

const signed = { name: 'Ɗan Ƙasa', at: new Date('2022-02-10T16:05:00Z'), location: 'Abuja' };

test.each([
  [
    'English',
    [en],
    ['Signed electronically by', 'Ɗan Ƙasa', 'Abuja, 10 February 2022, 4:05 p.m. UTC'],
  ],
  [
    'both languages',
    [en, fr],
    [
      'Signed electronically by / Signé électroniquement par',
      'Ɗan Ƙasa',
      'Abuja, 10 February 2022, 4:05 p.m. UTC',
      'Abuja, 10 février 2022, 16 h 05 UTC',
    ],
  ],
])('in %s', (_, languages, lines) => {
  const spaces = (line: string) => line.replaceAll('\u00a0', ' ').replace(/^\u200e/, '');
  expect(signatureLines(signed, languages).map(spaces)).toEqual(lines);
});

test('all letters of the lines are in some font', async () => {
  const fonts = await signatureFonts(['Ɗan Ƙasa – é'], packageShelf());
  expect(fonts.length).toBeGreaterThan(1);
});
