import { describe, expect, test } from 'vitest';
import { orderTables, repeatedHeads } from '../../../../src/format/pdf/structure/tables.ts';
import type { Kid, Part } from '../../../../src/format/pdf/structure/tree.ts';
import { openPdf } from '../../../../src/format/pdf/syntax/document.ts';
import { name, type PdfObject, textString } from '../../../../src/format/pdf/syntax/objects.ts';
import { aPrint } from '../a-print.ts';
import { mark, part, shown } from './a-tree.ts';

const file = openPdf(aPrint());

/** A cell as Chromium tags it. */
function cell(
  role: string,
  kids: readonly (number | string)[],
  {
    id,
    scope,
    headers,
    rows,
    columns,
    lang,
  }: {
    id?: string;
    scope?: string;
    headers?: string[];
    rows?: number;
    columns?: number;
    lang?: string;
  } = {},
): Part {
  const table: Record<string, PdfObject> = {};
  if (scope) table['Scope'] = name(scope);
  if (headers) table['Headers'] = headers.map(textString);
  if (rows) table['RowSpan'] = rows;
  if (columns) table['ColSpan'] = columns;
  return part(role, kids, { id, lang, attributes: { Table: table } });
}
const row = (kids: readonly Kid[], head = false) =>
  part('TR', kids, head ? { mark: mark('tr', { use: 'head' }) } : {});
const ordered = (table: Part) => shown(orderTables(file, table));

test('rows of the head and of the body are apart, and a plain grid has no ids', () => {
  const table = part('Table', [
    part('Caption', [9]),
    row(
      [
        cell('TH', [1], { id: 'node1', scope: 'Column' }),
        cell('TH', [2], { id: 'node2', scope: 'Column' }),
      ],
      true,
    ),
    row([
      cell('TD', [3], { id: 'node3', headers: ['node1'] }),
      cell('TD', [4], { headers: ['node2'] }),
    ]),
  ]);
  expect(ordered(table)).toBe(
    'Table(Caption(9) THead(TR(TH{Scope Column}(1) TH{Scope Column}(2))) TBody(TR(TD(3) TD(4))))',
  );
});

test('a table of nothing but heads, or without any, stays in one group', () => {
  const heads = part('Table', [row([cell('TH', [1])], true)]);
  expect(ordered(heads)).toBe('Table(TR(TH{Scope Column}(1)))');
  const none = part('Table', [row([cell('TH', [1], { scope: 'Row' }), cell('TD', [2])])]);
  expect(ordered(none)).toBe('Table(TR(TH{Scope Row}(1) TD(2)))');
});

test('where cells span others, each says by id what it stands under; ids count through the document', () => {
  const table = part('Table', [
    row(
      [
        cell('TH', [1], { id: 'nodeA', scope: 'Column', columns: 2 }),
        cell('TH', [2], { id: 'nodeB', scope: 'Column' }),
      ],
      true,
    ),
    row([
      cell('TH', [3], { id: 'nodeC', scope: 'Row', rows: 2, headers: ['nodeA'] }),
      cell('TD', [4], { id: 'nodeD', headers: ['nodeA', 'nodeC'] }),
      cell('TD', [5], { headers: ['nodeB', 'nodeC', 'nobody'] }),
    ]),
  ]);
  const written =
    'Table(THead(TR(TH#th-1{Scope Column, ColSpan 2}(1) TH#th-2{Scope Column}(2))) TBody(TR(TH#th-3{Scope Row, RowSpan 2, Headers th-1}(3) TD{Headers th-1 th-3}(4) TD{Headers th-2 th-3}(5))))';
  expect(ordered(table)).toBe(written);
  expect(shown(orderTables(file, part('Document', [table, table])))).toBe(
    `Document(${written} ${written.replaceAll(/th-(\d)/g, (_, n) => `th-${Number(n) + 3}`)})`,
  );
});

