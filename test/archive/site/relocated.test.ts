import { toHtml } from 'hast-util-to-html';
import rehypeParse from 'rehype-parse';
import { unified } from 'unified';
import { expect, test } from 'vitest';
import { relocated } from '../../../src/archive/site/relocated.ts';

const from = 'public/jt/jt 1/jt-1.en.html';
const to = 'public/en/clauses/jt/jt-1/D-1.html';

test.each([
  ['<a href="#D-2">x</a>', '<a href="../../../../jt/jt%201/jt-1.en.html#D-2">x</a>'],
  ['<a href="../jt-2/jt-2.en.html#A">x</a>', '<a href="../../../../jt/jt-2/jt-2.en.html#A">x</a>'],
  ['<a href="https://example.org/a#b">x</a>', '<a href="https://example.org/a#b">x</a>'],
  ['<a href="mailto:a@example.org">x</a>', '<a href="mailto:a@example.org">x</a>'],
  ['<p id="p">x<sup><a href="#fn-1">1</a></sup></p>', '<p>x</p>'],
  ['m<sup>2</sup>', 'm<sup>2</sup>'],
])('%s', (html, moved) => {
  const tree = unified().use(rehypeParse, { fragment: true }).parse(html);
  expect(toHtml(relocated(tree, from, to))).toBe(moved);
});
