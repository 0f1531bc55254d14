/** JSON-LD of minutes in the words of schema.org: the meeting, its minutes, the body that met, who issued them, and where they stand in the archive. */
import type { Edition } from '../../../edition.ts';
import type { Lang } from '../../../lang.ts';
import { type AddressOf, addresses, pathOf, wholeLinks } from '../../address.ts';
import { capital } from '../capital.ts';
import { statusWords } from '../cover.ts';
import { meetingTitle, symbolOf } from '../meeting-title.ts';
import { type Said, say, type Voice } from '../said.ts';
import type { WayLink } from '../way.ts';
import { jsonLdBlock, type Node } from './block.ts';
import { breadcrumbs } from './breadcrumbs.ts';
import { body, describedAt, meeting, organisationType } from './things.ts';
import { marked, said } from './words.ts';

/** The data of an edition's page, ready to stand in a `script` element. */
export function jsonLd(
  edition: Edition,
  voice: Voice,
  /** The pages above it. */
  crumbs: readonly WayLink[],
  site: string | undefined,
): string {
  const here = pathOf(edition);
  const address = addresses(site, here);
  return jsonLdBlock([
    meeting(edition, voice, address),
    minutes(edition, voice, address),
    body(edition.series, voice, address),
    ...publisher(edition, voice, address),
    ...breadcrumbs(
      crumbs,
      { name: minutesName(edition, voice), address: address(here) },
      wholeLinks(site, here),
    ),
  ]);
}

/** The name of the minutes in the data of any page; of one passage where `id` says which. */
export function minutesAt(edition: Edition, address: AddressOf, id = 'minutes'): string {
  return address(pathOf(edition), id);
}

/** Minutes by their name and language; `name` is for a page that speaks another language than they. */
export function minutesInShort(
  edition: Edition,
  voice: Voice,
  address: AddressOf,
  name: Said = minutesName(edition, voice),
): Node {
  const { languages } = edition;
  return {
    '@type': 'Report',
    '@id': minutesAt(edition, address),
    url: address(pathOf(edition)),
    name: marked(name),
    identifier: symbolOf(edition),
    inLanguage: languages.length > 1 ? languages : languages[0],
  };
}

function minutes(edition: Edition, voice: Voice, address: AddressOf): Node {
  const { facts, series, languages, availableLanguages, adopts, clauses } = edition;
  const others = availableLanguages.filter((lang) => !languages.includes(lang));
  const issuer = issuerOf(edition);
  const version = (lang: Lang) => ({ ...edition, languages: [lang] });
  return {
    ...minutesInShort(edition, voice, address),
    creativeWorkStatus: marked(say(voice, (speaker) => statusWords(edition, voice, speaker))),
    datePublished: facts.issued?.date,
    about: { '@id': describedAt(series.id, edition.meetingId, address) },
    author: { '@id': describedAt(series.id, series.id, address) },
    publisher:
      issuer === undefined ? undefined : { '@id': describedAt(series.id, issuer, address) },
    encoding: encodingOf(edition, address),
    workTranslation: others.map((lang) => ({
      '@type': 'Report',
      '@id': minutesAt(version(lang), address),
      inLanguage: lang,
    })),
    citation: adopts.map(({ id, path }) => ({
      '@type': 'Report',
      '@id': minutesAt({ ...edition, meetingId: id, path }, address),
    })),
    hasPart: clauses.map(({ id, kind, label }) => ({
      '@type': 'CreativeWork',
      '@id': minutesAt(edition, address, id),
      name: marked(say(voice, ({ words }) => `${words[kind]} ${label}`)),
    })),
  };
}

/** Minutes as a file to keep. */
export function encodingOf(edition: Edition, address: AddressOf): Node {
  return {
    '@type': 'MediaObject',
    encodingFormat: 'application/pdf',
    contentUrl: address(pathOf(edition, 'pdf')),
  };
}

function publisher(edition: Edition, voice: Voice, address: AddressOf): readonly Node[] {
  const { series } = edition;
  const id = issuerOf(edition);
  const found = series.organisations.find((one) => one.id === id);
  if (!found) return [];
  return [
    {
      '@type': organisationType(found.kind),
      '@id': describedAt(series.id, found.id, address),
      name: said(voice, found.name),
      alternateName: said(voice, found.abbr),
      address: said(voice, found.address),
    },
  ];
}

function issuerOf({ facts, series }: Edition): string | undefined {
  return facts.issued?.organisation ?? series.secretariat;
}

/** “Minutes of the fourth meeting …”, as each language of a voice says it. */
export function minutesName(edition: Edition, voice: Voice): Said {
  return voice.speakers.map((speaker) => capital(meetingTitle(voice, speaker, edition)));
}
