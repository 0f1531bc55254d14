/** The words of headings, and how deep they stand. */
import type { Heading } from 'mdast';
import { toString as plainText } from 'mdast-util-to-string';
import { inLanguage } from '../lang.ts';
import type { Locale } from '../locale/locale.ts';
import type { AgendaItem, MeetingFacts } from '../read/schema/meeting.ts';

/** The words of a heading without markup; empty where the author left them to the facts. */
export function headingWords(heading: Heading | undefined): string {
  return heading ? plainText(heading, { includeHtml: false }).trim() : '';
}

/** What a heading with this id says where its author wrote no words. */
export function titleFromFacts(
  id: string,
  facts: MeetingFacts,
  locale: Locale,
): string | undefined {
  const item = findItem(facts.agenda, id);
  const title = inLanguage(item?.title, locale.lang);
  if (title !== undefined) return title;
  const sessionId = item?.kind === 'session' ? (item.session ?? id) : id;
  const session = facts.sessions.find((one) => one.id === sessionId);
  if (session) {
    // Two sittings on one day are both of day 1.
    const days = [...new Set(facts.sessions.map(({ date }) => date))];
    const nth = days.indexOf(session.date) + 1;
    return locale.words.sessionTitle(nth, locale.date(session.date, { weekday: true }));
  }
  return item && locale.words.itemKinds[item.kind];
}

/** The depth of a section below one of this depth: the title of the page is 1, and HTML has no more than 6. */
export function depthBelow(depth: number): number {
  return Math.min(Math.max(depth + 1, 2), 6);
}

function findItem(items: readonly AgendaItem[], id: string): AgendaItem | undefined {
  for (const item of items) {
    const found = item.id === id ? item : findItem(item.items, id);
    if (found) return found;
  }
  return undefined;
}
