/** Pages of years: what met and what was agreed in each. */
import { archivePaths } from '../../../format/archive-paths.ts';
import { allLink, mostRows } from '../all-link.ts';
import { describedYear } from '../described/meetings.ts';
import { meetingTable } from '../meeting-table.ts';
import type { Page, Site } from '../page.ts';
import type { MeetingRecord } from '../records.ts';
import { clauseTable } from '../registers/clause-table.ts';
import { words } from '../say.ts';
import { tableView } from '../table.ts';

/** Years in which anything met, newest first. */
export function yearsOf(meetings: readonly MeetingRecord[]): readonly string[] {
  const years = meetings.flatMap(({ day }) => (day === '' ? [] : [day.slice(0, 4)]));
  return [...new Set(years)].toSorted().toReversed();
}

/** One page a year. */
export function yearPages(site: Site): readonly Page[] {
  return yearsOf(site.meetings).map((year): Page => {
    const meetings = site.meetings
      .filter(({ day }) => day.startsWith(year))
      .toSorted((a, b) => (a.day < b.day ? -1 : 1));
    const clauses = meetings.flatMap((meeting) => meeting.clauses);
    return {
      path: archivePaths.year(year),
      template: 'year',
      title: (place) => words(place, year),
      description: (place) => `${place.words.meetings}: ${year}`,
      described: (place) => describedYear(place, year, meetings),
      view: (place) => ({
        meetings: tableView(place, meetingTable(site, place, meetings), {
          caption: place.words.meetings,
        }),
        tables: (['decision', 'action', 'recommendation'] as const)
          .filter((kind) => clauses.some((clause) => clause.kind === kind))
          .map((kind) =>
            tableView(place, clauseTable(place, kind, clauses), {
              caption: place.speaker.words[`${kind}s`],
              most: mostRows,
              more: allLink(place, `${kind}s`),
            }),
          ),
      }),
    };
  });
}
