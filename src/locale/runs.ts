/** Days of the calendar, without clock or time zone. */

/** The parts of a day. */
export interface Day {
  readonly year: number;
  /** 1 to 12. */
  readonly month: number;
  /** 1 to 31. */
  readonly date: number;
  /** 0 is Sunday. */
  readonly dayOfWeek: number;
}

const msPerDay = 86_400_000;

/** The parts of an ISO day, `2022-02-03`. */
export function day(iso: string): Day {
  const time = new Date(Date.parse(`${iso}T00:00:00Z`));
  return {
    year: time.getUTCFullYear(),
    month: time.getUTCMonth() + 1,
    date: time.getUTCDate(),
    dayOfWeek: time.getUTCDay(),
  };
}

/** First and last day of each unbroken run, for days in any order, each counted once. */
export function runs(isos: readonly string[]): readonly (readonly [string, string])[] {
  const found: [string, string][] = [];
  for (const iso of [...new Set(isos)].sort()) {
    const last = found.at(-1);
    if (last && Date.parse(iso) - Date.parse(last[1]) === msPerDay) last[1] = iso;
    else found.push([iso, iso]);
  }
  return found;
}
