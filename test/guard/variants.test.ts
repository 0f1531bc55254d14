import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { encodings } from './encodings.ts';
import { aScanner, planted, utf8 } from './fixture.ts';

const scanner = await aScanner();
const finds = (text: string, path = 'public/a.txt') => scanner.scan(path, utf8(text)).length > 0;

describe('a name is found', () => {
  test.each(Object.entries(encodings))('%s', (_, encode) => {
    expect(finds(`The report of ${encode(planted.name)} and so on.`)).toBe(true);
  });

  test.each(Object.entries(encodings))('between other letters, %s', (name, encode) => {
    const joins = /base64|hexadecimal/i.test(name);
    const text = encode(joins ? `abc ${planted.name} def` : planted.name);
    expect(finds(`{"a":"${text}"}`, 'public/a.json')).toBe(true);
  });
});

describe('a passage is found', () => {
  test.each(Object.entries(encodings))('%s', (_, encode) => {
    expect(finds(`We hear that ${encode(planted.passage)} and so on.`)).toBe(true);
  });
});

test.each([
  'Hadizatou Këllerwan',
  'HADIZATOU KELLERWAN',
  'Këllerwan Hadizatou',
  'KELLERWAN, Hadizatou',
  'H. Këllerwan',
  'H.K. Këllerwan',
  'Mme Këllerwan',
  'Mrs Kellerwan',
  'Hajiya Hadizatou',
  'kellerwan',
  'hadizatou-kellerwan.pdf',
  'HadizatouKellerwan',
  'Hаdizаtоu Kеllеrwаn',
  'Hadi<b>zatou</b>',
  'Zarmagandou',
  'zarmagandou',
  planted.mail,
  'h.kellerwan',
  planted.phone,
  '0022790123456',
  '90123456',
  '90 12 34 56',
  planted.number,
  'ne20210457',
  'NE 2021 0457',
  planted.birth,
  '14 mars 2009',
  '2009-03-14',
  '14/03/2009',
  'March 14, 2009',
  'https://files.example.org/secret-folder',
  'files.example.org/secret-folder',
  'A girl with a red scarf',
  'portrait-of-hadizatou.png',
  'Portrait of Hadizatou',
  'her sewing machine during the',
  'the Seamstress from the Market',
  'seamstress-from-the-market is she: the seamstress from the market',
  'Dr Ba',
  'la couturière du marché',
  'LA COUTURIERE DU MARCHE',
  'A-09-13',
])('“%s” is found', (text) => {
  expect(finds(`Hello, ${text}, hello.`)).toBe(true);
});

test.each([
  'The Director of the Agency met the Board in Niamey on 5 March 2024.',
  'Joint Team, Équipe conjointe, Niger and Nigeria.',
  'A case was discussed. Un cas a été examiné.',
  'The Team met. It heard a person.',
  'Her machine. The flood. The river. The market. It was lost.',
  'Ba',
  '2009, 2021, 14 March, 90 12, 34',
  'a 9 % rise; table 9',
])('“%s” is no secret', (text) => {
  expect(scanner.scan('public/a.txt', utf8(text)).map(({ place }) => place?.position)).toEqual([]);
});

test('what reaches in the open from one item of a list into the next is no secret', async () => {
  const own = await aScanner({
    'jt/jt-1/en.md':
      '## Opening {#opening}\n\n:::restricted[Somebody.]{reason=health}\nIt gave this to the group on investigation and prosecution.\n:::\n\n- prevention;\n- investigation and prosecution.\n',
    'jt/jt-1/fr.md': '## Ouverture {#opening}\n',
  });
  const scan = (text: string) => own.scan('public/a.txt', utf8(text)).length;
  expect(scan('prevention; investigation and prosecution.')).toBe(0);
  expect(scan('the group on investigation and prosecution.')).toBeGreaterThan(0);
});

test('whatever the secret, its surroundings and the way in which it is written, it is found', async () => {
  const letter = fc.constantFrom(...'bcdfghklmnprstvwzaeiouéèïô');
  const word = fc
    .array(letter, { minLength: 5, maxLength: 9 })
    .map((letters) => letters.join(''))
    .map((one) => one.replace(/^./u, (first) => first.toUpperCase()));
  const noise = fc.string({ unit: fc.constantFrom(...'abc .,;-\n(){}01é'), maxLength: 40 });
  await fc.assert(
    fc.asyncProperty(
      word,
      word,
      fc.constantFrom(...Object.keys(encodings)),
      noise,
      noise,
      async (first, second, name, before, after) => {
        const secret = `${first} ${second}`;
        const own = await aScanner({
          'jt/jt-1/en.md': `## Opening {#opening}\n\n:::restricted[Somebody.]{reason=health}\nWe heard ${secret} there.\n:::\n`,
          'jt/jt-1/fr.md':
            '## Ouverture {#opening}\n\n:::restricted[Une personne.]{reason=health}\nRien.\n:::\n',
        });
        const text = `${before}| ${encodings[name]?.(secret)} |${after}`;
        expect(own.scan('public/a.txt', utf8(text)).length, `${name}: ${text}`).toBeGreaterThan(0);
      },
    ),
    {
      numRuns: 300,
      // Letters with marks are no letters to who looks at bytes.
      examples: Object.keys(encodings).map((name) => ['Bbïbï', 'Bbôbb', name, '', '']),
    },
  );
});
