/** The register of meetings. */
import { archivePaths } from '../../../format/archive-paths.ts';
import { meetingTable } from '../meeting-table.ts';
import { rowsOf } from '../table.ts';
import type { Register } from './register.ts';

/** Every meeting, newest first. */
export const meetings: Register = {
  name: 'meetings',
  title: (own) => own.archive.meetings,
  table: (site, place) => {
    const all = site.newest.meetings;
    const { columns } = meetingTable(site, place, []);
    return {
      columns,
      rows: rowsOf(all, (meeting) => {
        const { shelved, series, first, day } = meeting;
        const [row] = meetingTable(site, place, [meeting]).rows.slice();
        return {
          cells: {},
          ...row,
          data: {
            id: shelved.id,
            series: series.facts.id,
            date: day || null,
            host: first.facts.host ?? null,
            state: first.standing?.status ?? (first.adoptedAt ? 'adopted' : 'draft'),
            page: place.to(archivePaths.meeting(shelved.path)),
          },
        };
      }),
    };
  },
};
