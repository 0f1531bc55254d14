/** JSON-LD in the words of schema.org: the meeting, its minutes, the body that met, and who issued them. */
import type { Edition } from '../../edition.ts';
import type { Lang } from '../../lang.ts';
import type { Organisation } from '../../read/schema/series.ts';
import { momentIn } from '../../seal/procedure/zone.ts';
import { type AddressOf, addresses, pathOf } from '../address.ts';
import { capital } from './capital.ts';
import { dataBlock } from './data-block.ts';
import { each, said } from './json-ld-words.ts';
import { meetingTitle, symbolOf } from './meeting-title.ts';
import type { Voice } from './said.ts';

/** Fields by name; what is `undefined` is left out. */
type Node = Readonly<Record<string, unknown>>;

/** The data of an edition's page, ready to stand in a `script` element. */
export function jsonLd(edition: Edition, voice: Voice, site: string | undefined): string {
  const here = pathOf(edition);
  const address = addresses(site, here);
  const graph = [meeting, minutes, body, publisher].flatMap((make) => {
    const node = make(edition, voice, address);
    return node ? [node] : [];
  });
  return dataBlock({ '@context': 'https://schema.org', '@graph': graph });
}

/** Of the minutes in their page. */
const anchor = 'minutes';

function meeting(edition: Edition, voice: Voice, address: AddressOf): Node {
  const { facts, series } = edition;
  const { venue } = facts;
  const sessions = facts.sessions.toSorted((a, b) => (a.date < b.date ? -1 : 1));
  const [first, last] = [sessions[0], sessions.at(-1)];
  const at = (day: string | undefined, time: string | undefined) =>
    day !== undefined && time !== undefined && facts.timeZone !== undefined
      ? momentIn(facts.timeZone, day, `${time}:00`)
      : day;
  return {
    '@type': 'Event',
    '@id': describedAt(series.id, edition.meetingId, address),
    name: each(voice, (index) => titleOf(edition, voice, 'meeting', index)),
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

function minutes(edition: Edition, voice: Voice, address: AddressOf): Node {
  const { facts, series, languages, availableLanguages, adopts, clauses } = edition;
  const others = availableLanguages.filter((lang) => !languages.includes(lang));
  const issuer = facts.issued?.organisation ?? series.secretariat;
  const version = (lang: Lang) => pathOf({ ...edition, languages: [lang] });
  return {
    '@type': 'Report',
    '@id': address(pathOf(edition), anchor),
    url: address(pathOf(edition)),
    name: each(voice, (index) => titleOf(edition, voice, 'minutes', index)),
    identifier: symbolOf(edition) || undefined,
    inLanguage: languages.length > 1 ? languages : languages[0],
    datePublished: facts.issued?.date,
    about: { '@id': describedAt(series.id, edition.meetingId, address) },
    author: { '@id': describedAt(series.id, series.id, address) },
    publisher:
      issuer === undefined ? undefined : { '@id': describedAt(series.id, issuer, address) },
    encoding: {
      '@type': 'MediaObject',
      encodingFormat: 'application/pdf',
      contentUrl: address(pathOf(edition, 'pdf')),
    },
    workTranslation: others.map((lang) => ({
      '@type': 'Report',
      '@id': address(version(lang), anchor),
      inLanguage: lang,
    })),
    citation: adopts.map(({ id, path }) => ({
      '@type': 'Report',
      '@id': address(pathOf({ ...edition, meetingId: id, path }), anchor),
    })),
    hasPart: clauses.map(({ id, kind, label }) => ({
      '@type': 'CreativeWork',
      '@id': address(pathOf(edition), id),
      name: each(voice, (index) => `${voice.speakers[index]?.words[kind]} ${label}`),
    })),
  };
}

function body({ series }: Edition, voice: Voice, address: AddressOf): Node {
  return {
    '@type': 'Organization',
    '@id': describedAt(series.id, series.id, address),
    name: said(voice, series.title),
    alternateName: said(voice, series.shortTitle),
    member: series.parties.map(({ officialName, name, country }) => ({
      '@type': country === undefined ? 'Organization' : 'Country',
      name: said(voice, officialName ?? name),
      identifier: country,
    })),
  };
}

function publisher(edition: Edition, voice: Voice, address: AddressOf): Node | undefined {
  const { facts, series } = edition;
  const id = facts.issued?.organisation ?? series.secretariat;
  const found = series.organisations.find((one) => one.id === id);
  return (
    found && {
      '@type': typeOf(found.kind),
      '@id': describedAt(series.id, found.id, address),
      name: said(voice, found.name),
      alternateName: said(voice, found.abbr),
      address: said(voice, found.address),
    }
  );
}

function typeOf(kind: Organisation['kind']): string {
  if (kind === 'government') return 'GovernmentOrganization';
  return kind === 'ngo' ? 'NGO' : 'Organization';
}

/** Bodies and meetings are the same in all languages: they are named where no language is spoken. */
function describedAt(series: string, id: string, address: AddressOf): string {
  return address('index.json', id === series ? id : `${series}.${id}`);
}

function titleOf(edition: Edition, voice: Voice, of: 'minutes' | 'meeting', index: number): string {
  const speaker = voice.speakers[index];
  if (!speaker) return '';
  return capital(meetingTitle(voice, speaker, edition, of)).text;
}
