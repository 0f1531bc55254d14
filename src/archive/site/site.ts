/** The site: every page in every language, the registers as data, and what pages share. */

import type { Kit } from '../../format/format.ts';
import type { Rendered } from '../../rendered.ts';
import type { Archive, Shelf } from '../archive.ts';
import { writePermalinks } from '../publication/permalinks-json.ts';
import { activityRecords } from './activity-records.ts';
import { allPages } from './all-pages.ts';
import { entrance } from './entrance.ts';
import { newestFirst } from './newest-first.ts';
import type { Site } from './page.ts';
import { meetingRecords } from './records.ts';
import { registers } from './registers/index.ts';
import { registerData } from './registers/register-data.ts';
import { renderPage } from './render-page.ts';
import { siteAssets } from './site-assets.ts';

/** The site as a part of the archive. */
export const site: Shelf = {
  name: 'site',
  render: async (archive, kit) => files(siteOf(archive, kit)),
};

/** One file after the other, for together they may not fit into memory. */
function* files(own: Site): Generator<Rendered, void> {
  yield* siteAssets(own.kit);
  yield* entrance(own);
  yield permalinks(own);
  const pages = allPages(own);
  for (const lang of own.archive.languages) {
    if (!own.kit.locales.has(lang)) continue;
    for (const page of pages) yield renderPage(own, page, lang);
    for (const register of registers) yield* registerData(own, register, lang);
  }
}

/** What the next publication must know of this one. */
function permalinks({ archive: { languages }, meetings }: Site): Rendered {
  const withdrawn = meetings
    .filter(({ first }) => first.standing?.status === 'withdrawn')
    .map(({ shelved }) => shelved.path);
  return { path: 'public/permalinks.json', bytes: writePermalinks({ languages, withdrawn }) };
}

/** All that the pages are made from. */
export function siteOf(archive: Archive, kit: Kit): Site {
  const meetings = meetingRecords(archive);
  const byId = new Map(meetings.map((meeting) => [meeting.shelved.id, meeting]));
  return {
    archive,
    kit,
    meetings,
    meetingOf: (id) => byId.get(id),
    newest: newestFirst(meetings),
    activities: activityRecords(archive, meetings),
    today: archive.asOf.slice(0, 10),
  };
}
