import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { tidy } from '../../../../src/format/pdf/structure/tidy.ts';
import {
  contentIn,
  type Kid,
  type Part,
  partsIn,
} from '../../../../src/format/pdf/structure/tree.ts';
import { name } from '../../../../src/format/pdf/syntax/objects.ts';
import { annotation, mark, part, shown } from './a-tree.ts';

const list = (kids: readonly Kid[], numbering = 'Disc') =>
  part('L', kids, { attributes: { List: { ListNumbering: name(numbering) } } });

/** What becomes of parts below the document. */
function tidied(...kids: readonly Part[]): string {
  const { kids: made } = tidy(part('Document', kids));
  return made.map(shown).join(' ');
}

describe('parts that say nothing', () => {
  test.each<[string, Part, string]>([
    ['are taken out', part('P', [part('NonStruct', [part('NonStruct', [1]), 2])]), 'P(1 2)'],
    ['are taken out where they are empty', part('Sect', [part('P'), part('P', [1])]), 'Sect(P(1))'],
    ['and stand in a line are taken out', part('P', [1, part('Span', [2])]), 'P(1 2)'],
    ['and hold blocks are taken out', part('Div', [part('Div', [part('P', [1])])]), 'P(1)'],
    [
      'have their lines in paragraphs',
      part('Div', [1, part('L', [part('LI', [2])])]),
      'P(1) L(LI(LBody(2)))',
    ],
    ['are kept where they are cells', part('Table', [part('TR', [part('TD')])]), 'Table(TR(TD))'],
    ['are kept where they are pictures', part('Figure', [], { alt: 'A map' }), 'Figure“A map”'],
  ])('%s', (_, given, expected) => {
    expect(tidied(given)).toBe(expected);
  });
});

describe('a language', () => {
  test.each<[string, Part, string]>([
    [
      'stays with words of a line',
      part('P', [part('NonStruct', [1], { lang: 'fr' })]),
      'P(Span[fr](1))',
    ],
    ['stays with words that stand alone', part('NonStruct', [1], { lang: 'fr' }), 'P[fr](1)'],
    [
      'goes to the blocks of a division',
      part('Div', [part('P', [1]), 2], { lang: 'fr' }),
      'P[fr](1) P[fr](2)',
    ],
    [
      'of a division does not replace that of a block in it',
      part('NonStruct', [part('P', [1], { lang: 'ha' }), part('P', [2])], { lang: 'fr' }),
      'P[ha](1) P[fr](2)',
    ],
  ])('%s', (_, given, expected) => {
    expect(tidied(given)).toBe(expected);
  });
});

describe('lines and blocks', () => {
  test.each<[string, Part, string]>([
    [
      'a paragraph that holds a block is none',
      part('P', [1, list([part('LI', [2])])]),
      'P(1) L{ListNumbering None}(LI(LBody(2)))',
    ],
    ['a span that holds a block is none', part('P', [part('Em', [part('P', [1])])]), 'P(1)'],
    [
      'a cell holds a line as it is',
      part('Table', [part('TR', [part('TD', [1, part('Em', [2])])])]),
      'Table(TR(TD(1 Em(2))))',
    ],
    ['a cell holds blocks or lines', part('TD', [1, part('P', [2])]), 'TD(P(1) P(2))'],
    [
      'a picture that stands alone is in no paragraph',
      part('Sect', [part('Figure', [1])]),
      'Sect(Figure(1))',
    ],
    [
      'a picture among words is in their paragraph',
      part('Sect', [1, part('Figure', [2])]),
      'Sect(P(1 Figure(2)))',
    ],
    [
      'a note stands beside paragraphs',
      part('Sect', [1, part('Note', [2]), 3]),
      'Sect(P(1) Note(P(2)) P(3))',
    ],
    [
      'a division with a caption stays',
      part('Div', [part('Figure', [1]), part('Caption', [2])]),
      'Div(Figure(1) Caption(2))',
    ],
    [
      'a link keeps its annotations',
      part('P', [part('Link', [1, annotation(9)])]),
      'P(Link(1 @9))',
    ],
  ])('%s', (_, given, expected) => {
    expect(tidied(given)).toBe(expected);
  });
});

