/** The index of all activities, and the record of each with everything that donors ask for. */
import { archivePaths } from '../../../format/archive-paths.ts';
import { plain, quoted } from '../../../format/view/said.ts';
import type { ActivityRecord } from '../activity-records.ts';
import { activityTitle, actualDays, countryName, named, reporting } from '../activity-words.ts';
import { describedActivity } from '../described/activities.ts';
import type { Page, Place, Site } from '../page.ts';
import { seriesLink, words } from '../say.ts';
import { cell, type Table, type TableRow, tableView } from '../table.ts';
import { activityView } from './activity-view.ts';

/** The index, then one page an activity. */
export function activityPages(site: Site): readonly Page[] {
  const index: Page = {
    path: archivePaths.activities,
    template: 'activities',
    title: (place) => words(place, place.words.activities),
    description: (place) => place.words.activitiesLead,
    scripted: true,
    view: (place) => ({
      lead: words(place, place.words.activitiesLead),
      table: tableView(place, activityTable(site, place), {
        caption: place.words.activities,
        filters: true,
      }),
    }),
  };
  return [
    index,
    ...site.activities.map(
      (record): Page => ({
        path: record.path,
        template: 'activity',
        title: (place) => activityTitle(place, record),
        above: (place) => [
          { href: place.to(archivePaths.activities), text: words(place, place.words.activities) },
        ],
        description: (place) => plain(activityTitle(place, record)),
        described: (place) => describedActivity(place, record),
        view: (place) => activityView(site, place, record),
      }),
    ),
  ];
}

function activityTable({ activities }: Site, place: Place): Table {
  const own = place.words;
  return {
    columns: [
      { key: 'title', title: own.title },
      { key: 'level', title: own.type, choice: true },
      { key: 'reporting', title: own.reporting, choice: true },
      { key: 'status', title: own.activityStatus, choice: true },
      { key: 'dates', title: place.speaker.words.dates },
      { key: 'countries', title: own.countries, choice: true },
      { key: 'sectors', title: own.sectors, choice: true },
      { key: 'body', title: own.body, choice: true },
    ],
    rows: activities.map((record) => rowOf(place, record)),
  };
}

function rowOf(place: Place, record: ActivityRecord): TableRow {
  const { activity, series, meeting } = record;
  const own = place.words;
  const reporter = reporting(record);
  const { status } = activity;
  const first = activity.dates?.actualStart ?? activity.dates?.plannedStart ?? meeting?.day ?? '';
  const days = actualDays(place, record);
  return {
    cells: {
      title: cell([{ href: place.to(record.path), text: activityTitle(place, record) }]),
      level: cell([words(place, meeting ? own.meeting : place.speaker.words.project)]),
      reporting: cell(reporter ? [quoted(place.voice, reporter.abbr ?? reporter.name)] : []),
      status: cell(status ? [words(place, own.activityStatuses[status])] : []),
      dates: cell(days === '' ? [] : [words(place, days)], first),
      countries: cell(activity.countries.map(({ code }) => countryName(place, record, code))),
      sectors: cell(activity.sectors.map((sector) => named(place, sector))),
      body: cell([seriesLink(place, series, 'short')]),
    },
  };
}
