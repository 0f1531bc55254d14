/** What an event about the text in force says of it. */
import type { Report } from '../report.ts';
import type { EventOf } from '../seal/register/schema.ts';
import { declined, type Opened } from './opened.ts';

/** Time, hand, languages and root; or a report that there is no text in force. */
export function inForce(
  open: Opened,
): Pick<EventOf<'published'>, 'at' | 'by' | 'languages' | 'root'> | Report {
  const { standing, at, by } = open;
  const { round, root } = standing.state.course;
  if (round && root !== undefined) return { at, by, languages: round.languages, root };
  const reason = 'Unexpected draft that nobody was sent, expected circulated minutes';
  return declined(open, 'register-order', reason, 'Circulate the minutes first.');
}
