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

/** Rows that are made when somebody asks for them: of thousands a page shows a few. A list of rows is one, too. */
export type Rows = Pick<readonly TableRow[], 'length' | 'slice'>;

/** A table before it is printed. */
export interface Table {
  readonly columns: readonly Column[];
  readonly rows: Rows;
}

/** The rows of things, each made when it is asked for. */
export function rowsOf<T>(things: readonly T[], make: (thing: T) => TableRow): Rows {
  return {
    length: things.length,
    slice: (from, to) => things.slice(from, to).map(make),
  };
}

/** A table as its template wants it. */
export interface TableView {
  readonly caption: Said;
  readonly columns: readonly (Column & {
    /** The values that readers may choose from; none where there is no choice. */
    readonly options: readonly string[];
  })[];
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
  /** Whether its columns are named even where there is no row. */
  readonly keepsHead: boolean;
  /** Whether it has filters, where scripts run. */
  readonly filters: boolean;
  /** “Shown: 5 of 5”. */
  readonly allShown: string;
  /** Where the rest stands, where not all rows are shown. */
  readonly more: readonly WayLink[];
}

/** How a table is shown. */
export interface TableOptions {
  readonly caption: string;
  readonly filters?: boolean;
  /** Whether readers are to see what could stand in it. */
  readonly keepsHead?: boolean;
  /** Rows that are shown at most; `more` leads to all. */
  readonly most?: number;
  readonly more?: WayLink;
}

/** The view of a table. */
export function tableView(
  place: Place,
  { columns: known, rows: all }: Table,
  { caption, filters = false, keepsHead = false, most = all.length, more }: TableOptions,
): TableView {
  const rows = all.slice(0, most);
  // A register has all that it can say; elsewhere a column in which nothing stands would only puzzle.
  const columns =
    filters || keepsHead || rows.length === 0
      ? known
      : known.filter(({ key }) => rows.some(({ cells }) => saysSomething(cells[key])));
  return {
    caption: words(place, caption),
    columns: columns.map((column) => ({ ...column, options: optionsOf(place, column, rows) })),
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
    keepsHead,
    filters,
    allShown: place.words.shown
      .replace('{n}', String(rows.length))
      .replace('{all}', String(rows.length)),
    more: more && rows.length < all.length ? [more] : [],
  };
}

function saysSomething({ said, html = '' }: TableCell = { said: [] }): boolean {
  return said.length > 0 || html !== '';
}

/** Each value of a column once, in the order of the language. */
function optionsOf(
  { speaker }: Place,
  { key, choice }: Column,
  rows: readonly TableRow[],
): readonly string[] {
  if (!choice) return [];
  const values = new Set(rows.flatMap(({ cells }) => (cells[key]?.said ?? []).map(wordsOf)));
  return values.size < 2 ? [] : [...values].toSorted(speaker.compare);
}

/** The words of a cell without markup. */
export function textOf({ said }: TableCell): string {
  return said.map(wordsOf).join('; ');
}

function wordsOf(part: Said | WayLink): string {
  return ('href' in part ? part.text : part).map(({ text }) => text).join(' ');
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
