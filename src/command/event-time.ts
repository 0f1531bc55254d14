/** When an event happened that somebody dates on the command line: what goes into the register has happened. */
import { UsageError } from '../plan.ts';
import { instant } from './instant.ts';

/** Hours by which the clocks of the east are ahead of UTC at most: where a day begins first. */
const earliest = 14;

/**
 * The moment in UTC, `undefined` where nobody names one. Today, in UTC as all days without an hour, means now while its end is
 * still to come; tomorrow never does: a register that is never edited must not take a slip for an event of today.
 * @throws {UsageError} where it is no moment, or one that is not yet there.
 */
export function eventTime(written: string | undefined, now: string): string | undefined {
  if (written === undefined) return undefined;
  const at = instant(written);
  if (Date.parse(at) <= Date.parse(now)) return at;
  if (written === now.slice(0, 10)) return now;
  throw new UsageError(
    `Unexpected time “${written}” in the future, expected one not after ${now}: what goes into a register or is published has happened. Leave --as-of out to say now; to see how things will stand then, give --as-of to status, check or build. If the clock of this computer is wrong, set it`,
  );
}

/** Whether a day, `2022-02-10`, has begun somewhere on earth. */
export function hasBegun(day: string, at: string): boolean {
  return Date.parse(`${day}T00:00:00Z`) - earliest * 3_600_000 <= Date.parse(at);
}
