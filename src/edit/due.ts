/** The day by which a clause is due. */

const msPerDay = 86_400_000;

/** The day that `due` says: a date as it is, a duration such as `P7D` counted from `start` in days of the calendar. */
export function dueDay(due: string | undefined, start: string | undefined): string | undefined {
  const written = due?.trim().toUpperCase() ?? '';
  if (/^\d{4}-\d{2}-\d{2}$/.test(written))
    return isoDay(Date.parse(written)) === written ? written : undefined;
  const parts = /^P(?=\d)(?:(\d{1,3})Y)?(?:(\d{1,4})M)?(?:(\d{1,4})W)?(?:(\d{1,5})D)?$/.exec(
    written,
  );
  if (!parts || start === undefined) return undefined;
  const [years = 0, months = 0, weeks = 0, days = 0] = parts
    .slice(1)
    .map((part) => Number(part ?? 0));
  const [year = 0, month = 0, date = 0] = start.split('-').map(Number);
  const target = Date.UTC(year, month - 1 + years * 12 + months, 1);
  // A month after 31 January is the last day of February.
  const last = new Date(Date.UTC(year, month + years * 12 + months, 0)).getUTCDate();
  return isoDay(target + (Math.min(date, last) - 1 + weeks * 7 + days) * msPerDay);
}

function isoDay(time: number): string | undefined {
  return Number.isFinite(time) ? new Date(time).toISOString().slice(0, 10) : undefined;
}
