/** From a day to a day, in words, and amounts with their currency. */
import type { Place } from './page.ts';

/** Days that are counted out one by one, so that the language can join them: “3–4 February 2022”. */
const countable = 62;

/** “3–4 February 2022”, “since 1 March 2021”; empty where neither day is known. */
export function span({ speaker, words }: Place, from?: string, until?: string): string {
  if (from === undefined && until === undefined) return '';
  if (until === undefined) return words.since(speaker.date(from ?? ''));
  if (from === undefined) return words.until(speaker.date(until));
  const days = daysBetween(from, until);
  if (days.length > 0 && days.length <= countable) return speaker.dates(days);
  return `${speaker.date(from)} – ${speaker.date(until)}`;
}

/** “0 USD”. */
export function amount({ lang }: Place, value: number, currency: string): string {
  const figure = new Intl.NumberFormat(lang, { maximumFractionDigits: 2 }).format(value);
  return currency === '' ? figure : `${figure}\u00a0${currency}`;
}

/** “29 June 2022, 15:52:36 (UTC)”, in the time zone in which it was stated. */
export function moment({ speaker }: Pick<Place, 'speaker'>, iso: string): string {
  const [, day = '', clock = '', zone = 'Z'] =
    /^(\d{4}-\d\d-\d\d)T(\d\d:\d\d(?::\d\d)?)(?:\.\d+)?(Z|[+-]\d\d:?\d\d)?$/.exec(iso) ?? [];
  if (day === '') return iso;
  return `${speaker.date(day)}${speaker.words.comma} ${clock} (${zone === 'Z' ? 'UTC' : `UTC${zone}`})`;
}

function daysBetween(from: string, until: string): readonly string[] {
  const first = Date.parse(`${from}T00:00:00Z`);
  const count = Math.round((Date.parse(`${until}T00:00:00Z`) - first) / 86_400_000) + 1;
  return Array.from({ length: Math.min(Math.max(count, 0), countable + 1) }, (_, index) =>
    new Date(first + index * 86_400_000).toISOString().slice(0, 10),
  );
}
