/** The smallest pieces of the content schema: words in several languages, ids, dates and times. */
import { z } from 'zod';

/** Words per language (`{ en: …, fr: … }`), or one plain string for words that are the same in every language. */
export const localised = z
  .union([
    z.string().min(1),
    z.record(z.string().regex(/^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$|^\*$/), z.string().min(1)),
  ])
  .transform(
    (words): Readonly<Record<string, string>> =>
      typeof words === 'string' ? { '*': words } : words,
  );

/** An id: letters, digits, `-`, `_` and `.`, beginning with a letter. It never changes once published. */
export const id = z.string().regex(/^[A-Za-z][A-Za-z0-9._-]*$/, {
  error: 'expected an id: letters, digits, "-", "_" or ".", beginning with a letter',
});

/** A calendar day, `2022-02-03`. */
export const day = z.iso.date({ error: 'expected a date such as 2022-02-03' });

/** A time of day on a 24-hour clock, `"16:15"`. */
export const time = z.string().regex(/^([01][0-9]|2[0-3]):[0-5][0-9]$/, {
  error: 'expected a time of day such as "16:15"',
});
