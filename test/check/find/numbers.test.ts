import { expect, test } from 'vitest';
import { numberReader } from '../../../src/check/find/numbers.ts';

test('digits of other scripts are the same numbers', () => {
  expect([...numberReader('ar')('في ٣ فبراير ٢٠٢٢، ١٬٥٠٠ و٣٫٥')]).toEqual([
    '3',
    '2022',
    '1500',
    '3.5',
  ]);
});

test.each([
  ['from 4:15 p.m.', 'à partir de 16 h 15', '16:15'],
  ['4:15–6:30 p.m.', 'de 16 h 15 à 18 h 30', '16:15 18:30'],
  ['11 a.m. – 1 p.m.', 'de 11 h à 13 h', '11:00 13:00'],
  ['11–1 p.m.', 'de 11 à 13 h', '11:00 13:00'],
  ['9 to 11:30 a.m.', '9h-11h30', '09:00 11:30'],
  ['at noon', 'à midi', '12:00'],
  ['at noon', 'à 12 h', '12:00'],
  ['12:30 a.m.', '0 h 30', '00:30'],
  ['at 16:15', 'à 16:15', '16:15'],
  ['1,500 cases', '1 500 cas', '1500'],
  ['1,234,567', '1\u202f234\u202f567', '1234567'],
  ['3.5%', '3,5 %', '3.5'],
  ['1 500.5', '1.500,5', '1500.5'],
  ['the 14th review', 'la 14e revue', '14'],
  ['1 March 2022', 'le 1er mars 2022', '1 2022'],
  ['3–4 February', 'les 3 et 4 février', '3 4'],
  ['decision D-04-01 of 7 May', 'décision D-04-01 du 7 mai', '7'],
  ['in 2021, 300 people', 'en 2021, 300 personnes', '2021 300'],
  ['within 07 days', 'dans un délai de 7 jours', '7'],
  ['no number', 'aucun nombre', ''],
])('“%s” and « %s » name the same numbers', (en, fr, numbers) => {
  const spelled = (words: string, lang: string) => [...numberReader(lang)(words)].sort().join(' ');
  const wanted = numbers.split(' ').sort().join(' ');
  expect(spelled(en, 'en')).toBe(wanted);
  expect(spelled(fr, 'fr')).toBe(wanted);
});
