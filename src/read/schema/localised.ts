/** The smallest pieces of the content schema: words in several languages, ids, dates and times. */
import { z } from 'zod';

const languageKey = /^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$|^\*$/;

/** Whether words can be given for this: a language, or `*` for all others. */
export function isLanguageKey(key: string): boolean {
  return languageKey.test(key);
}

/** Words per language (`{ en: …, fr: … }`), or one plain string for words that are the same in every language. */
export const localised = z
  .union([z.string().min(1), z.record(z.string().regex(languageKey), z.string().min(1))])
  .transform(
    (words): Readonly<Record<string, string>> =>
      typeof words === 'string' ? { '*': words } : words,
  );

const anId = 'expected an id: letters, digits, "-", "_" or ".", beginning with a letter';

/** An id: letters, digits, `-`, `_` and `.`, beginning with a letter. It never changes once published. */
export const id = z.string({ error: anId }).regex(/^[A-Za-z][A-Za-z0-9._-]*$/, { error: anId });

/** A calendar day, `2022-02-03`. */
export const day = z.iso.date({ error: 'expected a date such as 2022-02-03' });

const aTime = 'expected a time of day such as "16:15"';

/** A time of day on a 24-hour clock, `"16:15"`. */
export const time = z.string({ error: aTime }).regex(/^([01][0-9]|2[0-3]):[0-5][0-9]$/, {
  error: aTime,
});
