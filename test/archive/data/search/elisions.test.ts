import { readdir, readFile } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { elision, elisionsApart } from '../../../../src/archive/data/search/elisions.ts';

test('scripts of the archive run in browsers that cannot look behind', async () => {
  const folder = new URL('../../../../templates/scripts/', import.meta.url);
  const scripts = await Promise.all(
    (await readdir(folder)).map((name) => readFile(new URL(name, folder), 'utf8')),
  );
  expect([...scripts, elision].filter((text) => /\(\?<[=!]/.test(text))).toEqual([]);
});

test.each([
  ['à l’invitation', 'à l’ invitation'],
  ["d'hébergement", "d' hébergement"],
  ['L’Agence et l’ICMPD', 'L’ Agence et l’ ICMPD'],
  ['lorsqu’elle s’étend jusqu’à Agadez', 'lorsqu’ elle s’ étend jusqu’ à Agadez'],
  ['(l’arrêt) « d’Abuja » – c’est', '(l’ arrêt) « d’ Abuja » – c’ est'],
  ['N’Djamena', 'N’Djamena'],
  ['the agency’s shelter, aujourd’hui', 'the agency’s shelter, aujourd’hui'],
])('%s', (text, apart) => {
  expect(elisionsApart(text)).toBe(apart);
});
