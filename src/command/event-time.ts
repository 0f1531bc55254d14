/** When an event happened that somebody dates on the command line: what goes into the register has happened. */
import { UsageError } from '../plan.ts';
import { instant } from './instant.ts';

/** Hours by which the clocks of the east are ahead of UTC at most: where a day begins first. */
const earliest = 14;

/**
 * The moment in UTC, `undefined` where nobody names one. A day alone that has begun somewhere means now while its end is still to come.
 * @throws {UsageError} where it is no moment, or one that is not yet there.
 */
export function eventTime(written: string | undefined, now: string): string | undefined {
  if (written === undefined) return undefined;
  const at = instant(written);
  if (Date.parse(at) <= Date.parse(now)) return at;
  if (!written.includes('T') && hasBegun(written, now)) return now;
  throw new UsageError(
    `Unexpected time “${written}” in the future, expected one not after ${now}: what goes into a register or is published has happened. To see how things will stand then, give --as-of to status, check or build. If the clock of this computer is wrong, set it`,
  );
}

/** Whether a day, `2022-02-10`, has begun somewhere on earth. */
export function hasBegun(day: string, at: string): boolean {
  return Date.parse(`${day}T00:00:00Z`) - earliest * 3_600_000 <= Date.parse(at);
}
