import { expect, test } from 'vitest';
import { withoutCssComments } from '../../src/format/css-comments.ts';

test.each([
  ['a comment and its line', '/* The head */\na { color: red; }', '\na { color: red; }'],
  ['a comment within a rule', 'a {\n  /* why */\n  color: red;\n}', 'a {\n  color: red;\n}'],
  ['nothing of a string', 'a::before { content: "/* x */"; }', 'a::before { content: "/* x */"; }'],
  ['nothing after a quote in a comment', "/* don't */ b { } /* won't */", ' b { } '],
  ['no licence', '/*! MIT */ a { }', '/*! MIT */ a { }'],
])('takes away %s', (_, css, left) => {
  expect(withoutCssComments(css)).toBe(left);
});
