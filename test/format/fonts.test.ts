import { expect, test } from 'vitest';
import { packageShelf } from '../../src/edge/disk.ts';
import { faces, facesFor, fontFaces } from '../../src/format/fonts.ts';

test('the file of every face is in its package', async () => {
  const shelf = packageShelf();
  const files = await Promise.all(faces.map(async ({ path }) => [path, await shelf.read(path)]));
  expect(files.filter(([, bytes]) => bytes === undefined).map(([path]) => path)).toEqual([]);
  expect(new Set(faces.map(({ path }) => path)).size).toBe(faces.length);
});

/** Whether the ranges of a face hold a character. */
function holds(range: string, char: string): boolean {
  const code = char.codePointAt(0) ?? 0;
  return range.split(',').some((part) => {
    const [from = '', to = from] = part.replace('U+', '').split('-');
    return code >= Number.parseInt(from, 16) && code <= Number.parseInt(to, 16);
  });
}

test.each([
  ['English', 'A–z “” ‘’ — … • ½'],
  ['French', 'œŒ æ Ç é è ê ë « » ’ ° €'],
  ['Hausa', 'ɓ ɗ ƙ ƴ Ɓ Ɗ Ƙ Ƴ ’'],
  ['Yoruba and Igbo', 'ẹ ọ ṣ Ẹ Ọ Ṣ ị ụ ṅ á à'],
  ['Kanuri and Zarma', 'ə ɍ ŋ ɲ ã'],
  ['spaces and hyphens of the typography', '\u00a0\u202f\u2009\u2010\u2011'],
])('%s is set in the serif and in the sans', (_, chars) => {
  for (const family of ['Libertinus Serif', 'Noto Sans']) {
    const ranges = faces
      .filter((face) => face.family === family || face.family === 'Libertinus Serif')
      .map(({ range }) => range);
    const missing = [...chars].filter((char) => !ranges.some((range) => holds(range, char)));
    expect(missing, family).toEqual([]);
  }
});

test('all that is needed for the words is chosen, and no more', () => {
  const subsets = (words: string) => [
    ...new Set(
      facesFor(words).map(
        ({ path }) =>
          /-(latin-ext|latin|vietnamese|greek-ext|greek|cyrillic-ext|cyrillic|hebrew|symbols)-\d/.exec(
            path,
          )?.[1],
      ),
    ),
  ];
  expect(subsets('Minutes')).toEqual(['latin']);
  expect(subsets('Haɗin kai')).toEqual(['latin', 'latin-ext']);
  expect(subsets('Блок')).toEqual(['cyrillic']);
  expect(subsets('')).toEqual([]);
});

test('every family comes upright and italic, regular and semibold, in real cuts', () => {
  const cuts = facesFor('a').map(({ family, weight, style }) => `${family} ${weight} ${style}`);
  expect(new Set(cuts).size).toBe(cuts.length);
  expect(cuts).toHaveLength(8);
});

test('a rule names family, cut, file and characters', () => {
  const bold = faces.filter(({ weight, style }) => weight === 600 && style === 'italic');
  expect(fontFaces(bold.slice(0, 1), () => 'a.woff2')).toContain(
    'font-weight:600;font-style:italic;',
  );
  const [face] = faces;
  expect(fontFaces(face ? [face] : [], () => 'fonts/a.woff2')).toMatch(
    /^@font-face\{font-family:"Libertinus Serif";font-display:swap;src:url\(fonts\/a\.woff2\);unicode-range:U\+[-0-9A-FU+,]+\}$/,
  );
});
