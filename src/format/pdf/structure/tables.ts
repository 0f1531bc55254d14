/** Tables: heads and bodies apart, heads that say what they head (ISO 32000-1, 14.8.4.3.4 and 14.8.5.7; ISO 14289-1, 7.5). */
import { isArray, type PdfFile } from '../syntax/document.ts';
import { Bytes, name, type PdfObject, textOf, textString } from '../syntax/objects.ts';
import { type Content, contentIn, type Kid, mapParts, type Part, partsIn, spanOf } from './tree.ts';

/** The same tree with its tables in order. Ids of heads count through the document. */
export function orderTables(file: PdfFile, document: Part): Part {
  let count = 0;
  const order = (part: Part, around: string): Part => {
    const lang = part.lang ?? around;
    const made = mapParts(part, (kid) => order(kid, lang));
    if (part.role !== 'Table') return made;
    const { kids } = made;
    const cells = cellsIn(made, around);
    const spans = cells.some(
      ({ cell }) =>
        spanOf(cell, 'RowSpan') > 1 || spanOf(cell, 'ColSpan') > 1 || cell.mark?.groupRows,
    );
    const ids = new Map<Part, string>();
    const headers = new Map<Part, readonly Part[]>();
    // In a plain grid the scope of each head says all.
    if (spans) {
      const heads = cells.filter(({ cell }) => cell.role === 'TH');
      const places = placesIn(made);
      for (const one of cells) headers.set(one.cell, headersOf(file, one, heads, places));
      const named = new Set([...headers.values()].flat());
      for (const { cell } of heads) {
        if (!named.has(cell)) continue;
        count += 1;
        ids.set(cell, `th-${count}`);
      }
    }
    return {
      ...part,
      kids: grouped(kids).map((kid) => (kid.kind === 'part' ? celled(kid, ids, headers) : kid)),
    };
  };
  return order(document, '');
}

/** A cell and the language in which it speaks. */
interface Cell {
  readonly cell: Part;
  readonly lang: string;
}

/** The cells of a table, without those of tables inside it. */
function cellsIn(part: Part, around: string): readonly Cell[] {
  const lang = part.lang ?? around;
  return part.kids.flatMap((kid): readonly Cell[] => {
    if (kid.kind !== 'part') return [];
    if (kid.role === 'TH' || kid.role === 'TD') return [{ cell: kid, lang: kid.lang ?? lang }];
    return cellsIn(kid, lang);
  });
}

/**
 * Content of a head that is repeated on a later page: it was said on the first (ISO 14289-1, 7.1: what is
 * repeated for the page's sake is no content).
 */
export function repeatedHeads(document: Part): readonly Content[] {
  return partsIn(document)
    .filter(({ role }) => role === 'THead')
    .flatMap((head) => {
      const content = contentIn(head);
      const first = Math.min(...content.map(({ page }) => page));
      return content.filter(({ page }) => page > first);
    });
}

/** Rows of the head and rows of the body in a group each. */
function grouped(kids: readonly Kid[]): readonly Kid[] {
  const rows = kids.filter((kid): kid is Part => kid.kind === 'part' && kid.role === 'TR');
  const heads = rows.filter(({ mark }) => mark?.use === 'head');
  if (heads.length === 0 || heads.length === rows.length) return kids;
  const body = rows.filter((row) => !heads.includes(row));
  const others = kids.filter((kid) => !rows.some((row) => row === kid));
  return [
    ...others,
    { kind: 'part', role: 'THead', kids: heads },
    { kind: 'part', role: 'TBody', kids: body },
  ];
}

function celled(
  part: Part,
  ids: ReadonlyMap<Part, string>,
  headers: ReadonlyMap<Part, readonly Part[]>,
): Part {
  if (part.role !== 'TH' && part.role !== 'TD') {
    const kids = part.kids.map((kid) => (kid.kind === 'part' ? celled(kid, ids, headers) : kid));
    return { ...part, kids };
  }
  const table: Record<string, PdfObject> = {};
  if (part.role === 'TH') table['Scope'] = scopeOf(part);
  for (const key of ['RowSpan', 'ColSpan'] as const)
    if (spanOf(part, key) > 1) table[key] = spanOf(part, key);
  const under = (headers.get(part) ?? []).flatMap((head) => ids.get(head) ?? []);
  if (under.length > 0) table['Headers'] = under.map(textString);
  return {
    ...part,
    id: ids.get(part),
    attributes: Object.keys(table).length > 0 ? { Table: table } : undefined,
  };
}

