/** Rows of a table that are marked as a whole: `| :restricted{row reason=health} … | … |`. */
import type { PhrasingContent, Root, TableCell, TableRow } from 'mdast';
import type { TextDirective } from 'mdast-util-directive';
import { visit } from 'unist-util-visit';

declare module 'mdast' {
  interface TableRowData {
    /** The rows as written, without their mark, where this one stands for rows that are closed to some. */
    rows?: TableRow[];
    /** Their marks as written, one a row. */
    marks?: TextDirective[];
    /** The first audience that may read them. */
    for?: string;
    /** Why they are closed. */
    reason?: string;
  }
}

declare module 'mdast-util-directive' {
  interface TextDirectiveData {
    /** Whether it closes a cell of a marked row. */
    row?: boolean;
  }
}

/**
 * Closes each cell of marked rows like any restricted words, so that whatever guards those guards rows too. Rows with the
 * same mark one after the other become one: how many they are, nobody learns from it.
 */
export function remarkMarkedRows() {
  return (tree: Root): Root => {
    visit(tree, 'table', (table) => {
      const rows: TableRow[] = [];
      for (const row of table.children) {
        const mark = markIn(row);
        const closed = mark ? close(row, mark) : row;
        const before = rows.at(-1);
        const isOne =
          before?.data?.rows !== undefined &&
          before.data.for === closed.data?.for &&
          before.data.reason === closed.data?.reason;
        if (mark && before && isOne) join(before, closed);
        else rows.push(closed);
      }
      table.children = rows;
    });
    return tree;
  };
}

function markIn(row: TableRow): TextDirective | undefined {
  for (const cell of row.children) {
    const mark = cell.children.find((node) => node.type === 'textDirective' && isMark(node));
    if (mark?.type === 'textDirective') return mark;
  }
  return undefined;
}

function isMark({ name, attributes }: TextDirective): boolean {
  return name === 'restricted' && Object.hasOwn(attributes ?? {}, 'row');
}

function close(row: TableRow, mark: TextDirective): TableRow {
  const { reason, for: audience } = mark.attributes ?? {};
  const open: TableRow = { ...row, children: row.children.map(withoutMark) };
  return {
    ...row,
    children: open.children.map((cell, index) => ({
      ...cell,
      children: [
        {
          type: 'textDirective',
          name: 'restricted',
          attributes: {
            ...(reason ? { reason } : {}),
            ...(audience ? { for: audience } : {}),
            // One placeholder is enough for a row.
            ...(index > 0 ? { as: '—' } : {}),
          },
          // Rows that follow add their words here, not to the row as written.
          children: cell.children.length > 0 ? [...cell.children] : [{ type: 'text', value: ' ' }],
          data: { row: true },
          ...(cell.position ? { position: cell.position } : {}),
        } satisfies TextDirective,
      ],
    })),
    data: {
      ...row.data,
      rows: [open],
      marks: [mark],
      ...(audience ? { for: audience } : {}),
      ...(reason ? { reason } : {}),
    },
  };
}

function withoutMark(cell: TableCell): TableCell {
  const children = cell.children.flatMap((node): PhrasingContent[] =>
    node.type === 'textDirective' && isMark(node) ? node.children : [node],
  );
  const [first] = children;
  if (first?.type === 'text') first.value = first.value.trimStart();
  return { ...cell, children };
}

function join(before: TableRow, closed: TableRow): void {
  before.data?.rows?.push(...(closed.data?.rows ?? []));
  before.data?.marks?.push(...(closed.data?.marks ?? []));
  for (const [index, cell] of before.children.entries()) {
    const [held] = cell.children;
    const [more] = closed.children[index]?.children ?? [];
    if (held?.type !== 'textDirective' || more?.type !== 'textDirective') continue;
    held.children.push({ type: 'text', value: ' ' }, ...more.children);
    if (held.position && more.position)
      held.position = { start: held.position.start, end: more.position.end };
  }
  // A longer row below: what has no cell above goes into the last one.
  const last = before.children.at(-1)?.children[0];
  for (const cell of closed.children.slice(before.children.length)) {
    const [more] = cell.children;
    if (last?.type === 'textDirective' && more?.type === 'textDirective')
      last.children.push({ type: 'text', value: ' ' }, ...more.children);
  }
}
