/** Every page of the site, before any language is spoken. */
import type { Page, Site } from './page.ts';
import { activityPages } from './pages/activities.ts';
import { clausePages } from './pages/clauses.ts';
import { homePage } from './pages/home.ts';
import { meetingPages } from './pages/meetings.ts';
import { partyPages } from './pages/parties.ts';
import { registerPages } from './pages/registers.ts';
import { searchPage } from './pages/search.ts';
import { seriesPages } from './pages/series.ts';
import { subCommitteePages } from './pages/sub-committees.ts';
import { yearPages } from './pages/years.ts';

/** All pages; each exists once in every language. */
export function allPages(site: Site): readonly Page[] {
  return [
    homePage(site),
    searchPage(site),
    ...seriesPages(site),
    ...yearPages(site),
    ...partyPages(site),
    ...subCommitteePages(site),
    ...meetingPages(site),
    ...clausePages(site),
    ...registerPages(site),
    ...activityPages(site),
  ];
}
