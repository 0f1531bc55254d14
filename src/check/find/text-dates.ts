/** Dates that running text writes out, in the words of its language. */

import type { Locale } from '../../locale/locale.ts';
import { day } from '../../locale/runs.ts';

/** A date as written, and where in the words. */
export interface TextDate {
  readonly written: string;
  readonly index: number;
  readonly date: number;
  /** 1 to 12. */
  readonly month: number;
  readonly year: number | undefined;
  /** 0 is Sunday. */
  readonly dayOfWeek: number | undefined;
}

/** A reader that finds “Friday 31 February 2022”, « 1er mars » and `2022-02-31`. */
export function dateReader(locale: Locale): DateReader {
  const reader = readers.get(locale) ?? newReader(locale);
  readers.set(locale, reader);
  return reader;
}

type DateReader = (words: string) => readonly TextDate[];

/** To ask for the names of months takes longer than to read a text. */
const readers = new WeakMap<Locale, DateReader>();

function newReader(locale: Locale): DateReader {
  const months = numbers(12, (n) => longest(locale.date(`2024-${two(n + 1)}-15`)));
  // 7 January 2024 was a Sunday.
  const weekdays = numbers(7, (n) => {
    const iso = `2024-01-${two(n + 7)}`;
    return longest(locale.date(iso, { weekday: true }).replace(locale.date(iso), ''));
  });
  const choice = (names: ReadonlyMap<string, number>) => [...names.keys()].join('|');
  const long = new RegExp(
    `(?<![\\p{L}\\p{N}])(?:(${choice(weekdays)}),?\\s+)?(\\d{1,2})(?:er|st|nd|rd|th)?\\s+(${choice(months)})(?:,?\\s+(\\d{4}))?(?![\\p{L}\\p{N}])`,
    'giu',
  );
  const iso = /(?<![\p{L}\p{N}-])(\d{4})-(\d{2})-(\d{2})(?![\p{L}\p{N}-])/gu;
  return (words) => [
    ...[...words.matchAll(long)].map((match) => ({
      written: match[0],
      index: match.index,
      date: Number(match[2]),
      month: (months.get(match[3]?.toLowerCase() ?? '') ?? 0) + 1,
      year: match[4] === undefined ? undefined : Number(match[4]),
      dayOfWeek: weekdays.get(match[1]?.toLowerCase() ?? ''),
    })),
    ...[...words.matchAll(iso)].map((match) => ({
      written: match[0],
      index: match.index,
      date: Number(match[3]),
      month: Number(match[2]),
      year: Number(match[1]),
      dayOfWeek: undefined,
    })),
  ];
}

/** Whether the calendar has such a day. A day without a year may be in a leap year. */
export function isInCalendar({ date, month, year = 2024 }: TextDate): boolean {
  return (
    month >= 1 &&
    month <= 12 &&
    date >= 1 &&
    date <= new Date(Date.UTC(year, month, 0)).getUTCDate()
  );
}

/** The weekday of a date that names its year: 0 is Sunday. */
export function weekdayOf({ date, month, year }: TextDate): number | undefined {
  return year === undefined ? undefined : day(isoOf(year, month, date)).dayOfWeek;
}

/** `2022-02-03`. */
export function isoOf(year: number, month: number, date: number): string {
  return `${String(year).padStart(4, '0')}-${two(month)}-${two(date)}`;
}

function numbers(count: number, name: (n: number) => string): ReadonlyMap<string, number> {
  return new Map(Array.from({ length: count }, (_, n) => [name(n).toLowerCase(), n]));
}

function longest(words: string): string {
  return (words.match(/\p{L}+/gu) ?? []).toSorted((a, b) => b.length - a.length)[0] ?? '';
}

function two(n: number): string {
  return String(n).padStart(2, '0');
}
