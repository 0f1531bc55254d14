/** Days in a time zone: on which day an instant falls, and when a day ends. */

/** The day, `2022-02-10`, on which the instant falls in the zone. */
export function dayIn(timeZone: string, instant: number): string {
  return local(timeZone, instant).slice(0, 10);
}

/** Whether there is a zone of this name. */
export function isTimeZone(name: string): boolean {
  try {
    return clockOf(name) !== undefined;
  } catch {
    return false;
  }
}

/** The last second of a day in the zone, with the offset that holds then: `2022-02-17T23:59:59+01:00`. */
export function endOfDay(timeZone: string, day: string): string {
  return momentIn(timeZone, day, '23:59:59');
}

/** A moment that a wall clock of the zone shows, with the offset that holds then: `2022-02-03T16:15:00+01:00`. */
export function momentIn(timeZone: string, day: string, time: string): string {
  const wanted = `${day}T${time}`;
  const asUtc = Date.parse(`${wanted}Z`);
  const around = offsets(timeZone, asUtc);
  const [only, ...others] = around;
  if (only !== undefined && others.length === 0) return `${wanted}${spell(only)}`;
  // Where clocks are put back a second comes twice: the later one, so that nobody loses an hour.
  const candidates = around
    .map((minutes) => ({ minutes, instant: asUtc - minutes * 60_000 }))
    .filter(({ instant }) => local(timeZone, instant) === wanted)
    .sort((a, b) => b.instant - a.instant);
  const minutes = candidates[0]?.minutes ?? offsetAt(timeZone, asUtc);
  return `${wanted}${spell(minutes)}`;
}

/** The instant as a wall clock of the zone shows it: `2022-02-10T09:00:00`. */
function local(timeZone: string, instant: number): string {
  const parts = clockOf(timeZone).formatToParts(instant);
  const get = (type: Intl.DateTimeFormatPartTypes) =>
    parts.find((part) => part.type === type)?.value ?? '';
  return `${get('year').padStart(4, '0')}-${get('month')}-${get('day')}T${get('hour')}:${get('minute')}:${get('second')}`;
}

/** Making one takes longer than reading it a hundred times. */
function clockOf(timeZone: string): Intl.DateTimeFormat {
  const clock =
    clocks.get(timeZone) ??
    new Intl.DateTimeFormat('en-GB', {
      timeZone,
      year: 'numeric',
      month: '2-digit',
      day: '2-digit',
      hour: '2-digit',
      minute: '2-digit',
      second: '2-digit',
      hourCycle: 'h23',
    });
  clocks.set(timeZone, clock);
  return clock;
}

const clocks = new Map<string, Intl.DateTimeFormat>();

function offsets(timeZone: string, around: number): readonly number[] {
  const day = 24 * 60 * 60_000;
  const [before, after] = [offsetAt(timeZone, around - day), offsetAt(timeZone, around + day)];
  // Nowhere were clocks changed and put back within two days.
  return before === after ? [before] : [...new Set([before, offsetAt(timeZone, around), after])];
}

/** Minutes by which the zone is ahead of UTC. */
function offsetAt(timeZone: string, instant: number): number {
  const whole = Math.floor(instant / 1000) * 1000;
  return Math.round((Date.parse(`${local(timeZone, whole)}Z`) - whole) / 60_000);
}

function spell(minutes: number): string {
  const size = Math.abs(minutes);
  const two = (n: number) => String(n).padStart(2, '0');
  return `${minutes < 0 ? '-' : '+'}${two(Math.floor(size / 60))}:${two(size % 60)}`;
}
