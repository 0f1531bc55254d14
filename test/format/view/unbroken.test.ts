import type { Root } from 'hast';
import { toHtml } from 'hast-util-to-html';
import rehypeParse from 'rehype-parse';
import { unified } from 'unified';
import { expect, test } from 'vitest';
import { passage } from '../../../src/format/view/said.ts';
import { unbroken, unbrokenHeading, unbrokenProse } from '../../../src/format/view/unbroken.ts';
import { locales } from '../../../src/locale/index.ts';

const html = (text: string) => unbroken(passage({ speakers: [], locales }, 'en', 'en', text)).html;

test.each([
  ['Niger–Nigeria', 'a dash'],
  ['Niger-Nigéria', 'a hyphen'],
])('a compound with %s stays on one line: %s', (name) => {
  expect(html(`the ${name} Group`)).toBe(`the <span class="unbroken">${name}</span> Group`);
});

test.each([
  ['Donaudampfschifffahrts-Gesellschaft', 'longer than a narrow column'],
  ['Day 1 – Thursday', 'parted by a dash with spaces'],
  ['Group', 'one word'],
])('%s may break: it is %s', (text) => {
  expect(html(text)).toBe(text);
});

const kept = (tree: Root) => toHtml(tree).replaceAll(' class="unbroken"', '');
const words = (value: string): Root => ({ type: 'root', children: [{ type: 'text', value }] });

test.each([
  ['par e-mail', 'par <span>e-mail</span>', 'par <span>e-mail</span>'],
  ['viendra-t-elle', '<span>viendra-t-elle</span>', '<span>viendra-t-elle</span>'],
  ['en 2021–2022', 'en <span>2021–2022</span>', 'en <span>2021–2022</span>'],
  ['decision D-04-01', 'decision <span>D-04-01</span>', 'decision <span>D-04-01</span>'],
  ['un sous-comité', 'un <span>sous-comité</span>', 'un sous-comité'],
  ['cross-border-cooperation', 'cross-border-cooperation', 'cross-border-cooperation'],
])('of %s a heading keeps %s on one line, and prose %s', (text, heading, prose) => {
  expect(kept(unbrokenHeading(words(text)))).toBe(heading);
  expect(kept(unbrokenProse(words(text)))).toBe(prose);
});

test('words within markup are kept, and what is around them stays as it is', () => {
  const tree = unified()
    .use(rehypeParse, { fragment: true })
    .parse('<p>by <em>e-mail</em>, now</p>');
  expect(kept(unbrokenProse(tree))).toBe('<p>by <em><span>e-mail</span></em>, now</p>');
});

test('markup in a name stays text', () => {
  expect(html('<b>A-B</b> & co')).toBe(
    '&lt;b&gt;<span class="unbroken">A-B</span>&lt;/b&gt; &amp; co',
  );
});

test('a word of a million letters is gone through once', () => {
  const word = 'a'.repeat(1_000_000);
  expect(html(word)).toBe(word);
  expect(unbrokenHeading(words(word)).children).toHaveLength(1);
  expect(unbrokenProse(words(word)).children).toHaveLength(1);
});
