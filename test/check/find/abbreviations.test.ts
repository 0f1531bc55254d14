import { expect, test } from 'vitest';
import { unexplained } from '../../../src/check/find/abbreviations.ts';

const known = new Set(['ICMPD', 'ANLTP/TIM', 'OCWAR-T', 'NGO', 'EU']);

test.each([
  ['ICMPD and the NGOs met', ''],
  ['ANLTP/TIM, of OCWAR-T', ''],
  ['l’ICMPD et d’ABC', 'ABC'],
  ['the EU-ECOWAS project', 'ECOWAS'],
  ['the ABC/DEF project', 'ABC/DEF'],
  ['volume XIV, part II', ''],
  ['decision AD-04-01', ''],
  ['document JTWG/2022/4', ''],
  ['A person in Niamey', ''],
  ['the MoU and the iPhone', ''],
  ['ABCs of the ABC', 'ABC ABC'],
  ['Élus de l’ÉNA', 'ÉNA'],
])('%s', (words, found) => {
  expect(
    unexplained(words, known)
      .map(({ written }) => written)
      .join(' '),
  ).toBe(found);
});

test('each stands where it was written', () => {
  expect(unexplained('the EU-ECOWAS', known)).toEqual([{ written: 'ECOWAS', index: 7 }]);
});
