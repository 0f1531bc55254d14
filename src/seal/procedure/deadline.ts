/** Until when the parties can answer: so many days, none of them a holiday of the party that has fewest. */
import { dayAfter } from '../../day-after.ts';
import type { Procedure } from '../../read/schema/series.ts';
import { dayIn, endOfDay } from './zone.ts';

/** What a deadline depends on. */
export type Calendar = Pick<Procedure, 'days' | 'count' | 'weekend' | 'timeZone' | 'parties'>;

const weekdays = [
  'sunday',
  'monday',
  'tuesday',
  'wednesday',
  'thursday',
  'friday',
  'saturday',
] as const;

/** Far more days than any procedure gives: where no day of the week is a working day, there is no deadline. */
const furthest = 3660;

/**
 * The last moment to answer what was circulated at the instant: the end of the last day, for the party whose days are up last.
 * @throws {Error} where no day is a working day.
 */
export function deadline(circulated: string, calendar: Calendar): string {
  const start = dayIn(calendar.timeZone, Date.parse(circulated));
  const ends = calendar.parties.map(({ holidays }) => lastDay(start, calendar, holidays));
  const last = ends.toSorted().at(-1) ?? lastDay(start, calendar, []);
  return endOfDay(calendar.timeZone, last);
}

function lastDay(start: string, calendar: Calendar, holidays: readonly string[]): string {
  const { days, count } = calendar;
  let day = start;
  let left = days;
  for (let steps = 0; left > 0; steps += 1) {
    if (steps > furthest)
      throw new Error('Unexpected weekend of seven days, expected a working day');
    day = dayAfter(day);
    if (count === 'calendar' || works(day, calendar, holidays)) left -= 1;
  }
  return day;
}

function works(day: string, { weekend }: Calendar, holidays: readonly string[]): boolean {
  const weekday = weekdays[new Date(`${day}T00:00:00Z`).getUTCDay()];
  return !holidays.includes(day) && !weekend.some((free) => free === weekday);
}
