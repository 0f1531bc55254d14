/** Calendars as RFC 5545 writes them: plain data in, text out. */
import { dayAfter } from './day-after.ts';

/** A moment as an instant, or a whole day, `2022-02-03`. */
export type When = { readonly instant: string } | { readonly day: string };

/** Something that takes place. */
export interface CalendarEvent {
  /** Unique over all calendars. */
  readonly uid: string;
  /** When it was made, as an instant. */
  readonly made: string;
  readonly start: When;
  /** Its end; of whole days the last. */
  readonly end: When;
  readonly summary: string;
  readonly description?: string | undefined;
  readonly location?: string | undefined;
  readonly url?: string | undefined;
  /** Whether it leaves the time free for something else. */
  readonly free?: boolean | undefined;
  /** A reminder, such as `-P1D`: one day before. */
  readonly reminder?: string | undefined;
}

/** A calendar; `name` is what programs call it. */
export function icalendar(events: readonly CalendarEvent[], name?: string): string {
  return [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Minutier//Minutier//EN',
    'CALSCALE:GREGORIAN',
    'METHOD:PUBLISH',
    ...given('X-WR-CALNAME', name && text(name)),
    ...events.flatMap(event),
    'END:VCALENDAR',
  ]
    .map((line) => `${fold(line)}\r\n`)
    .join('');
}

function event(one: CalendarEvent): readonly string[] {
  return [
    'BEGIN:VEVENT',
    `UID:${text(one.uid)}`,
    `DTSTAMP:${stamp(one.made)}`,
    `DTSTART${when(one.start)}`,
    `DTEND${'day' in one.end ? when({ day: dayAfter(one.end.day) }) : when(one.end)}`,
    `SUMMARY:${text(one.summary)}`,
    ...given('DESCRIPTION', one.description && text(one.description)),
    ...given('LOCATION', one.location && text(one.location)),
    ...given('URL', one.url),
    ...(one.free ? ['TRANSP:TRANSPARENT'] : []),
    ...(one.reminder === undefined
      ? []
      : [
          'BEGIN:VALARM',
          'ACTION:DISPLAY',
          `DESCRIPTION:${text(one.summary)}`,
          `TRIGGER:${one.reminder}`,
          'END:VALARM',
        ]),
    'END:VEVENT',
  ];
}

function given(name: string, value: string | undefined): readonly string[] {
  return value === undefined || value === '' ? [] : [`${name}:${value}`];
}

function when(moment: When): string {
  return 'day' in moment
    ? `;VALUE=DATE:${moment.day.replaceAll('-', '')}`
    : `:${stamp(moment.instant)}`;
}

/** `20220217T225959Z`. */
function stamp(instant: string): string {
  return new Date(instant).toISOString().replace(/[-:]|\.\d+/g, '');
}

function text(words: string): string {
  return (
    words
      .replace(/\r\n?/g, '\n')
      // biome-ignore lint/suspicious/noControlCharactersInRegex: a calendar cannot hold them
      .replace(/[\u0000-\u0008\u000b-\u001f\u007f]/g, '')
      .replace(/[\\;,]/g, '\\$&')
      .replaceAll('\n', '\\n')
  );
}

/** At most 75 bytes a line; no letter is cut in two. */
function fold(line: string): string {
  // In UTF-8 no letter has more than three bytes for each of its units.
  if (line.length * 3 <= 75) return line;
  let [result, width] = ['', 0];
  for (const letter of line) {
    const size = bytesOf(letter.codePointAt(0) ?? 0);
    if (width + size > 75) {
      result += '\r\n ';
      width = 1;
    }
    result += letter;
    width += size;
  }
  return result;
}

/** Bytes of a character in UTF-8. */
function bytesOf(code: number): number {
  if (code < 0x80) return 1;
  if (code < 0x800) return 2;
  return code < 0x10000 ? 3 : 4;
}
