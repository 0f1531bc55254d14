/** Tables: heads and bodies apart, heads that say what they head (ISO 32000-1, 14.8.4.3.4 and 14.8.5.7; ISO 14289-1, 7.5). */
import { isArray, type PdfFile } from '../syntax/document.ts';
import { Bytes, name, type PdfObject, textOf, textString } from '../syntax/objects.ts';
import type { Content, Kid, Part } from './tree.ts';
import { contentIn, partsIn } from './tree.ts';

/** The same tree with its tables in order. Ids of heads count through the document. */
export function orderTables(file: PdfFile, document: Part): Part {
  let count = 0;
  const order = (part: Part): Part => {
    const kids = part.kids.map((kid): Kid => (kid.kind === 'part' ? order(kid) : kid));
    if (part.role !== 'Table') return { ...part, kids };
    const table = { ...part, kids };
    const cells = [...partsIn(table)].filter(({ role }) => role === 'TH' || role === 'TD');
    const spans = cells.some((cell) => spanOf(cell, 'RowSpan') > 1 || spanOf(cell, 'ColSpan') > 1);
    // In a plain grid the scope of each head says all.
    const ids = new Map<string, string>();
    if (spans) {
      const named = new Set(cells.flatMap((cell) => headersOf(file, cell)));
      for (const { id } of cells) {
        if (id === undefined || !named.has(id)) continue;
        count += 1;
        ids.set(id, `th-${count}`);
      }
    }
    return {
      ...table,
      kids: grouped(kids).map((kid) => (kid.kind === 'part' ? celled(file, kid, ids) : kid)),
    };
  };
  return order(document);
}

/**
 * Content of a head that is repeated on a later page: it was said on the first (ISO 14289-1, 7.1: what is
 * repeated for the page's sake is no content).
 */
export function repeatedHeads(document: Part): readonly Content[] {
  return [...partsIn(document)]
    .filter(({ role }) => role === 'THead')
    .flatMap((head) => {
      const content = [...contentIn(head)];
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

function celled(file: PdfFile, part: Part, ids: ReadonlyMap<string, string>): Part {
  if (part.role !== 'TH' && part.role !== 'TD') {
    const kids = part.kids.map((kid) => (kid.kind === 'part' ? celled(file, kid, ids) : kid));
    return { ...part, kids };
  }
  const table: Record<string, PdfObject> = {};
  if (part.role === 'TH') table['Scope'] = part.attributes?.['Table']?.['Scope'] ?? name('Column');
  for (const key of ['RowSpan', 'ColSpan'] as const)
    if (spanOf(part, key) > 1) table[key] = spanOf(part, key);
  const headers = headersOf(file, part).flatMap((id) => ids.get(id) ?? []);
  if (headers.length > 0) table['Headers'] = headers.map(textString);
  return {
    ...part,
    id: part.id === undefined ? undefined : ids.get(part.id),
    attributes: Object.keys(table).length > 0 ? { Table: table } : undefined,
  };
}

function spanOf({ attributes }: Part, key: 'RowSpan' | 'ColSpan'): number {
  const span = attributes?.['Table']?.[key];
  return typeof span === 'number' ? span : 1;
}

function headersOf(file: PdfFile, { attributes }: Part): readonly string[] {
  const headers = file.get(attributes?.['Table']?.['Headers']);
  return isArray(headers)
    ? headers.flatMap((one) => (one instanceof Bytes ? [textOf(one)] : []))
    : [];
}
