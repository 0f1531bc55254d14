/** What is guarded in Arabic: marked words, people who are not to be named, and names behind a form of address. All names are invented. */
import { describe, expect, test } from 'vitest';
import { scaffold } from '../../src/check/scaffold.ts';
import { check } from '../../src/pipeline.ts';
import { memoryWorld } from '../memory-world.ts';
import { aScanner, utf8 } from './fixture.ts';

const text = (words: string) => ({
  'jt/jt-1/en.md': `## Opening {#opening}\n\n${words}\n`,
  'jt/jt-1/fr.md': '## Ouverture {#opening}\n',
});
const finds = async (words: string, printed: string) =>
  (await aScanner(text(words))).scan('public/a.txt', utf8(printed)).length > 0;

const marked = 'استمع إلى :restricted[زُليخة كلرواني]{as="شاهدة"} اليوم.';

describe('words that were marked are found', () => {
  test.each([
    ['as they are', 'قالت زُليخة كلرواني ذلك'],
    ['without vowel signs', 'قالت زليخة كلرواني ذلك'],
    ['with other vowel signs', 'قالت زَلِيخَة كِلروانيّ ذلك'],
    ['with a letter drawn out', 'قالت زليـــخة كلـرواني ذلك'],
    ['with ha for ta marbuta', 'قالت زليخه كلرواني ذلك'],
    ['with alef maqsura for ya', 'قالت زليخة كلروانى ذلك'],
    ['with the ya of Persian', 'قالت زلیخة کلروانی ذلك'],
    ['behind “and”', 'وزليخة كلرواني'],
    ['behind “so”', 'فزليخة كلرواني'],
    ['behind “by”', 'مر بزليخة كلرواني'],
    ['behind “to”', 'قيل لزليخة كلرواني'],
    ['behind “like”', 'كزليخة كلرواني'],
    ['behind “and to”', 'ولزليخة كلرواني'],
    ['with the article', 'الزليخة كلرواني'],
    ['in letters with their places', '\ufeaf\ufedf\ufef4\ufea8\ufe94 كلرواني'],
  ])('%s', async (_, printed) => {
    expect(await finds(marked, printed)).toBe(true);
  });
});

test.each([
  ['أمال', 'وامال قالت', true],
  ['أمال', 'بآمال', true],
  ['الزبرقان', 'للزبرقان', true],
  ['الزبرقان', 'زبرقان', true],
  ['زبر', 'وبالزبر', true],
  ['زبر', 'الزبرقان', false],
  ['زبر', 'مزبر', false],
  ['٩٠١٢٣٤٥٦', 'Call 90123456', true],
])('of %s marked, “%s” is found: %s', async (words, printed, isFound) => {
  expect(await finds(`قيل :restricted[${words}]{as="كلمة"} هنا.`, printed)).toBe(isFound);
});

test.each([
  ['السيدة زليخة كلرواني حضرت', 'زليخة كلرواني', true],
  ['للسيدة زليخة أمس', 'مع زليخة', true],
  ['الدكتور عبد البرطم كلرواني', 'عبد البرطم', true],
  ['هاتفها ٩٠ ١٢ ٣٤ ٥٦', 'Call 90123456', true],
  ['زليخة كلرواني حضرت', 'مع زليخة', false],
])('of a passage that says “%s”, “%s” is found: %s', async (words, printed, isFound) => {
  expect(await finds(`:::restricted[قضية.]{reason=health}\n${words}\n:::`, printed)).toBe(isFound);
});

describe('the check tells where they are open', () => {
  const places = async (files: Readonly<Record<string, string>>) =>
    (await check(memoryWorld({ ...scaffold, ...files }))).messages
      .filter(({ rule }) => rule === 'restricted-repeated')
      .map(({ line, level }) => `${line} ${level}`);

  test('words that were marked, with a small word attached', async () => {
    expect(await places(text(`${marked}\n\nشكرت وزليخه كلرواني.`))).toEqual(['5 error']);
    expect(await places(text('قيل :restricted[زليخة]{as="كلمة"}.\n\nقيل لزليخة.'))).toEqual([
      '5 error',
    ]);
  });

  test('somebody who is not to be named, by surname too', async () => {
    const files = {
      'jt/series.yaml':
        scaffold['jt/series.yaml']?.replace(
          'people:\n',
          'people:\n  - { id: z, name: زليخة كلرواني, function: Nurse, organisation: agency, consent: none }\n',
        ) ?? '',
      ...text('شكرت كلرواني زليخة.\n\nشكرت لكلرواني.'),
    };
    expect(await places(files)).toEqual(['3 error', '5 warning']);
  });
});
