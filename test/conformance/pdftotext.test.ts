import { expect, test } from 'vitest';
import { differences } from '../../scripts/conformance/pdftotext/compare.ts';
import { bare, htmlUnits } from '../../scripts/conformance/pdftotext/html-units.ts';

const html = `<html><head><title>No</title></head><body><p class="skip">Skip</p><main>
<h1>Minutes</h1><p class="tools">#</p>
<ol><li>First <b>point</b></li><li>Second</li></ol>
<table><thead><tr><th>Place</th><th>Cases</th></tr></thead><tbody><tr><td>Kano</td><td>12</td></tr></tbody></table>
<p dir="rtl">يوم 5 مارس (A)</p><p>The end, at last.</p></main></body></html>`;
const page = htmlUnits(html);

test.each<[string, readonly string[], readonly string[]]>([
  [
    'the words as they are',
    ['Minutes 1. First point 2. Second Place Cases Kano 12', 'مارس 5 يوم (A) The end, at last.'],
    [],
  ],
  [
    'capitals and other spaces',
    ['MINUTES 1.First point 2.Second Place Cases Kano 12 5 يوم مارس )A( Theend, at last.'],
    [],
  ],
  [
    'a paragraph over two pages, below the head of a table',
    [
      'Minutes First point Second Place Cases Kano 12 يوم 5 مارس (A) The en',
      'Place Cases d, at last.',
    ],
    [],
  ],
  [
    'letters of a watermark among the words',
    ['DRAFT Minutes First point Second Place Cases Kano 12 يوم 5 مارس (A) The end, at last.'],
    ['expected the end, found “draftminutesfirstpointsecondplacecaseskanoيوممارس(atheend,at”'],
  ],
  [
    'a word that is missing',
    ['Minutes First Second Place Cases Kano 12 يوم 5 مارس (A) The end, at last.'],
    ['expected “point”, found “secondplacecaseskano12يوم5مارس(a)theend,atlast.”'],
  ],
  [
    'a letter that is wrong',
    ['Minutes First point Second Place Cases Kamo 12 يوم 5 مارس (A) The end, at last.'],
    [
      'expected “kano”, found “kamo12يوم5مارس(a)theend,atlast.”',
      'expected the end, found “kamoيوممارس(atheend,atlast”',
    ],
  ],
  [
    'words too many at the end',
    ['Minutes First point Second Place Cases Kano 12 يوم 5 مارس (A) The end, at last. More 7'],
    ['expected the end, found “more”'],
  ],
])('%s', (_, pages, found) => {
  const told = differences(pages.map(bare), page);
  expect(told.slice(0, Math.max(1, found.length))).toEqual(found);
});

const sideBySide = htmlUnits(`<html><body><div class="row">
<div class="cell" lang="en"><p>The first words.</p><ol><li>The next ones.</li></ol></div>
<div class="cell" lang="ar" dir="rtl"><p>وقال آخر: نعم</p></div></div>
<div class="row"><div class="cell">And then</div><div class="cell" dir="rtl">ثم</div></div></body></html>`);

test.each<[string, readonly string[], boolean]>([
  ['a row on one page', ['The first words. 1. The next ones. وقال نعم :آخر And then ثم'], true],
  [
    'a row over two pages, with the end of each language on the second',
    ['The first words. 1. The وقال', 'next ones. نعم :آخر And then ثم'],
    true,
  ],
  [
    'a language that ends before the other',
    ['The first words. وقال نعم :آخر', '1. The next ones. And then ثم'],
    true,
  ],
  ['a language that is missing', ['The first words. 1. The next ones. And then ثم'], false],
  ['an end that is missing', ['The first words. 1. The next وقال نعم :آخر', 'And then ثم'], false],
  [
    'languages that changed places',
    ['وقال نعم :آخر The first words. 1. The next ones. And then ثم'],
    false,
  ],
  ['words too many', ['The first words. 1. The next ones. وقال نعم نعم :آخر And then ثم'], false],
])('side by side: %s', (_, pages, passes) => {
  expect(differences(pages.map(bare), sideBySide).length === 0).toBe(passes);
});

const table = htmlUnits(`<html><body><table><thead><tr><th>Place</th><th>Lieu</th></tr></thead>
<tbody><tr><td>Kano and places around</td><td>Kano et environs</td></tr></tbody></table>
<ol type="a"><li>one</li><li>two</li></ol><ol type="I" start="4"><li>four</li></ol></body></html>`);

test.each<[string, readonly string[], boolean]>([
  [
    'a row on one page',
    ['Place Lieu Kano and places around Kano et environs a. one b. two IV. four'],
    true,
  ],
  [
    'a row over two pages, below the repeated head',
    ['Place Lieu Kano and places Kano et', 'Place Lieu around environs a. one b. two IV. four'],
    true,
  ],
  [
    'a letter that is wrong',
    ['Place Lieu Kano and places around Kano et environs a. one c. two IV. four'],
    false,
  ],
  [
    'a number that is missing',
    ['Place Lieu Kano and places around Kano et environs a. one b. two four'],
    false,
  ],
])('a table and numbered lists: %s', (_, pages, passes) => {
  expect(differences(pages.map(bare), table).length === 0).toBe(passes);
});

test('what only the screen has is left out, and words from right to left are known', () => {
  const texts = page.units.flatMap((unit) => ('text' in unit ? [unit.text] : []));
  expect(texts).not.toContain('skip');
  expect(texts).not.toContain('#');
  expect(page.turned).toEqual(['يوم', 'مارس']);
  expect(page.heads).toEqual(['placecases']);
});
