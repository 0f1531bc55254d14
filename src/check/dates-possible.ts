/** Check: dates in the text are in the calendar. */
import type { Check } from './check.ts';
import { dateReader, isInCalendar, isoOf, weekdayOf } from './find/text-dates.ts';
import { placeIn, runningWords } from './find/words.ts';

/** Finds days that no calendar has, and weekdays that were others. */
export const datesPossible: Check = {
  name: 'dates-possible',
  level: 'error',
  summary: 'Dates written in the text exist, and fell on the weekday that the text names.',
  why: 'A wrong date in signed minutes is an argument waiting to be had.',
  examples: [
    {
      title: 'A day too many, and another weekday',
      content: {
        'jt/jt-1/en.md':
          '## Opening {#opening}\n\nThe Team will meet on 31 February 2025.\n\nIt met on Monday 5 March 2024.\n',
        'jt/jt-1/fr.md': '## Ouverture {#opening}\n\nL’équipe se réunira le 31 juin.\n',
      },
      finds: [
        'jt/jt-1/en.md:3:23: Unexpected date “31 February 2025”, expected a day that is in the calendar',
        'jt/jt-1/en.md:5:11: Unexpected date “Monday 5 March 2024”, expected “Tuesday 5 March 2024”',
        'jt/jt-1/fr.md:3:24: Unexpected date “31 juin”, expected a day that is in the calendar',
      ],
    },
    {
      title: 'Dates that exist',
      content: {
        'jt/jt-1/en.md':
          '## Opening {#opening}\n\nThe Team met on Tuesday, 5 March 2024, and will meet on 29 February 2028.\n',
      },
      finds: [],
    },
  ],
  run: {
    *text(text, _meeting, { locales }) {
      const locale = locales.get(text.lang);
      if (!locale) return;
      const datesIn = dateReader(locale);
      for (const { node } of runningWords(text)) {
        for (const date of datesIn(node.value)) {
          const { written, index } = date;
          const place = placeIn(text, node, index, index + written.length);
          if (!isInCalendar(date)) {
            yield {
              place,
              reason: `Unexpected date “${written}”, expected a day that is in the calendar`,
              hint: 'Look at the day and the month.',
            };
            continue;
          }
          const actual = weekdayOf(date);
          if (actual === undefined || date.dayOfWeek === undefined || actual === date.dayOfWeek)
            continue;
          const { year = 0, month, date: nth } = date;
          const right = locale.date(isoOf(year, month, nth), { weekday: true });
          yield {
            place,
            // As it is typed: the space that keeps day and month together comes by itself.
            reason: `Unexpected date “${written}”, expected “${right.replaceAll('\u00a0', ' ')}”`,
            hint: 'Correct the weekday or the day.',
          };
        }
      }
    },
  },
};