describe('lists', () => {
  test.each<[string, Part, string]>([
    [
      'an item is a label and one body',
      list([part('LI', [part('Lbl', [1]), 2, part('Em', [3])])]),
      'L{ListNumbering Disc}(LI(Lbl(1) LBody(2 Em(3))))',
    ],
    [
      'lists in an item stand in its body',
      list([part('LI', [part('Lbl', [1]), 2, list([part('LI', [part('Lbl', [3]), 4])])])]),
      'L{ListNumbering Disc}(LI(Lbl(1) LBody(P(2) L{ListNumbering Disc}(LI(Lbl(3) LBody(4))))))',
    ],
    [
      'a list without labels is not numbered',
      list([part('LI', [1])], 'Decimal'),
      'L{ListNumbering None}(LI(LBody(1)))',
    ],
    ['content outside of items is left out', part('L', [1, part('LI', [2])]), 'L(LI(LBody(2)))'],
    [
      'blocks outside of items become items',
      part('L', [part('P', [1]), part('LI', [2])]),
      'L(LI(LBody(P(1))) LI(LBody(2)))',
    ],
    [
      'terms and descriptions are items',
      part('L', [
        part('Lbl', [1]),
        part('LBody', [2]),
        part('LBody', [3]),
        part('Lbl', [4]),
        part('Lbl', [5]),
        part('LBody', [6]),
      ]),
      'L(LI(Lbl(1) LBody(2) LBody(3)) LI(Lbl(4) Lbl(5) LBody(6)))',
    ],
    ['a term without a description is an item', part('L', [part('Lbl', [1])]), 'L(LI(Lbl(1)))'],
    [
      'a note that is an item has its label before it',
      part('L', [part('Note', [part('Lbl', [1]), part('P', [2])], { id: 'fn-1' })]),
      'L(LI(Lbl(1) LBody(Note#fn-1(P(2)))))',
    ],
    [
      'notes in two languages have the label of the first before them',
      part('L', [
        part('LI', [
          part('Note', [part('Lbl', [1]), part('P', [2])]),
          part('Note', [part('Lbl', [3]), 4], { lang: 'fr' }),
        ]),
      ]),
      'L(LI(Lbl(1) LBody(Note(P(2)) Note[fr](Lbl(3) P(4)))))',
    ],
    [
      'an item in two languages has one label, and says the other',
      part('L', [
        part('LI', [
          part('Span', [part('Lbl', [1]), 2]),
          part('Span', [part('Lbl', [3]), 4], { lang: 'fr' }),
        ]),
      ]),
      'L(LI(Lbl(1) LBody(2 Span[fr](Span(3) 4))))',
    ],
  ])('%s', (_, given, expected) => {
    expect(tidied(given)).toBe(expected);
  });
});

describe('lists of contents', () => {
  test.each<[string, Part, string]>([
    [
      'links are references',
      part('TOC', [part('TOCI', [part('Link', [1, annotation(5)])])]),
      'TOC(TOCI(Reference(Link(1 @5))))',
    ],
    [
      'stand in each other',
      part('TOC', [
        part('TOCI', [part('Lbl', [1]), part('Link', [2]), part('TOC', [part('TOCI', [3])])]),
      ]),
      'TOC(TOCI(Lbl(1) Reference(Link(2)) TOC(TOCI(P(3)))))',
    ],
    [
      'what is no item becomes one',
      part('TOC', [part('Link', [1]), 2]),
      'TOC(TOCI(Reference(Link(1))))',
    ],
  ])('%s', (_, given, expected) => {
    expect(tidied(given)).toBe(expected);
  });
});

test('rows hold cells, and nothing between them', () => {
  expect(tidied(part('Table', [1, part('TBody', [2, part('TR', [3, part('TD', [4])])])]))).toBe(
    'Table(TBody(TR(TD(4))))',
  );
});

test('a division keeps the place where somebody is to sign', () => {
  const place = part('Div', [1], { mark: mark('p', { use: 'signature', signatory: 'naptip' }) });
  expect(tidied(place)).toBe('Div(P(1))');
});

test('a document without any content is refused', () => {
  expect(() => tidy(part('NonStruct'))).toThrow('without any content');
});

const roles = [
  'NonStruct',
  'Div',
  'Sect',
  'P',
  'H2',
  'Span',
  'Em',
  'Link',
  'BlockQuote',
  'LBody',
  'Caption',
  'Note',
  'Figure',
];
const { tree } = fc.letrec<{ tree: Part }>((tie) => ({
  tree: fc
    .tuple(
      fc.constantFrom(...roles),
      fc.array(fc.oneof({ depthSize: 'small' }, fc.constant(0), tie('tree')), { maxLength: 4 }),
      fc.constantFrom(undefined, undefined, 'fr', 'ha'),
    )
    .map(([role, kids, lang]) => part(role, kids, { lang })),
}));

/** The same tree with a number of its own for each content. */
function numbered(document: Part): Part {
  let next = 0;
  const walk = (node: Part): Part => ({
    ...node,
    kids: node.kids.map(
      (kid): Kid => (kid.kind === 'part' ? walk(kid) : { kind: 'content', page: 0, mcid: next++ }),
    ),
  });
  return walk(document);
}

test('nothing is lost, said twice, or said in another order or language', () => {
  fc.assert(
    fc.property(fc.array(tree, { maxLength: 4 }), (kids) => {
      const before = numbered(part('Document', kids, { lang: 'en' }));
      expect(spoken(tidy(before))).toEqual(spoken(before));
    }),
    { numRuns: 1000 },
  );
});

test('what is tidy stays as it is', () => {
  fc.assert(
    fc.property(fc.array(tree, { maxLength: 4 }), (kids) => {
      const once = tidy(numbered(part('Document', kids)));
      expect(shown(tidy(once))).toBe(shown(once));
      expect([...partsIn(once)].map(({ role }) => role)).not.toContain('NonStruct');
      expect([...contentIn(once)]).toHaveLength(new Set([...contentIn(once)]).size);
    }),
    { numRuns: 500 },
  );
});

/** Content in the order of reading, each with its language. */
function spoken(node: Part, around = ''): readonly string[] {
  const lang = node.lang ?? around;
  return node.kids.flatMap((kid) =>
    kid.kind === 'part' ? spoken(kid, lang) : kid.kind === 'content' ? [`${kid.mcid} ${lang}`] : [],
  );
}
