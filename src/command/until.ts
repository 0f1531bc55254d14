/** The end of the time to answer, as commands tell it. */

/** `2024-03-13, 23:59 (Africa/Niamey)`; without the zone where the procedure is gone that named it. */
export function until(deadline: string, timeZone: string | undefined): string {
  const moment = `${deadline.slice(0, 10)}, ${deadline.slice(11, 16)}`;
  return timeZone === undefined ? moment : `${moment} (${timeZone})`;
}
