/** A citation as CSL-JSON, which Zotero, Pandoc and others read. */
import type { Citation } from './citation.ts';

/** A list of one item. */
export function cslJson(citation: Citation): string {
  const {
    key,
    lang,
    title,
    author,
    genre,
    publisher,
    place,
    issued,
    number,
    event,
    status,
    days,
    url,
  } = citation;
  const item = {
    id: key,
    type: 'report',
    genre,
    title,
    author: [{ literal: author }],
    publisher,
    'publisher-place': place,
    issued: issued === undefined ? undefined : dates([issued]),
    number,
    status,
    'event-title': event.title,
    'event-place': event.place,
    'event-date': days.length > 0 ? dates(days) : undefined,
    language: lang,
    URL: url,
  };
  return `${JSON.stringify([item], undefined, 2)}\n`;
}

function dates(days: readonly string[]) {
  return { 'date-parts': days.map((day) => day.split('-').map(Number)) };
}
