import { expect, test } from 'vitest';
import { both, english, html, page, rows } from './fixture.ts';

test('numbered in the order of first reference; several references lead to one note', async () => {
  const edition = await english(
    'A.[^b] B.[^a] C.[^b]\n\n[^a]: Note *a*.\n\n[^b]: Note b.\n\n    Two.\n\n[^c]: Unused.',
  );
  expect(page(edition)).toBe(
    '<p>A.<sup><a href="#fn-1" id="fnref-1">1</a></sup> B.<sup><a href="#fn-2" id="fnref-2">2</a></sup> C.<sup><a href="#fn-1" id="fnref-1-2">1</a></sup></p>',
  );
  expect(edition.footnotes.map(({ number, cells }) => [number, html(cells)])).toEqual([
    [1, ['<p>Note b.</p>\n<p>Two.</p>']],
    [2, ['<p>Note <em>a</em>.</p>']],
  ]);
});

test('each language numbers its own; ids stay apart side by side', async () => {
  const edition = await both('A.[^1] B.[^2]\n\n[^1]: a\n\n[^2]: b', 'A.[^x]\n\n[^x]: c');
  expect(rows(edition)).toEqual([
    [
      '<p>A.<sup><a href="#fn-1-en" id="fnref-1-en">1</a></sup> B.<sup><a href="#fn-2-en" id="fnref-2-en">2</a></sup></p>',
      '<p>A.<sup><a href="#fn-1-fr" id="fnref-1-fr">1</a></sup></p>',
    ],
  ]);
  expect(edition.footnotes.map(({ cells }) => html(cells))).toEqual([
    ['<p>a</p>', '<p>c</p>'],
    ['<p>b</p>', undefined],
  ]);
});

test('a note may refer to another, and to itself', async () => {
  const edition = await english('A.[^1]\n\n[^1]: See.[^2]\n\n[^2]: See.[^1]');
  expect(edition.footnotes.map(({ cells }) => html(cells)[0])).toEqual([
    '<p>See.<sup><a href="#fn-2" id="fnref-2">2</a></sup></p>',
    '<p>See.<sup><a href="#fn-1" id="fnref-1-2">1</a></sup></p>',
  ]);
});

test('punctuation after a mark is set as if the mark were not there', async () => {
  const edition = await both('foo', 'Dit «\u202foui\u202f»[^1] ; *non*[^1] !\n\n[^1]: a');
  expect(rows(edition)[0]?.[1]?.replace(/<sup>.*?<\/sup>/g, '¹')).toBe(
    '<p>Dit «\u00a0oui\u00a0»¹\u00a0; <em>non</em>¹\u00a0!</p>',
  );
});
