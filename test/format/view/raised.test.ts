import type { ElementContent, Root } from 'hast';
import { toHtml } from 'hast-util-to-html';
import { expect, test } from 'vitest';
import { printed, withRaised } from '../../../src/format/view/raised.ts';
import { en } from '../../../src/locale/en.ts';
import { fr } from '../../../src/locale/fr.ts';

test.each([
  [fr, 'Le 1er mars & après', 'Le 1<sup>er</sup> mars &amp; après'],
  [fr, '1re', '1<sup>re</sup>'],
  [fr, '<b>2e</b>', '&lt;b&gt;2<sup>e</sup>&lt;/b&gt;'],
  [en, 'The 1st & 2e', 'The 1st &amp; 2e'],
  [undefined, '1er', '1er'],
])('words as HTML: %o %j', (locale, text, html) => {
  expect(printed(text, locale)).toBe(html);
});

const text = (value: string): ElementContent => ({ type: 'text', value });
const element = (
  tagName: string,
  children: ElementContent[],
  properties: Record<string, string> = {},
): ElementContent => ({ type: 'element', tagName, properties, children });
const tree = (...children: ElementContent[]): Root => ({ type: 'root', children });

test.each<[string, Root, string]>([
  [
    'in paragraphs and emphasis',
    tree(element('p', [text('La 1re et la '), element('em', [text('2e')]), text(' journée')])),
    '<p>La 1<sup>re</sup> et la <em>2<sup>e</sup></em> journée</p>',
  ],
  ['at the beginning and several times', tree(text('1er, 2e')), '1<sup>er</sup>, 2<sup>e</sup>'],
  [
    'not in code, nor what is raised already',
    tree(element('code', [text('1er')]), text(' 1'), element('sup', [text('er')])),
    '<code>1er</code> 1<sup>er</sup>',
  ],
  [
    'not in words of another language',
    tree(element('span', [text('a 2e')], { lang: 'en' })),
    '<span lang="en">a 2e</span>',
  ],
])('letters are raised %s', (_, given, html) => {
  const before = structuredClone(given);
  expect(toHtml(withRaised(given, fr))).toBe(html);
  expect(given).toEqual(before);
});

test('a language that raises none keeps its trees as they are', () => {
  const given = tree(text('1er'));
  expect(withRaised(given, en)).toBe(given);
});
