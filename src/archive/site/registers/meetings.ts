/** The register of meetings. */
import { archivePaths } from '../../../format/archive-paths.ts';
import { meetingTable } from '../meeting-table.ts';
import { byDay } from '../records.ts';
import type { Register } from './register.ts';

/** Every meeting, newest first. */
export const meetings: Register = {
  name: 'meetings',
  title: (own) => own.archive.meetings,
  table: (site, place) => {
    const all = site.meetings.toSorted(byDay).toReversed();
    const table = meetingTable(site, place, all);
    return {
      columns: table.columns,
      rows: table.rows.map((row, index) => {
        const meeting = all[index];
        if (!meeting) return row;
        const { shelved, series, first, day } = meeting;
        return {
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
