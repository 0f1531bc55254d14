/** A moment as people write it on the command line. */
import { UsageError } from '../plan.ts';

/**
 * The moment in UTC: `2022-02-10T09:00:00Z`; a day alone means its last second.
 * @throws {UsageError} where it is no moment.
 */
export function instant(written: string): string {
  const whole = /^\d{4}-\d{2}-\d{2}$/.test(written) ? `${written}T23:59:59Z` : written;
  const time = /T.*(Z|[+-]\d{2}:\d{2})$/.test(whole) ? Date.parse(whole) : Number.NaN;
  const day = Date.parse(`${whole.slice(0, 10)}T00:00:00Z`);
  // JavaScript reads 30 February as 2 March.
  const isDay = !Number.isNaN(day) && new Date(day).toISOString().startsWith(whole.slice(0, 10));
  if (Number.isNaN(time) || !isDay)
    throw new UsageError(
      `Unexpected time “${written}”, expected one such as 2022-02-10T09:00:00Z or 2022-02-10`,
    );
  return new Date(time).toISOString().replace(/\.\d+Z$/, 'Z');
}
