/** What programs can take from a page: feeds, calendars, citations, the text with its structure. */
import { publicFolder } from '../../format/address.ts';
import type { Lang } from '../../lang.ts';
import type { Shelved, ShelvedSeries } from '../archive.ts';
import { calendarPath } from '../data/calendars.ts';
import { feedPath } from '../data/feeds.ts';
import { filesOf } from '../data/files-of.ts';
import type { Place } from './page.ts';

/** A file for programs; its name is the same in all languages. */
export interface DataLink {
  readonly href: string;
  readonly type: string;
  readonly name: string;
}

/** The feed and the calendar of a body, in the language of the page, or in the first in which it has minutes. */
export function seriesData(place: Place, series: ShelvedSeries): readonly DataLink[] {
  const { id } = series.series.facts;
  const lang = languageOf(place, series);
  if (lang === undefined) return [];
  const file = (path: string) => place.file(`${publicFolder}${path}`);
  return [
    { href: file(feedPath(id, lang)), type: 'application/atom+xml', name: 'Atom' },
    { href: file(calendarPath(id, lang)), type: 'text/calendar', name: 'iCalendar' },
    { href: file('index.json'), type: 'application/json', name: 'JSON' },
  ];
}

/** The actions of a party, as a feed. */
export function partyData(place: Place, series: ShelvedSeries, party: string): readonly DataLink[] {
  const lang = languageOf(place, series);
  if (lang === undefined) return [];
  const path = feedPath(series.series.facts.id, lang, party);
  return [
    { href: place.file(`${publicFolder}${path}`), type: 'application/atom+xml', name: 'Atom' },
  ];
}

function languageOf({ lang }: Place, series: ShelvedSeries): Lang | undefined {
  const { languages } = series;
  return languages.includes(lang) ? lang : languages[0];
}

/** How to cite minutes, and their text for other programs, in the language of the page where there is one. */
export function meetingData(place: Place, { editions }: Shelved): readonly DataLink[] {
  const own = editions.find(({ languages }) => languages.includes(place.lang)) ?? editions[0];
  const files = own ? filesOf(own) : {};
  const kinds = [
    ['bibtex', 'application/x-bibtex', 'BibTeX'],
    ['ris', 'application/x-research-info-systems', 'RIS'],
    ['csl-json', 'application/vnd.citationstyles.csl+json', 'CSL-JSON'],
    ['akoma-ntoso', 'application/akn+xml', 'Akoma Ntoso'],
  ] as const;
  return kinds.flatMap(([kind, type, name]) => {
    const path = files[kind];
    return path === undefined ? [] : [{ href: place.file(`${publicFolder}${path}`), type, name }];
  });
}