test('a cell that spans stands under each head that it meets, and no other', () => {
  const table = part('Table', [
    row(
      [
        cell('TH', [1], { id: 'a', scope: 'Column' }),
        cell('TH', [2], { id: 'b', scope: 'Column' }),
        cell('TH', [3], { id: 'c', scope: 'Column' }),
        cell('TH', [4], { id: 'd', scope: 'Column' }),
      ],
      true,
    ),
    row([
      cell('TH', [5], { id: 'north', scope: 'Row', rows: 2 }),
      cell('TD', [6], { headers: ['b', 'north'] }),
      cell('TD', [7], { headers: ['c', 'north'] }),
      cell('TD', [8], { headers: ['d', 'north'], rows: 3 }),
    ]),
    // Chromium names the head of the first column only.
    row([cell('TD', [9], { headers: ['b', 'north'], columns: 2 })]),
    row([
      cell('TH', [10], { id: 'south', scope: 'Row' }),
      cell('TD', [11], { headers: ['b', 'south'] }),
      cell('TD', [12], { headers: ['c', 'south'] }),
    ]),
  ]);
  const made = ordered(table);
  expect(made).toContain('TD{ColSpan 2, Headers th-1 th-2 th-4}(9)');
  expect(made).toContain('TD{RowSpan 3, Headers th-3 th-4 th-5}(8)');
  expect(made).toContain('TD{Headers th-2 th-5}(12)');
});

test('of heads in two languages a cell stands under that of its own', () => {
  const table = part(
    'Table',
    [
      row([cell('TH', [1], { id: 'a', scope: 'Column', columns: 3 })], true),
      row([
        cell('TH', [2], { id: 'en', scope: 'Row' }),
        cell('TD', [3], { headers: ['a', 'en', 'fr'] }),
        cell('TH', [4], { id: 'fr', scope: 'Row', lang: 'fr' }),
        cell('TD', [5], { headers: ['a', 'en', 'fr'], lang: 'fr' }),
      ]),
    ],
    { lang: 'en' },
  );
  // The one head of the columns speaks for both.
  expect(ordered(table)).toContain('TD{Headers th-1 th-2}(3)');
  expect(ordered(table)).toContain('TD[fr]{Headers th-1 th-3}(5)');
});

test('cells stand under the head of their group of rows, until the group ends', () => {
  const group = (kids: readonly number[], id: string, rows: number, lang?: string) => ({
    ...cell('TH', kids, { id, scope: 'Row', columns: 2, ...(lang && { lang }) }),
    mark: mark('th', { groupRows: rows }),
  });
  const person = (n: number, lang?: string) => [
    cell('TH', [n], { id: `p${n}`, scope: 'Row', ...(lang && { lang }) }),
    cell('TD', [n + 1], { headers: ['day', 'jour', `p${n}`], ...(lang && { lang }) }),
  ];
  const table = part(
    'Table',
    [
      row(
        [
          cell('TH', [1], { scope: 'Column' }),
          cell('TH', [2], { id: 'day', scope: 'Column' }),
          cell('TH', [3], { scope: 'Column', lang: 'fr' }),
          cell('TH', [4], { id: 'jour', scope: 'Column', lang: 'fr' }),
        ],
        true,
      ),
      // Chromium gives no ids to heads that it does not name.
      row([
        { ...group([5], '', 2), id: undefined },
        { ...group([6], '', 2, 'fr'), id: undefined },
      ]),
      row([...person(10), ...person(12, 'fr')]),
      row([...person(20), ...person(22, 'fr')]),
    ],
    { lang: 'en' },
  );
  const made = ordered(table);
  expect(made).toContain('TH#th-5{Scope Row, ColSpan 2}(5) TH#th-6[fr]{Scope Row, ColSpan 2}(6)');
  expect(made).toContain(
    'TR(TH#th-7{Scope Row, Headers th-1 th-5}(10) TD{Headers th-2 th-5 th-7}(11) TH#th-8[fr]{Scope Row, Headers th-3 th-6}(12) TD[fr]{Headers th-4 th-6 th-8}(13))',
  );
  expect(made).toContain('TH#th-9{Scope Row}(20) TD{Headers th-2 th-9}(21)');
});

test('a table in a cell is ordered by itself', () => {
  const inner = part('Table', [
    row([cell('TH', [2], { id: 'x' })], true),
    row([cell('TD', [3], { headers: ['x'] })]),
  ]);
  const table = part('Table', [row([part('TD', [1, inner]), cell('TD', [4], { columns: 2 })])]);
  expect(ordered(table)).toBe(
    'Table(TR(TD(1 Table(THead(TR(TH{Scope Column}(2))) TBody(TR(TD(3))))) TD{ColSpan 2}(4)))',
  );
});

describe('a head that is repeated', () => {
  const tree = part('Document', [
    part('Table', [
      part('THead', [part('TR', [part('TH', [part('P', ['1/0', '2/0', '3/4'])])])]),
      part('TBody', ['1/1', '2/1']),
    ]),
    part('Table', [part('THead', ['2/7'])]),
  ]);

  test('is said on the first page only', () => {
    expect(repeatedHeads(tree).map(({ page, mcid }) => `${page}/${mcid}`)).toEqual(['2/0', '3/4']);
  });
});
