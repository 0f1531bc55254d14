/** Tables of the archive: the same rows as a page, as CSV and as JSON. */
import type { Said } from '../../format/view/said.ts';
import type { WayLink } from '../../format/view/way.ts';
import type { Place } from './page.ts';
import { words } from './say.ts';

/** A column. */
export interface Column {
  /** Its name in data. */
  readonly key: string;
  readonly title: string;
  /** Whether readers may want only the rows with one of its values. */
  readonly choice?: boolean;
}

/** What stands in a cell: words, or links. */
export interface TableCell {
  readonly said: readonly (Said | WayLink)[];
  /** As which it is sorted, where that is not its words. */
  readonly order?: string;
  /** HTML in place of words, where they have markup. */
  readonly html?: string;
}

/** A row; `id` is its anchor, `data` what stands in JSON in place of words. */
export interface TableRow {
  readonly id?: string;
  readonly cells: Readonly<Record<string, TableCell>>;
  readonly data?: Readonly<Record<string, unknown>>;
}

/** A table before it is printed. */
export interface Table {
  readonly columns: readonly Column[];
  readonly rows: readonly TableRow[];
}

/** A table as its template wants it. */
export interface TableView {
  readonly caption: Said;
  readonly columns: readonly (Column & { readonly isChoice: boolean })[];
  readonly rows: readonly {
    readonly id: string;
    readonly cells: readonly {
      readonly key: string;
      readonly label: string;
      readonly first: boolean;
      readonly order: string;
      readonly parts: readonly { readonly href: string; readonly text: Said }[];
      readonly several: boolean;
      readonly html: string;
    }[];
  }[];
  /** What is said where there is no row. */
  readonly empty: Said;
  /** Whether it has filters, where scripts run. */
  readonly filters: boolean;
}

/** The view of a table. */
export function tableView(
  place: Place,
  { columns, rows }: Table,
  { caption, filters = false }: { readonly caption: string; readonly filters?: boolean },
): TableView {
  return {
    caption: words(place, caption),
    columns: columns.map((column) => ({ ...column, isChoice: column.choice === true })),
    rows: rows.map(({ id = '', cells }) => ({
      id,
      cells: columns.map(({ key, title }, index) => {
        const cell = cells[key] ?? { said: [] };
        return {
          key,
          label: title,
          first: index === 0,
          order: cell.order ?? '',
          parts: cell.said.map((part) => ('href' in part ? part : { href: '', text: part })),
          several: cell.said.length > 1,
          html: cell.html ?? '',
        };
      }),
    })),
    empty: words(place, place.words.nothing),
    filters,
  };
}

/** The words of a cell without markup. */
export function textOf({ said }: TableCell): string {
  return said
    .map((part) => ('href' in part ? part.text : part).map(({ text }) => text).join(' '))
    .join('; ');
}

/** A cell of words and links. */
export function cell(said: readonly (Said | WayLink)[], order?: string): TableCell {
  return order === undefined ? { said } : { said, order };
}

/** A day as a cell; an empty one where there is none. */
export function dayCell(place: Place, day: string | undefined): TableCell {
  if (day === undefined || day === '') return { said: [] };
  return cell([words(place, place.speaker.date(day))], day);
}
