/** A day in the ways in which it is written: a date of birth tells as much in figures as in words. */

/** Months by the first letters of their names, in the languages of records. */
const months: readonly (readonly string[])[] = [
  ['jan', 'يناير'],
  ['feb', 'fev', 'fév', 'فبراير'],
  ['mar', 'مارس'],
  ['apr', 'avr', 'أبريل'],
  ['may', 'mai', 'مايو'],
  ['jun', 'juin', 'يونيو'],
  ['jul', 'juil', 'يوليو'],
  ['aug', 'aou', 'aoû', 'أغسطس'],
  ['sep', 'سبتمبر'],
  ['oct', 'أكتوبر'],
  ['nov', 'نوفمبر'],
  ['dec', 'déc', 'ديسمبر'],
];

const english =
  'January February March April May June July August September October November December';
const french =
  'janvier février mars avril mai juin juillet août septembre octobre novembre décembre';
const arabic = 'يناير فبراير مارس أبريل مايو يونيو يوليو أغسطس سبتمبر أكتوبر نوفمبر ديسمبر';

/** Other spellings of a day such as `2009-03-14`, “14 March 2009”; none where it is no day. */
export function sameDay(text: string): readonly string[] {
  const day = dayOf(text);
  if (!day) return [];
  const [year, month, date] = day;
  const two = (n: number) => String(n).padStart(2, '0');
  const named = [english, french, arabic].map((names) => names.split(' ')[month - 1] ?? '');
  return [
    `${year}-${two(month)}-${two(date)}`,
    `${two(date)}/${two(month)}/${year}`,
    `${date}/${month}/${year}`,
    `${two(month)}/${two(date)}/${year}`,
    `${year}${two(month)}${two(date)}`,
    ...named.flatMap((name) => [
      `${date} ${name} ${year}`,
      `${two(date)} ${name} ${year}`,
      `${date}er ${name} ${year}`,
      `${name} ${date} ${year}`,
    ]),
  ];
}

/** The day as `2009-03-14`, however it is spelled; `undefined` where it is no day. */
export function isoDayOf(text: string): string | undefined {
  const day = dayOf(text);
  if (!day) return undefined;
  const [year, month, date] = day;
  return `${year}-${String(month).padStart(2, '0')}-${String(date).padStart(2, '0')}`;
}

function dayOf(text: string): readonly [number, number, number] | undefined {
  const iso = /^(\d{4})-(\d\d)-(\d\d)$/.exec(text);
  if (iso) return [Number(iso[1]), Number(iso[2]), Number(iso[3])];
  const year = /(\d{4})\s*$/.exec(text)?.[1];
  const date = /^\p{L}*\.?\s*(\d{1,2})/u.exec(text)?.[1];
  const name = /\p{L}{3,}/u.exec(text)?.[0].toLowerCase() ?? '';
  const month = months.findIndex((starts) => starts.some((start) => name.startsWith(start))) + 1;
  if (!year || !date || month === 0) return undefined;
  return [Number(year), month, Number(date)];
}
