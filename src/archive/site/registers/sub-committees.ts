/** The register of sub-committees, with the members of each side. */
import { archivePaths } from '../../../format/archive-paths.ts';
import { membersOf } from '../members.ts';
import { fact, seriesLink } from '../say.ts';
import { cell } from '../table.ts';
import type { Register } from './register.ts';

/** Every sub-committee. */
export const subCommittees: Register = {
  name: 'sub-committees',
  title: (own) => own.subCommittees,
  table: ({ archive, meetings }, place) => {
    const own = place.speaker.words;
    return {
      columns: [
        { key: 'name', title: own.subCommittee },
        { key: 'mandate', title: own.archive.mandate },
        { key: 'members', title: own.members },
        { key: 'body', title: own.archive.body, choice: true },
      ],
      rows: archive.series.flatMap(({ series: { facts } }) => {
        const first = meetings.find(({ series }) => series.facts.id === facts.id)?.first;
        if (!first) return [];
        return facts.subCommittees.map((committee) => ({
          id: `${facts.id}--${committee.id}`,
          cells: {
            name: cell([
              {
                href: place.to(archivePaths.subCommittee(facts.id, committee.id)),
                text: fact(place, committee.name),
              },
            ]),
            mandate: cell(committee.mandate ? [fact(place, committee.mandate)] : []),
            members: cell(membersOf(place, first, committee).flatMap(({ members }) => members)),
            body: cell([seriesLink(place, facts, 'short')]),
          },
          data: {
            id: committee.id,
            series: facts.id,
            memberIds: committee.members.map(
              ({ person, organisation }) => person ?? organisation ?? null,
            ),
          },
        }));
      }),
    };
  },
};
