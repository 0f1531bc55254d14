/** Meetings as rows: when, where, who was host, how the minutes stand. */
import { outputPath } from '../../format/output-path.ts';
import { statusWords } from '../../format/view/cover.ts';
import { symbolOf } from '../../format/view/meeting-title.ts';
import type { Said } from '../../format/view/said.ts';
import type { WayLink } from '../../format/view/way.ts';
import type { Place, Site } from './page.ts';
import type { MeetingRecord } from './records.ts';
import { fact, meetingLink, seriesLink, words } from './say.ts';
import { cell, rowsOf, type Table } from './table.ts';

/** A table of meetings; `series` is left out on the page of a series. */
export function meetingTable(
  site: Site,
  place: Place,
  meetings: readonly MeetingRecord[],
  { series = true }: { readonly series?: boolean } = {},
): Table {
  const own = place.speaker.words;
  return {
    columns: [
      { key: 'meeting', title: own.archive.meeting },
      ...(series ? [{ key: 'body', title: own.archive.body, choice: true }] : []),
      { key: 'dates', title: own.dates },
      { key: 'venue', title: own.venue },
      { key: 'host', title: own.archive.rotation, choice: true },
      { key: 'status', title: own.status, choice: true },
      { key: 'minutes', title: own.archive.minutes },
    ],
    rows: rowsOf(meetings, (meeting) => {
      const { first, day, series: body } = meeting;
      const { facts } = first;
      const host = body.facts.parties.find(({ id }) => id === facts.host);
      const symbol = symbolOf(first);
      return {
        cells: {
          meeting: cell(
            [meetingLink(place, meeting), ...(symbol ? [words(place, symbol)] : [])],
            `${day} ${facts.ordinal ?? ''}`,
          ),
          body: cell([seriesLink(place, body.facts, 'short')]),
          dates: cell(daysOf(place, meeting), day),
          venue: cell(facts.venue ? [fact(place, facts.venue.city)] : []),
          host: cell(host ? [fact(place, host.name)] : []),
          status: cell([words(place, statusWords(first, place.voice, place.speaker))]),
          minutes: cell(minutesLinks(site, place, meeting)),
        },
      };
    }),
  };
}

/** On which days it met; nothing where that is not said. */
export function daysOf(place: Place, { first }: Pick<MeetingRecord, 'first'>): readonly Said[] {
  const { sessions } = first.facts;
  return sessions.length > 0
    ? [words(place, place.speaker.dates(sessions.map(({ date }) => date)))]
    : [];
}

/** The minutes in each language and side by side. */
export function minutesLinks(
  { kit }: Pick<Site, 'kit'>,
  place: Place,
  { shelved: { editions, sideBySide } }: Pick<MeetingRecord, 'shelved'>,
): readonly WayLink[] {
  return [...editions, ...(sideBySide ? [sideBySide] : [])].map((edition) => ({
    href: place.file(outputPath(edition, 'html')),
    text: words(
      place,
      edition.languages.length > 1
        ? place.speaker.words.sideBySide
        : edition.languages.map((lang) => kit.locales.get(lang)?.name ?? lang).join(),
    ),
  }));
}
