/** A citation as RIS, which EndNote and others read. */
import type { Citation } from './citation.ts';

/** One record. */
export function ris(citation: Citation): string {
  const { lang, title, author, genre, publisher, place, issued, number, event, status, url } =
    citation;
  const fields = [
    ['TY', 'RPRT'],
    ['AU', author],
    ['TI', title],
    ['M3', genre],
    ['PB', publisher],
    ['CY', place],
    ['PY', issued?.slice(0, 4)],
    ['DA', issued?.replaceAll('-', '/')],
    ['SN', number],
    ['N1', [event.title, event.place].filter(Boolean).join(', ')],
    ['N1', status],
    ['LA', lang],
    ['UR', url],
    ['ER', ''],
  ] as const;
  return fields
    .flatMap(([tag, value]) =>
      value === undefined ? [] : [`${tag}  - ${value.replaceAll(/\s+/g, ' ')}\r\n`],
    )
    .join('');
}
