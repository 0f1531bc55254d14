/** Pages of parties: what each has to do, where it was host, who speaks for it in the sub-committees. */
import { archivePaths } from '../../../format/archive-paths.ts';
import { allLink, mostRows } from '../all-link.ts';
import { partyData } from '../data-links.ts';
import { describedParty } from '../described/bodies.ts';
import { meetingTable } from '../meeting-table.ts';
import { membersOf } from '../members.ts';
import type { Page, Site } from '../page.ts';
import { clauseTable } from '../registers/clause-table.ts';
import { fact, seriesLink, words } from '../say.ts';
import { tableView } from '../table.ts';

/** One page a party of a body. */
export function partyPages(site: Site): readonly Page[] {
  return site.archive.series.flatMap((shelved) => {
    const { facts } = shelved.series;
    const meetings = site.meetings.filter(({ series }) => series.facts.id === facts.id);
    const first = meetings.at(-1)?.first;
    if (!first) return [];
    return facts.parties.map((party): Page => {
      const clauses = meetings
        .flatMap((meeting) => meeting.clauses)
        .filter(({ parties }) => parties.includes(party.id))
        .toReversed();
      const hosted = meetings.filter((one) => one.first.facts.host === party.id).toReversed();
      return {
        path: archivePaths.party(facts.id, party.id),
        template: 'party',
        title: (place) => fact(place, party.officialName ?? party.name),
        above: (place) => [seriesLink(place, facts)],
        described: (place) => describedParty(place, facts, party),
        view: (place) => ({
          programs: partyData(place, shelved, party.id),
          forPrograms: words(place, place.speaker.words.data.forPrograms),
          actions: tableView(
            place,
            clauseTable(place, 'action', clauses, { series: true, party: true }),
            {
              caption: place.speaker.words.actions,
              most: mostRows,
              more: allLink(place, 'actions'),
            },
          ),
          hosted: tableView(place, meetingTable(site, place, hosted, { series: false }), {
            caption: place.words.hosted,
            most: mostRows,
            more: allLink(place, 'meetings'),
          }),
          recommendations: clauses.some(({ kind }) => kind === 'recommendation')
            ? [
                tableView(
                  place,
                  clauseTable(place, 'recommendation', clauses, { series: true, party: true }),
                  {
                    caption: place.speaker.words.recommendations,
                    most: mostRows,
                    more: allLink(place, 'recommendations'),
                  },
                ),
              ]
            : [],
          committees: facts.subCommittees.flatMap((committee) => {
            const side = membersOf(place, first, committee).find((one) => one.party === party.id);
            return side
              ? [
                  {
                    link: {
                      href: place.to(archivePaths.subCommittee(facts.id, committee.id)),
                      text: fact(place, committee.name),
                    },
                    members: side.members,
                  },
                ]
              : [];
          }),
          committeesTitle: words(place, place.speaker.words.subCommittees),
        }),
      };
    });
  });
}