function scopeOf({ attributes }: Part): PdfObject {
  return attributes?.['Table']?.['Scope'] ?? name('Column');
}

/** Where a cell stands in its table: rows and columns, each from the first up to the one behind the last. */
interface Place {
  readonly rows: readonly [from: number, to: number];
  readonly columns: readonly [from: number, to: number];
}

/** Cells by their place in the grid, as HTML lays them out. */
function placesIn(table: Part): ReadonlyMap<Part, Place> {
  const places = new Map<Part, Place>();
  /** For each column, the first row that no cell from above reaches into. */
  const free: number[] = [];
  for (const [row, { kids }] of rowsIn(table).entries()) {
    let column = 0;
    for (const cell of kids) {
      if (cell.kind !== 'part') continue;
      while ((free[column] ?? 0) > row) column += 1;
      const rows = [row, row + spanOf(cell, 'RowSpan')] as const;
      const columns = [column, column + spanOf(cell, 'ColSpan')] as const;
      places.set(cell, { rows, columns });
      for (; column < columns[1]; column += 1) free[column] = rows[1];
    }
  }
  return places;
}

function rowsIn(part: Part): readonly Part[] {
  return part.kids.flatMap((kid) => {
    if (kid.kind !== 'part' || kid.role === 'TH' || kid.role === 'TD') return [];
    return kid.role === 'TR' ? [kid] : rowsIn(kid);
  });
}

/** Whether a head stands over a cell that spans, or beside it: Chromium looks at the first row and column only. */
function reaches(head: Part, cell: Part, places: ReadonlyMap<Part, Place>): boolean {
  const [over, under] = [places.get(head), places.get(cell)];
  if (!over || !under) return false;
  const meet = ([a, b]: Place['rows'], [c, d]: Place['rows']) => a < d && c < b;
  return scopeOf(head) === name('Row')
    ? over.columns[1] <= under.columns[0] && meet(over.rows, under.rows)
    : over.rows[1] <= under.rows[0] && meet(over.columns, under.columns);
}

/** Whether a head of a group of rows stands over a cell in one of the rows below its own. Chromium does not name it. */
function leads(head: Part, cell: Part, places: ReadonlyMap<Part, Place>): boolean {
  const [over, under] = [places.get(head), places.get(cell)];
  const rows = head.mark?.groupRows;
  if (!over || !under || rows === undefined) return false;
  const [row] = under.rows;
  return row > over.rows[0] && row < over.rows[0] + rows && under.columns[0] >= over.columns[0];
}

/** The heads of a cell: where a head is said in two languages side by side, that of the cell's own. */
function headersOf(
  file: PdfFile,
  { cell, lang }: Cell,
  heads: readonly Cell[],
  places: ReadonlyMap<Part, Place>,
): readonly Part[] {
  const headers = file.get(cell.attributes?.['Table']?.['Headers']);
  const named = new Set(
    isArray(headers) ? headers.map((one) => (one instanceof Bytes ? textOf(one) : '')) : [],
  );
  const spans = spanOf(cell, 'RowSpan') > 1 || spanOf(cell, 'ColSpan') > 1;
  const grouped = heads.some((head) => leads(head.cell, cell, places));
  // The head of a row says what it stands under as well, once the head of its group is named.
  const sought = grouped || (spans && named.size > 0);
  const found = heads.filter(
    (head) =>
      (head.cell.id !== undefined && named.has(head.cell.id)) ||
      leads(head.cell, cell, places) ||
      (sought && reaches(head.cell, cell, places)),
  );
  return found
    .filter(
      (head) =>
        head.lang === lang ||
        !found.some((other) => other.lang === lang && scopeOf(other.cell) === scopeOf(head.cell)),
    )
    .map((head) => head.cell);
}
