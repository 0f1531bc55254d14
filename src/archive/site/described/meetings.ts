/** Meetings and their minutes, as programs read them from the archive's own pages. */
import type { Edition } from '../../../edition.ts';
import { archivePaths, pagePath } from '../../../format/archive-paths.ts';
import { statusWords } from '../../../format/view/cover.ts';
import type { Node } from '../../../format/view/json-ld/block.ts';
import { encodingOf, minutesInShort, minutesName } from '../../../format/view/json-ld/minutes.ts';
import { meeting, meetingInShort } from '../../../format/view/json-ld/things.ts';
import { said } from '../../../format/view/json-ld/words.ts';
import { corrigendaOf } from '../../../format/view/panel.ts';
import type { Place } from '../page.ts';
import type { MeetingRecord } from '../records.ts';
import { bodyNode } from './bodies.ts';

/** A meeting by name and days, with the address of its page. */
export function meetingNode(
  { voice, lang, address }: Place,
  { shelved, first }: Pick<MeetingRecord, 'shelved' | 'first'>,
): Node {
  return {
    ...meetingInShort(first, voice, address),
    url: address(pagePath(lang, archivePaths.meeting(shelved.path))),
  };
}

/** Minutes by name and language, and how they stand; a name in another language than the page is marked. */
export function minutesNode({ voice, speaker, lang, address }: Place, edition: Edition): Node {
  const speakers = edition.languages.flatMap((own) => voice.locales.get(own) ?? []);
  const name = minutesName(edition, { ...voice, speakers });
  const foreign = name.map((one) => ({ ...one, foreign: one.lang !== lang }));
  return {
    ...minutesInShort(edition, voice, address, foreign),
    creativeWorkStatus: statusWords(edition, voice, speaker),
  };
}

/** A meeting with its minutes in each language; without those that were withdrawn. */
export function describedMeeting(
  place: Place,
  { series, shelved, first }: MeetingRecord,
): readonly Node[] {
  const { voice, address } = place;
  const isWithdrawn = first.standing?.status === 'withdrawn';
  const all = [...shelved.editions, ...(shelved.sideBySide ? [shelved.sideBySide] : [])];
  return [
    {
      ...meeting(first, voice, address),
      url: meetingNode(place, { shelved, first })['url'],
      organizer: bodyNode(place, series.facts),
      subjectOf: isWithdrawn
        ? undefined
        : all.map((edition) => ({
            ...minutesNode(place, edition),
            datePublished: edition.facts.issued?.date,
            encoding: encodingOf(edition, address),
          })),
    },
  ];
}

/** Minutes, and what is to be read instead of words in them. */
export function describedCorrigenda(
  place: Place,
  { shelved, first }: Pick<MeetingRecord, 'shelved' | 'first'>,
): readonly Node[] {
  const own = shelved.editions.find(({ languages }) => languages.includes(place.lang)) ?? first;
  return [
    {
      ...minutesNode(place, own),
      correction: corrigendaOf(first).map(({ text }) => said(place.voice, text)),
    },
  ];
}

/** The meetings of a year. */
export function describedYear(
  place: Place,
  year: string,
  meetings: readonly MeetingRecord[],
): readonly Node[] {
  const { lang, address } = place;
  return [
    {
      '@type': 'CollectionPage',
      name: `${place.words.meetings}, ${year}`,
      url: address(pagePath(lang, archivePaths.year(year))),
      inLanguage: lang,
      mainEntity: {
        '@type': 'ItemList',
        itemListElement: meetings.map((one) => meetingNode(place, one)),
      },
    },
  ];
}
