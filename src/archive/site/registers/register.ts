/** What a register is: a table across all meetings, as a page and as data in each language. */
import type { Words } from '../../../locale/locale.ts';
import type { Place, Site } from '../page.ts';
import type { Table } from '../table.ts';

/** A register. */
export interface Register {
  /** Its name in addresses. */
  readonly name: string;
  readonly title: (words: Words) => string;
  readonly table: (site: Site, place: Place) => Table;
}
