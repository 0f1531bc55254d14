/** Bodies, meetings and organisations: the same in all pages, and named where no language is spoken. */
import type { Edition } from '../../../edition.ts';
import type { Organisation, SeriesFacts } from '../../../read/schema/series.ts';
import { momentIn } from '../../../seal/procedure/zone.ts';
import type { AddressOf } from '../../address.ts';
import { capital } from '../capital.ts';
import { meetingTitle } from '../meeting-title.ts';
import type { Voice } from '../said.ts';
import type { Node } from './block.ts';
import { marked, said } from './words.ts';

/** The name of a body, meeting or organisation in data: the same from every page. */
export function describedAt(series: string, id: string, address: AddressOf): string {
  return address('index.json', id === series ? id : `${series}.${id}`);
}

/** The body that meets. */
export function body(series: SeriesFacts, voice: Voice, address: AddressOf): Node {
  return {
    ...bodyInShort(series, voice, address),
    member: series.parties.map((one) => party(one, voice)),
  };
}

/** The body by its names. */
export function bodyInShort(series: SeriesFacts, voice: Voice, address: AddressOf): Node {
  return {
    '@type': 'Organization',
    '@id': describedAt(series.id, series.id, address),
    name: said(voice, series.title),
    alternateName: said(voice, series.shortTitle),
  };
}

/** A party to a body. */
export function party(
  { officialName, name, country }: SeriesFacts['parties'][number],
  voice: Voice,
): Node {
  return {
    // A country is a place: only as an organisation it can be a member.
    '@type': country === undefined ? 'Organization' : ['Country', 'Organization'],
    name: said(voice, officialName ?? name),
    identifier: country,
  };
}

/** The type of an organisation of a kind. */
export function organisationType(kind: Organisation['kind']): string {
  if (kind === 'government') return 'GovernmentOrganization';
  return kind === 'ngo' ? 'NGO' : 'Organization';
}

/** A meeting: when, where, and of which body. */
export function meeting(edition: Edition, voice: Voice, address: AddressOf): Node {
  const { facts, series } = edition;
  const { venue } = facts;
  const sessions = facts.sessions.toSorted((a, b) => (a.date < b.date ? -1 : 1));
  const [first, last] = [sessions[0], sessions.at(-1)];
  const at = (day: string | undefined, time: string | undefined) =>
    day !== undefined && time !== undefined && facts.timeZone !== undefined
      ? momentIn(facts.timeZone, day, `${time}:00`)
      : day;
  return {
    ...meetingInShort(edition, voice, address),
    startDate: at(first?.date, first?.start),
    endDate: at(last?.date, last?.end),
    location: venue && {
      '@type': 'Place',
      name: said(voice, venue.name ?? venue.city),
      address: {
        '@type': 'PostalAddress',
        addressLocality: said(voice, venue.city),
        addressCountry: said(voice, venue.country),
      },
    },
    organizer: { '@id': describedAt(series.id, series.id, address) },
  };
}

/** A meeting by its name and days. */
export function meetingInShort(edition: Edition, voice: Voice, address: AddressOf): Node {
  const days = edition.facts.sessions.map(({ date }) => date).toSorted();
  return {
    '@type': 'Event',
    '@id': describedAt(edition.series.id, edition.meetingId, address),
    name: marked(
      voice.speakers.map((speaker) => capital(meetingTitle(voice, speaker, edition, 'meeting'))),
    ),
    startDate: days[0],
    endDate: days.at(-1),
  };
}
