/** Pages of sub-committees: mandate, members of each side, what is addressed to them, their papers. */
import { archivePaths } from '../../../format/archive-paths.ts';
import { allLink, mostRows } from '../all-link.ts';
import { describedSubCommittee } from '../described/bodies.ts';
import { membersOf } from '../members.ts';
import type { Page, Site } from '../page.ts';
import { clauseTable } from '../registers/clause-table.ts';
import { documents } from '../registers/documents.ts';
import { fact, seriesLink, words } from '../say.ts';
import { tableView } from '../table.ts';

/** One page a sub-committee. */
export function subCommitteePages(site: Site): readonly Page[] {
  return site.archive.series.flatMap(({ series }) => {
    const { facts } = series;
    const meetings = site.meetings.filter((one) => one.series.facts.id === facts.id);
    const first = meetings.at(-1)?.first;
    if (!first) return [];
    const archive = {
      ...site.archive,
      series: site.archive.series.filter((one) => one.series === series),
    };
    return facts.subCommittees.map((committee): Page => {
      const clauses = meetings
        .flatMap((meeting) => meeting.clauses)
        .filter(({ owners }) => owners.includes(committee.id))
        .toReversed();
      return {
        path: archivePaths.subCommittee(facts.id, committee.id),
        template: 'sub-committee',
        title: (place) => fact(place, committee.name),
        above: (place) => [
          seriesLink(place, facts),
          {
            href: place.to(archivePaths.register('sub-committees')),
            text: words(place, place.speaker.words.subCommittees),
          },
        ],
        described: (place) => describedSubCommittee(place, facts, committee),
        view: (place) => ({
          mandate: committee.mandate ? [fact(place, committee.mandate)] : [],
          sides: membersOf(place, first, committee).map(({ party, name, members }) => ({
            title:
              party === undefined
                ? words(place, place.words.otherMembers)
                : words(place, place.words.membersOf(name.map(({ text }) => text).join())),
            members,
          })),
          tables: (['action', 'recommendation'] as const)
            .filter((kind) => clauses.some((clause) => clause.kind === kind))
            .map((kind) =>
              tableView(place, clauseTable(place, kind, clauses, { series: true }), {
                caption: place.speaker.words[`${kind}s`],
                most: mostRows,
                more: allLink(place, `${kind}s`),
              }),
            ),
          documents: [documents.table({ ...site, archive, meetings }, place)]
            .map(({ columns, rows }) => ({
              columns: columns.filter(({ key }) => key !== 'body' && key !== 'subCommittee'),
              rows: rows.slice().filter(({ data }) => data?.['subCommittee'] === committee.id),
            }))
            .filter(({ rows }) => rows.length > 0)
            .map((table) => tableView(place, table, { caption: place.words.documents })),
        }),
      };
    });
  });
}
