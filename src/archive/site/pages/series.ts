/** Pages of bodies: their meetings, what they agreed on a line of time, what each party has to do. */
import { archivePaths } from '../../../format/archive-paths.ts';
import { allLink, mostRows } from '../all-link.ts';
import { seriesData } from '../data-links.ts';
import { describedBody } from '../described/bodies.ts';
import { meetingTable } from '../meeting-table.ts';
import type { Page, Site } from '../page.ts';
import { statusBars } from '../pictures/status-bars.ts';
import { timeline } from '../pictures/timeline.ts';
import { clauseTable } from '../registers/clause-table.ts';
import { documents } from '../registers/documents.ts';
import { subCommittees } from '../registers/sub-committees.ts';
import { fact, who, words } from '../say.ts';
import { tableView } from '../table.ts';

/** One page a body. */
export function seriesPages(site: Site): readonly Page[] {
  return site.archive.series.map((shelved): Page => {
    const { series } = shelved;
    const { facts } = series;
    const meetings = site.meetings.filter((one) => one.series.facts.id === facts.id);
    const clauses = meetings.flatMap((meeting) => meeting.clauses).toReversed();
    const only: Site = {
      ...site,
      archive: {
        ...site.archive,
        series: site.archive.series.filter((one) => one.series === series),
      },
      meetings,
    };
    return {
      path: archivePaths.series(facts.id),
      template: 'series',
      title: (place) => fact(place, facts.title),
      described: (place) => describedBody(place, facts, meetings),
      view: (place) => {
        const first = meetings.at(-1)?.first;
        const kinds = (['decision', 'action', 'recommendation'] as const).filter((kind) =>
          clauses.some((clause) => clause.kind === kind),
        );
        const tables = kinds.map((kind) =>
          tableView(place, clauseTable(place, kind, clauses, { series: true }), {
            caption: place.speaker.words[`${kind}s`],
            most: mostRows,
            more: allLink(place, `${kind}s`),
          }),
        );
        return {
          programs: seriesData(place, shelved),
          forPrograms: words(place, place.speaker.words.data.forPrograms),
          facts: [
            ...(facts.parties.length > 0
              ? [
                  {
                    name: words(place, place.speaker.words.parties),
                    links: facts.parties.map(({ id, name, officialName }) => ({
                      href: place.to(archivePaths.party(facts.id, id)),
                      text: fact(place, officialName ?? name),
                    })),
                  },
                ]
              : []),
            ...(facts.secretariat && first
              ? [
                  {
                    name: words(place, place.speaker.words.secretariat),
                    links: [{ href: '', text: who(place, first, facts.secretariat) }],
                  },
                ]
              : []),
            ...(facts.project
              ? [
                  {
                    name: words(place, place.speaker.words.project),
                    links: [
                      {
                        href: facts.activity ? place.to(archivePaths.project(facts.id)) : '',
                        text: fact(place, facts.project),
                      },
                    ],
                  },
                ]
              : []),
          ],
          meetings: tableView(
            place,
            meetingTable(site, place, meetings.toReversed(), { series: false }),
            { caption: place.words.meetings, most: mostRows, more: allLink(place, 'meetings') },
          ),
          timeline: timeline(place, facts, meetings, site.today),
          bars: statusBars(place, facts, clauses),
          tables,
          committees: tableView(place, without(subCommittees.table(only, place), 'body'), {
            caption: place.speaker.words.subCommittees,
          }),
          hasCommittees: facts.subCommittees.length > 0,
          documents: tableView(place, without(documents.table(only, place), 'body'), {
            caption: place.words.documents,
          }),
          hasDocuments: facts.documents.length > 0,
        };
      },
    };
  });
}

function without(
  table: ReturnType<typeof documents.table>,
  key: string,
): ReturnType<typeof documents.table> {
  return { ...table, columns: table.columns.filter((column) => column.key !== key) };
}
