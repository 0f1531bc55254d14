/** The words of the tools that the script puts above a table, as one attribute of the page. */
import type { Place } from './page.ts';

/** As JSON, for the script alone: without it there are no tools. */
export function toolWords({ words, lang }: Place): string {
  const { filters, contains, all, sortBy, ascending, descending, shown, clear } = words;
  return JSON.stringify({
    lang,
    filters,
    contains,
    all,
    sortBy,
    ascending,
    descending,
    shown,
    clear,
  });
}
