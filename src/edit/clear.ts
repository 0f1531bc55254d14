/** A meeting as one audience may know it: without the facts and the words that it may not read. Runs before anything else looks at them. */
import type { Clearance } from '../audience.ts';
import type { Lang } from '../lang.ts';
import { lately } from '../lately.ts';
import type { Locale } from '../locale/locale.ts';
import type { Meeting } from '../meeting.ts';
import { clearFacts } from './clear-facts.ts';
import { redact } from './redact.ts';

/** A meeting, and whether somebody took part whom this audience may not know. */
export interface Cleared {
  readonly meeting: Meeting;
  readonly unnamed: boolean;
}

/** What clears meetings. */
export type Clear = typeof clear;

/** Clears meetings, and remembers a few: what an audience may know of a meeting is the same in each of its editions. */
export function clearOnce(): Clear {
  const known = lately<Cleared>(12);
  return (meeting, clearance, locales) =>
    known(`${clearance.audience} ${meeting.path}`, () => clear(meeting, clearance, locales));
}

/**
 * The meeting without what is closed to an audience.
 * @throws {Error} where marks of restricted passages are broken, so that nobody can tell what they guard.
 */
export function clear(
  meeting: Meeting,
  clearance: Clearance,
  locales: ReadonlyMap<Lang, Locale>,
): Cleared {
  const { facts, series, withheld, unnamed } = clearFacts(
    { facts: meeting.facts, series: meeting.series.facts },
    clearance,
  );
  return {
    meeting: {
      ...meeting,
      facts,
      series: { ...meeting.series, facts: series },
      texts: meeting.texts.map((text) =>
        redact(text, {
          clearance,
          placeholder: locales.get(text.lang)?.words.restrictedWords ?? '[…]',
          withheld,
        }),
      ),
    },
    unnamed,
  };
}
