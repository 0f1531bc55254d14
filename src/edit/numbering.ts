/** Printed numbers of the items of an agenda: “a.”, “ii.”, « Point 3 de l’ordre du jour ». */
import type { Locale } from '../locale/locale.ts';
import type { AgendaItem } from '../read/schema/meeting.ts';
import type { Numbering } from '../read/schema/series.ts';

/** Where an item stands among the items that are counted with it. */
export interface ItemNumber {
  readonly numbering: Exclude<Numbering, 'none'>;
  /** From 1. */
  readonly nth: number;
  /** The item above it, where that has a number too. */
  readonly above: ItemNumber | undefined;
}

/** The numbers of the items that have one, by id. */
export function numbering(agenda: readonly AgendaItem[]): ReadonlyMap<string, ItemNumber> {
  const numbers = new Map<string, ItemNumber>();
  const number = (
    items: readonly AgendaItem[],
    scheme: Numbering,
    above: ItemNumber | undefined,
  ) => {
    const counted = items.filter(({ kind }) => scheme !== 'item' || kind === 'agenda-item');
    for (const item of items) {
      const nth = counted.indexOf(item) + 1;
      const own = nth > 0 && scheme !== 'none' ? { numbering: scheme, nth, above } : undefined;
      if (own && !numbers.has(item.id)) numbers.set(item.id, own);
      number(item.items, item.numbering ?? 'none', own);
    }
  };
  number(agenda, 'none', undefined);
  return numbers;
}

/** The number as it stands before a heading. */
export function labelOf({ numbering, nth }: ItemNumber, locale: Locale): string {
  return locale.label(numbering, nth);
}

/** The number as a reference in running text says it: “section (c)(ii)”, “agenda item 3”. */
export function citation(number: ItemNumber, locale: Locale): string {
  if (number.numbering === 'item') {
    const label = labelOf(number, locale);
    return label.charAt(0).toLocaleLowerCase(locale.lang) + label.slice(1);
  }
  return locale.words.references.section(bracketed(number, locale));
}

function bracketed(number: ItemNumber, locale: Locale): string {
  const bare = labelOf(number, locale).replace(/[^\p{L}\p{N}]+$/u, '');
  const above =
    number.above && number.above.numbering !== 'item' ? bracketed(number.above, locale) : '';
  return number.numbering === 'decimal' && above === '' ? bare : `${above}(${bare})`;
}
