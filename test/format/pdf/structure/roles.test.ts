import { describe, expect, test } from 'vitest';
import type { Mark } from '../../../../src/format/pdf/marks.ts';
import { nameParts } from '../../../../src/format/pdf/structure/roles.ts';
import { name } from '../../../../src/format/pdf/syntax/objects.ts';
import { annotation, mark, part, shown } from './a-tree.ts';

test.each<[string, string, Partial<Mark>, string]>([
  ['NonStruct', 'h1', {}, 'H1'],
  ['NonStruct', 'p', {}, 'P'],
  ['NonStruct', 'div', {}, 'Div'],
  ['NonStruct', 'span', {}, 'Span'],
  ['NonStruct', 'sup', {}, 'Span'],
  ['NonStruct', 'q', {}, 'Quote'],
  ['NonStruct', 'dl', {}, 'L'],
  ['NonStruct', 'dt', {}, 'Lbl'],
  ['NonStruct', 'dd', {}, 'LBody'],
  ['Em', 'em', {}, 'Em'],
  ['Figure', 'figure', {}, 'Div'],
  ['Figure', 'img', {}, 'Figure'],
  ['NonStruct', 'nav', {}, 'Sect'],
  ['Table', 'table', {}, 'Table'],
  ['Formula', 'math', {}, 'Formula'],
  ['NonStruct', 'a', {}, 'Span'],
  ['L', 'ol', { use: 'contents' }, 'TOC'],
  ['LI', 'li', { use: 'contents' }, 'TOCI'],
  ['NonStruct', 'sup', { use: 'reference' }, 'Reference'],
  ['NonStruct', 'li', { use: 'note', id: 'fn-1' }, 'Note#fn-1'],
  ['NonStruct', 'p', { use: 'signature' }, 'Div'],
])('a %s printed from <%s> with %j is %s', (role, tag, more, expected) => {
  expect(shown(nameParts(part(role, [], { lang: 'en-x-0' }), [mark(tag, more)], 'en'))).toBe(
    expected,
  );
});

test('a link is one where it leads somewhere', () => {
  const link = part('Link', [1, annotation(7)], { lang: 'en-x-0' });
  expect(shown(nameParts(link, [mark('a')], 'en'))).toBe('Link(1 @7)');
  expect(shown(nameParts(link, [mark('a', { use: 'signature' })], 'en'))).toBe('Link(1 @7)');
});

test('a list of contents is not numbered as lists are', () => {
  const attributes = { List: { ListNumbering: name('Decimal') } };
  const tree = part('L', [], { lang: 'en-x-0', attributes });
  expect(shown(nameParts(tree, [mark('ol', { use: 'contents' })], 'en'))).toBe('TOC');
});

test('a part without a mark keeps its name, but for items that the style alone makes', () => {
  const tree = part('TBody', [part('LI', [1]), part('Lbl', [2])]);
  expect(shown(nameParts(tree, []))).toBe('TBody(NonStruct(1) Lbl(2))');
});

describe('languages', () => {
  const marks = [mark('div'), mark('p', { lang: 'fr' }), mark('span', { lang: 'en' })];

  test('are those of the document, and said where they change', () => {
    const tree = part(
      'Document',
      [
        part(
          'NonStruct',
          [
            part('P', [1, part('NonStruct', [2], { lang: 'en-x-2' })], { lang: 'fr-x-1' }),
            part('P', [3], { lang: 'en-x-2' }),
          ],
          { lang: 'en-x-0' },
        ),
      ],
      { lang: 'en' },
    );
    expect(shown(nameParts(tree, marks))).toBe('Document[en](Div(P[fr](1 Span[en](2)) Span(3)))');
  });

  test('without a mark are kept', () => {
    expect(shown(nameParts(part('NonStruct', [1], { lang: 'de' }), marks, 'en'))).toBe(
      'NonStruct[de](1)',
    );
  });
});

test('abbreviations say what they stand for', () => {
  const tree = part('NonStruct', [1], { lang: 'en-x-0' });
  expect(shown(nameParts(tree, [mark('abbr', { expansion: 'memorandum' })], 'en'))).toBe(
    'Span=memorandum(1)',
  );
});

test.each([
  ['ul', undefined, 'Disc'],
  ['ol', undefined, 'Decimal'],
  ['ol', 'UpperRoman', 'UpperRoman'],
])('a list printed from <%s>, said to be %s, is numbered as %s', (tag, said, expected) => {
  const attributes = said === undefined ? undefined : { List: { ListNumbering: name(said) } };
  const tree = part('L', [], { lang: 'en-x-0', attributes });
  expect(nameParts(tree, [mark(tag)], 'en').attributes?.['List']?.['ListNumbering']).toBe(
    name(expected),
  );
});

test.each([
  ['a', 'LowerAlpha'],
  ['A', 'UpperAlpha'],
  ['i', 'LowerRoman'],
  ['I', 'UpperRoman'],
  ['1', 'Decimal'],
])('a list of type %s is numbered as %s, whatever Chromium says', (numbering, expected) => {
  const attributes = { List: { ListNumbering: name('Decimal') } };
  const tree = part('L', [], { lang: 'en-x-0', attributes });
  const made = nameParts(tree, [mark('ol', { numbering })], 'en');
  expect(made.attributes?.['List']?.['ListNumbering']).toBe(name(expected));
});
