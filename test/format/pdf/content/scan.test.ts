import { expect, test } from 'vitest';
import { scan } from '../../../../src/format/pdf/content/scan.ts';
import { latin } from '../../../../src/format/pdf/syntax/objects.ts';

/** What is loose, as it is written. */
function looseIn(content: string): readonly string[] {
  return scan(latin(content)).loose.map(({ start, end }) => content.slice(start, end));
}

test.each<[string, string, readonly string[]]>([
  ['a path', '1 0 0 rg 0 0 5 5 re f', ['0 0 5 5 re f']],
  ['a path of lines', '0 0 m 5 5 l 6 6 l h S Q', ['0 0 m 5 5 l 6 6 l h S']],
  ['each path by itself', '0 0 5 5 re f q 1 1 5 5 re B* Q', ['0 0 5 5 re f', '1 1 5 5 re B*']],
  ['words', 'q BT /F1 9 Tf (1 / 9) Tj ET Q', ['BT /F1 9 Tf (1 / 9) Tj ET']],
  ['pictures', 'q 5 0 0 5 0 0 cm /X1 Do Q', ['/X1 Do']],
  ['pictures in the stream', 'BI /W 1 ID x EI', ['BI /W 1 ID x EI']],
  ['shades', '/S1 sh', ['/S1 sh']],
  ['paths that clip and paint', '0 0 5 5 re W n 1 1 2 2 re f', ['1 1 2 2 re f']],
  ['not what clips only', 'q 0 0 5 5 re W* n Q', []],
  ['not a text object without words', 'BT /F1 9 Tf 1 0 0 1 5 5 Tm ET', []],
  ['not what is marked', '/P <</MCID 0>> BDC 0 0 5 5 re f BT (a) Tj ET /X Do EMC', []],
  ['what stands behind a mark', '/P <</MCID 0>> BDC (a) Tj EMC 0 0 5 5 re f', ['0 0 5 5 re f']],
  ['what a mark without a number holds', '/Span BMC BT (a) Tj ET EMC', ['BT (a) Tj ET']],
  [
    'only words outside of marks in a text object',
    'BT (a) Tj /P <</MCID 0>> BDC (b) Tj EMC (c) Tj ET',
    ['(a) Tj', '(c) Tj'],
  ],
  [
    'words with spans of their own as a whole',
    'BT /Span <</ActualText (x)>> BDC (a) Tj EMC (c) Tj ET',
    ['BT /Span <</ActualText (x)>> BDC (a) Tj EMC (c) Tj ET'],
  ],
])('finds loose %s', (_, content, expected) => {
  expect(looseIn(content)).toEqual(expected);
});

test('tells marks that show something from those that only draw', () => {
  const { marked } = scan(
    latin(
      `/P <</MCID 0>> BDC BT (a) Tj ET EMC /P <</MCID 1 >>BDC 0 0 1 1 re f EMC
      /P <</MCID 2>> BDC /X Do EMC /P <</MCID 3>> BDC BT [(a) 5] TJ ET EMC /P <</MCID 4>> BDC BT ET EMC`,
    ),
  );
  expect(marked.map(({ mcid, shows }) => [mcid, shows])).toEqual([
    [0, true],
    [1, false],
    [2, true],
    [3, true],
    [4, false],
  ]);
});

test('keeps what marks in each other show apart', () => {
  const content =
    '/L <</MCID 7>> BDC /P <</MCID 8>> BDC BT (a) Tj ET EMC 0 0 1 1 re f /Span BMC EMC EMC';
  const { marked, loose } = scan(latin(content));
  expect(marked.map(({ mcid, shows }) => [mcid, shows])).toEqual([
    [8, true],
    [7, false],
  ]);
  expect(loose).toEqual([]);
  expect(marked.map(({ open }) => content.slice(open.start, open.end))).toEqual([
    '/P <</MCID 8>> BDC',
    '/L <</MCID 7>> BDC',
  ]);
});

test('says where pictures stand', () => {
  const { marked, looseDrawn } = scan(
    latin(
      `.5 0 0 -.5 0 800 cm q 2 0 0 2 10 20 cm /Figure <</MCID 0>> BDC q 30 0 0 40 1 2 cm /X1 Do Q
      /X2 Do EMC Q /X3 Do`,
    ),
  );
  expect(marked[0]?.drawn).toEqual([
    { name: 'X1', matrix: [30, 0, 0, -40, 6, 788] },
    { name: 'X2', matrix: [1, 0, 0, -1, 5, 790] },
  ]);
  expect(looseDrawn).toEqual([{ name: 'X3', matrix: [0.5, 0, 0, -0.5, 0, 800] }]);
});

test('a form stands where it is drawn', () => {
  const { looseDrawn } = scan(latin('q 2 0 0 2 1 1 cm /X Do Q /Y Do'), [1, 0, 0, 1, 100, 200]);
  expect(looseDrawn.map(({ matrix }) => matrix)).toEqual([
    [2, 0, 0, 2, 101, 201],
    [1, 0, 0, 1, 100, 200],
  ]);
});
