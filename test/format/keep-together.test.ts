import rehypeParse from 'rehype-parse';
import { unified } from 'unified';
import { expect, test } from 'vitest';
import { toHtml } from '../../src/format/document.ts';
import { keepTogether } from '../../src/format/keep-together.ts';

const long = 'The Group took note. '.repeat(20).trim();

test.each([
  ['a paragraph of few lines', '<p>Short.</p>', '<p class="short">Short.</p>'],
  ['one with a class of its own', '<p class="fact">a</p>', '<p class="fact short">a</p>'],
  ['a long one, which may be broken', `<p>${long}</p>`, `<p>${long}</p>`],
  ['items, by all that is in them', `<ul><li>${long}<ul><li>a</li></ul></li></ul>`, '<ul><li>The'],
  ['and those within', `<ul><li>${long}<ul><li>a</li></ul></li></ul>`, '<li class="short">a</li>'],
  [
    'the label in a reference, not the words before it',
    '<a href="#D-04-01">decision D-04-01 (Third Meeting)</a>',
    '<a href="#D-04-01">decision <span class="unbroken">D-04-01</span> (Third Meeting)</a>',
  ],
  ['words that are no label', '<a href="#x">Niger-Nigeria</a>', '<a href="#x">Niger-Nigeria</a>'],
])('keeps together %s', (_, body, expected) => {
  const tree = unified().use(rehypeParse, { fragment: true }).parse(body);
  keepTogether(tree);
  expect(toHtml(tree)).toContain(expected);
});
