/** The meetings of a series before and after each of its meetings. */
import type { Neighbour, Neighbours } from '../edition.ts';
import type { Meeting } from '../meeting.ts';
import { refTo } from './adoptions.ts';

/** The neighbours of each meeting among those whose minutes go out, in the order in which they took place. */
export function neighboursOf(meetings: readonly Meeting[]): ReadonlyMap<Meeting, Neighbours> {
  const rows = new Map<Meeting['series'], Meeting[]>();
  for (const meeting of meetings) {
    if (meeting.texts.length === 0) continue;
    const row = rows.get(meeting.series);
    if (row) row.push(meeting);
    else rows.set(meeting.series, [meeting]);
  }
  return new Map(
    [...rows.values()].flatMap((row) => {
      row.sort((a, b) => (orderOf(a) < orderOf(b) ? -1 : 1));
      return row.map((meeting, place): [Meeting, Neighbours] => {
        const [previous, next] = [row[place - 1], row[place + 1]];
        return [meeting, { previous: previous && about(previous), next: next && about(next) }];
      });
    }),
  );
}

function about(meeting: Meeting): Neighbour {
  return { ...refTo(meeting), languages: [...new Set(meeting.texts.map(({ lang }) => lang))] };
}

function orderOf({ id, facts }: Meeting): string {
  const day = facts.sessions[0]?.date ?? '9999-12-31';
  return `${day} ${String(facts.ordinal ?? 0).padStart(6, '0')} ${id}`;
}
