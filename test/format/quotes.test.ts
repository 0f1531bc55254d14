import { toHtml } from 'hast-util-to-html';
import rehypeParse from 'rehype-parse';
import { unified } from 'unified';
import { expect, test } from 'vitest';
import { writeQuotes } from '../../src/format/quotes.ts';
import { locales } from '../../src/locale/index.ts';

const nbsp = '\u00a0';

test.each([
  ['<p lang="en">A <q>word</q>.</p>', 'A “word”.'],
  ['<p lang="fr">Un <q>mot</q>.</p>', `Un «${nbsp}mot${nbsp}».`],
  ['<p lang="ar"><q>كلمة</q></p>', '«كلمة»'],
  [
    '<p lang="en"><q>One <em><q>within</q></em> <q>and <q>in</q></q></q></p>',
    '“One ‘within’ ‘and “in”’”',
  ],
  [
    '<p lang="en-GB"><q>British</q> <span lang="fr"><q>français</q></span></p>',
    `“British” «${nbsp}français${nbsp}»`,
  ],
  ['<p lang="en"><q lang="fr">mot</q></p>', `«${nbsp}mot${nbsp}»`],
  ['<p lang="ha"><q>kalma</q></p>', '“kalma”'],
  ['<p><q>no language</q></p>', '“no language”'],
])('in %s the marks are written out', (html, words) => {
  const tree = unified().use(rehypeParse, { fragment: true }).parse(html);
  writeQuotes(tree, locales);
  const made = toHtml(tree);
  expect(made.replaceAll(/<[^>]*>/g, '')).toBe(words);
  expect(made.match(/<q\b/g)).toHaveLength(
    made.match(/<q\b[^>]*style="quotes: none"/g)?.length ?? 0,
  );
});
