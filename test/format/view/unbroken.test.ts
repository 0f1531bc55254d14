import { expect, test } from 'vitest';
import { passage } from '../../../src/format/view/said.ts';
import { unbroken } from '../../../src/format/view/unbroken.ts';
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

test('markup in a name stays text', () => {
  expect(html('<b>A-B</b> & co')).toBe(
    '&lt;b&gt;<span class="unbroken">A-B</span>&lt;/b&gt; &amp; co',
  );
});
