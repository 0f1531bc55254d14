/** On which day of a meeting each section of its minutes was dealt with, as agenda and sessions tell. */
import type { EditedSection, Edition } from '../../edition.ts';
import type { AgendaItem, MeetingFacts } from '../../read/schema/meeting.ts';

/** Days by the id of the section; sections of which no day is known are not in it. */
export function sectionDays({ body, facts }: Edition): ReadonlyMap<string, string> {
  const told = itemDays(facts);
  const days = new Map<string, string>();
  const walk = ({ id, sections }: EditedSection, above: string | undefined) => {
    const day = told.get(id) ?? above;
    if (day !== undefined) days.set(id, day);
    for (const section of sections) walk(section, day);
  };
  walk(body, undefined);
  return days;
}

/** Days by the id of a session, and of an item of the agenda that is one or stands below one. */
function itemDays({ agenda, sessions }: MeetingFacts): ReadonlyMap<string, string> {
  const days = new Map(sessions.map(({ id, date }) => [id, date]));
  const walk = (item: AgendaItem, above: string | undefined) => {
    const session = item.kind === 'session' ? (item.session ?? item.id) : item.id;
    const day = days.get(session) ?? above;
    if (day !== undefined) days.set(item.id, day);
    for (const below of item.items) walk(below, day);
  };
  for (const item of agenda) walk(item, undefined);
  return days;
}
