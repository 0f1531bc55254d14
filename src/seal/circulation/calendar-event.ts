/** The deadline as an event for a calendar. */
import { icalendar } from '../../icalendar.ts';

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
export function calendarEvent({ deadline, ...occasion }: Occasion): string {
  const moment = { instant: deadline };
  return icalendar([{ ...occasion, start: moment, end: moment, free: true, reminder: '-P1D' }]);
}
