/** What a feed tells of a meeting: its minutes, and each clause that binds. */
import type { EditedClause, Edition } from '../../edition.ts';
import { type AddressOf, pathOf, permanentId } from '../../format/address.ts';
import { archivePaths, pagePath } from '../../format/archive-paths.ts';
import { description } from '../../format/view/description.ts';
import { meetingTitle } from '../../format/view/meeting-title.ts';
import type { FeedEntry } from './atom.ts';
import { contentDay, publicationDay } from './content-day.ts';
import { plainText } from './plain-text.ts';
import type { OneVoice } from './voices.ts';

/** What entries need besides the edition of one language. */
export interface Newsroom extends OneVoice {
  readonly site: string | undefined;
  readonly address: AddressOf;
  /** For minutes that tell of no day. */
  readonly day: string;
}

/** The minutes themselves. */
export function minutesEntry(edition: Edition, room: Newsroom): FeedEntry {
  const { voice, speaker, site, address } = room;
  const lang = speaker.lang;
  return {
    id: permanentId(site, pathOf(edition)),
    title: meetingTitle(voice, speaker, edition).text,
    ...daysOf(edition, room),
    summary: description(edition, voice),
    category: { term: 'minutes', label: speaker.words.data.minutes },
    links: [
      { rel: 'alternate', href: address(pathOf(edition)), type: 'text/html', lang },
      { rel: 'alternate', href: address(pathOf(edition, 'pdf')), type: 'application/pdf', lang },
    ],
  };
}

/** A decision, action, recommendation or adoption. */
export function clauseEntry(edition: Edition, clause: EditedClause, room: Newsroom): FeedEntry {
  const { voice, speaker, site, address } = room;
  const { words, lang } = speaker;
  const due = clause.due === undefined ? [] : [`${words.data.deadline(speaker.date(clause.due))}.`];
  const meeting = meetingTitle(voice, speaker, edition, 'meeting').text;
  return {
    id: permanentId(site, pathOf(edition), clause.id),
    title: `${words[clause.kind]} ${clause.label} – ${meeting}`,
    ...daysOf(edition, room),
    summary: [plainText(clause.cells[0]), ...due].join(' '),
    category: { term: clause.kind, label: words[clause.kind] },
    links: [
      {
        rel: 'alternate',
        href: address(pagePath(lang, archivePaths.clause(edition.path, clause.id))),
        type: 'text/html',
        lang,
      },
      { rel: 'related', href: address(pathOf(edition), clause.id), type: 'text/html', lang },
    ],
  };
}

function daysOf(edition: Edition, { day }: Newsroom) {
  return {
    day: publicationDay(edition) ?? day,
    updated: contentDay(edition) ?? day,
  };
}
