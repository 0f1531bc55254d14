/** The deadline as an event for a calendar, after RFC 5545. */

/** What the event says. */
export interface Occasion {
  /** Unique over all calendars. */
  readonly uid: string;
  /** When it was made, as an instant. */
  readonly made: string;
  /** The last moment to answer, as an instant. */
  readonly deadline: string;
  readonly summary: string;
  readonly description: string;
}

/** The event, with a reminder one day before. */
export function calendarEvent({ uid, made, deadline, summary, description }: Occasion): string {
  return [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Minutier//Minutier//EN',
    'CALSCALE:GREGORIAN',
    'METHOD:PUBLISH',
    'BEGIN:VEVENT',
    `UID:${uid}`,
    `DTSTAMP:${stamp(made)}`,
    `DTSTART:${stamp(deadline)}`,
    `DTEND:${stamp(deadline)}`,
    `SUMMARY:${text(summary)}`,
    `DESCRIPTION:${text(description)}`,
    'TRANSP:TRANSPARENT',
    'BEGIN:VALARM',
    'ACTION:DISPLAY',
    `DESCRIPTION:${text(summary)}`,
    'TRIGGER:-P1D',
    'END:VALARM',
    'END:VEVENT',
    'END:VCALENDAR',
  ]
    .map((line) => `${fold(line)}\r\n`)
    .join('');
}

/** `20220217T225959Z`. */
function stamp(instant: string): string {
  return new Date(instant).toISOString().replace(/[-:]|\.\d+/g, '');
}

function text(words: string): string {
  return words
    .replace(/\r\n?/g, '\n')
    .replace(/[\\;,]/g, '\\$&')
    .replaceAll('\n', '\\n');
}

/** At most 75 bytes a line; no letter is cut in two. */
function fold(line: string): string {
  const encoder = new TextEncoder();
  let [result, width] = ['', 0];
  for (const letter of line) {
    const size = encoder.encode(letter).length;
    if (width + size > 75) {
      result += '\r\n ';
      width = 1;
    }
    result += letter;
    width += size;
  }
  return result;
}
