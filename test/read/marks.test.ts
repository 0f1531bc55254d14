import { expect, test } from 'vitest';
import { parseMarkdown } from '../../src/read/markdown.ts';
import { isUnmarked } from '../../src/read/marks.ts';

test.each([
  ['plain words', 'The Team met in Niamey.'],
  ['the word itself', 'Access to the room is restricted.'],
  ['a clause', ':::decision{#D-1}\nThe plan is adopted.\n:::'],
  ['an abbreviation and a reference', 'See :ref[D-1] of :abbr[ECOWAS].'],
  ['code that is set off', 'Write `:restricted[…]`.'],
  ['a table', '| a | b |\n| - | - |\n| 1 | 2 |'],
])('a text without marks is known as such: %s', (_, markdown) => {
  expect(isUnmarked(parseMarkdown(markdown))).toBe(true);
});

test.each([
  ['a passage', ':::restricted{reason=health}\nA case.\n:::'],
  ['words', 'In :restricted[a town] of the north.'],
  ['words of which nothing is left', 'In :restricted[] of the north.'],
  ['a heading', '## About :restricted[somebody]{as="a person"}'],
  ['the title', '# About :restricted[somebody]'],
  ['a row', '| a |\n| - |\n| :restricted{row reason=health} b |'],
  ['another name for it', ':::confidentiel\nUn cas.\n:::'],
  ['a name that is not quite right', ':::restriced\nA case.\n:::'],
  ['a leaf', '::restricted[A case.]'],
  ['inside another block', '> :::secret\n> A case.\n> :::'],
  ['inside a note', 'A case.[^1]\n\n[^1]: :private[Of whom]'],
  ['a space too many', '::: restricted\nA case.\n:::'],
  ['a space before the bracket', ':restricted [a town]'],
  ['braces without colons', '[a town]{restricted}'],
  ['in code that was not meant', '    :::restricted\n    A case.\n    :::'],
  ['in HTML', '<p>:restricted[a town]</p>'],
  ['nesting beyond sense', `${'> '.repeat(250)}deep`],
])('whatever is a mark, or may be one, is not overlooked: %s', (_, markdown) => {
  expect(isUnmarked(parseMarkdown(markdown))).toBe(false);
});
