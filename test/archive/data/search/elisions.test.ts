import { expect, test } from 'vitest';
import { elisionsApart } from '../../../../src/archive/data/search/elisions.ts';

test.each([
  ['à l’invitation', 'à l’ invitation'],
  ["d'hébergement", "d' hébergement"],
  ['L’Agence et l’ICMPD', 'L’ Agence et l’ ICMPD'],
  ['lorsqu’elle s’étend jusqu’à Agadez', 'lorsqu’ elle s’ étend jusqu’ à Agadez'],
  ['N’Djamena', 'N’Djamena'],
  ['the agency’s shelter, aujourd’hui', 'the agency’s shelter, aujourd’hui'],
])('%s', (text, apart) => {
  expect(elisionsApart(text)).toBe(apart);
});
