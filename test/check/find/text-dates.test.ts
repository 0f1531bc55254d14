import { expect, test } from 'vitest';
import { dateReader, isInCalendar, weekdayOf } from '../../../src/check/find/text-dates.ts';
import { en } from '../../../src/locale/en.ts';
import { fr } from '../../../src/locale/fr.ts';

test.each([
  [en, 'on 31 February', '31 February impossible'],
  [en, 'on 29 February', '29 February'],
  [en, 'on 29 February 2023', '29 February 2023 impossible'],
  [en, 'on Friday 4 February 2022', 'Friday 4 February 2022'],
  [en, 'on Monday, 4 February 2022', 'Monday, 4 February 2022 weekday'],
  [en, 'on Monday 4 February', 'Monday 4 February'],
  [en, 'on 2022-13-01 or 2022-02-31', '2022-13-01 impossible, 2022-02-31 impossible'],
  [en, 'the 0 March', '0 March impossible'],
  [en, 'A-2022-02-31 and 12022-02-31', ''],
  [en, '3 Marching bands', ''],
  [fr, 'le 1er mars et le 31 avril 2024', '1er mars, 31 avril 2024 impossible'],
  [fr, 'le jeudi 4 février 2022', 'jeudi 4 février 2022 weekday'],
  [fr, 'le 31\u00a0février', '31\u00a0février impossible'],
])('%#: %s', (locale, words, found) => {
  const told = dateReader(locale)(words).map((date) => {
    if (!isInCalendar(date)) return `${date.written} impossible`;
    const actual = weekdayOf(date);
    const other = date.dayOfWeek !== undefined && actual !== undefined && actual !== date.dayOfWeek;
    return `${date.written}${other ? ' weekday' : ''}`;
  });
  expect(told.join(', ')).toBe(found);
});
