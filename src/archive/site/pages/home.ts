/** The front page of a language: bodies, what is overdue, the latest meetings, the ways to everything else. */
import { isPending } from '../../../action-progress.ts';
import { archivePaths } from '../../../format/archive-paths.ts';
import { allLink } from '../all-link.ts';
import { describedSite } from '../described/web-site.ts';
import { meetingTable } from '../meeting-table.ts';
import type { Page, Site } from '../page.ts';
import { byDay } from '../records.ts';
import { clauseTable } from '../registers/clause-table.ts';
import { registers } from '../registers/index.ts';
import { meetingLink, seriesLink, words } from '../say.ts';
import { tableView } from '../table.ts';
import { yearsOf } from './years.ts';

/** Meetings that the front page lists. */
const latest = 10;

/** The front page. */
export function homePage(site: Site): Page {
  const { archive, meetings } = site;
  const clauses = meetings.flatMap((meeting) => meeting.clauses);
  const pending = clauses.filter(({ progress }) => isPending(progress?.state));
  const newest = meetings.toSorted(byDay).toReversed();
  return {
    path: archivePaths.home,
    template: 'home',
    title: (place) => words(place, place.words.name),
    description: (place) => place.words.lead,
    described: (place) => describedSite(site, place),
    view: (place) => ({
      lead: words(place, place.words.lead),
      asking: true,
      search: {
        href: place.to(archivePaths.search),
        title: words(place, place.speaker.words.search.title),
        query: words(place, place.speaker.words.search.query),
        go: words(place, place.speaker.words.search.go),
      },
      isEmpty: meetings.length === 0,
      bodies: archive.series.map(({ series: { facts }, meetings: own }) => {
        const last = meetings.findLast(({ series }) => series.facts.id === facts.id);
        return {
          link: seriesLink(place, facts),
          count: words(place, counted(place, 'meetings', own.length)),
          last: last ? [meetingLink(place, last)] : [],
          lastDay: last?.day ? words(place, place.speaker.date(last.day)) : [],
        };
      }),
      latest: tableView(place, meetingTable(site, place, newest), {
        caption: place.words.latest,
        most: latest,
        more: allLink(place, 'meetings'),
      }),
      pending: tableView(
        place,
        clauseTable(
          place,
          'action',
          pending.toSorted((a, b) => order(a.due, b.due)).slice(0, latest),
        ),
        { caption: place.speaker.words.actions },
      ),
      hasPending: pending.length > 0,
      allActions: allLink(place, 'actions'),
      registers: registers.map(({ name, title }) => ({
        href: place.to(archivePaths.register(name)),
        text: words(place, title(place.speaker.words)),
      })),
      years: yearsOf(meetings).map((year) => ({
        href: place.to(archivePaths.year(year)),
        text: words(place, year),
      })),
    }),
  };
}

function order(a = '9999', b = '9999'): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

function counted(
  { speaker }: Parameters<Page['view']>[0],
  what: keyof Parameters<Page['view']>[0]['words']['count'],
  n: number,
): string {
  return speaker.plural(n, speaker.words.archive.count[what]).replace('{n}', String(n));
}
