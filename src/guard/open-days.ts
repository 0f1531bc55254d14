/** Days that everybody may read: what is open in one spelling is open in all. */
import { fold } from './fold.ts';
import { isoDayOf, sameDay } from './same-day.ts';

const iso = /(?<!\d)\d{4}-\d\d-\d\d(?!\d)/g;

/** A day in words: `14 March 2009`, `March 14, 2009`. */
export const dayInWords =
  /(?<![\p{L}\p{N}])(?:\d{1,2}(?:er|st|nd|rd|th)?[ \u00a0\u202f]\p{L}{3,}\.?|\p{L}{3,}[ \u00a0\u202f]\d{1,2}(?:st|nd|rd|th)?,?)[ \u00a0\u202f]\d{4}(?![\p{L}\p{N}])/gu;

/** The days in open words and facts as `2030-03-31`, and the day after each: calendars print it as the end that is no longer part. */
export function openDaysOf(open: Iterable<string>): ReadonlySet<string> {
  const days = new Set<string>();
  for (const text of open) {
    for (const [found] of text.matchAll(iso)) {
      add(found);
      // A moment may be the evening before, where the clock is behind.
      if (text.includes(`${found}T`)) days.add(dayBeside(found, -1));
    }
    for (const [found] of text.matchAll(dayInWords)) {
      const day = isoDayOf(found);
      if (day) add(day);
    }
  }
  return days;

  function add(day: string): void {
    days.add(day);
    days.add(dayBeside(day, 1));
  }
}

/** All spellings of these days, folded. */
export function formsOfDays(days: ReadonlySet<string>): ReadonlySet<string> {
  return new Set([...days].flatMap((day) => sameDay(day).map(fold)));
}

/** The same text where it is no day. */
function dayBeside(day: string, step: 1 | -1): string {
  const time = Date.parse(`${day}T00:00:00Z`);
  return Number.isNaN(time) ? day : new Date(time + step * 86_400_000).toISOString().slice(0, 10);
}
