/** Feeds: for each series and language what was decided, for each party what it has to do. */
import type { Edition } from '../../edition.ts';
import { addresses, permanentId, publicFolder } from '../../format/address.ts';
import { archivePaths, pagePath } from '../../format/archive-paths.ts';
import type { Kit } from '../../format/format.ts';
import { author } from '../../format/view/author.ts';
import { quote } from '../../format/view/said.ts';
import type { Lang } from '../../lang.ts';
import type { Rendered } from '../../rendered.ts';
import type { Archive, Shelf, ShelvedSeries } from '../archive.ts';
import { atom, type FeedEntry } from './atom.ts';
import { contentDay } from './content-day.ts';
import { clauseEntry, minutesEntry, type Newsroom } from './feed-entries.ts';
import { partiesConcerned } from './parties-concerned.ts';
import { voiceOf } from './voices.ts';

/** Feeds are read again and again: they hold what is new, the archive holds all. */
const newest = 100;

/** Atom feeds. */
export const feeds = {
  name: 'feeds',
  render: async (archive, kit) =>
    archive.series.flatMap((one) =>
      one.languages.flatMap((lang) => seriesFeeds(archive, one, lang, kit)),
    ),
} satisfies Shelf;

/** The feed of a series in a language, or of a party's actions in it, below `public/`. */
export function feedPath(series: string, lang: Lang, party?: string): string {
  return party === undefined
    ? `feeds/${series}.${lang}.atom`
    : `feeds/${series}.actions.${party}.${lang}.atom`;
}

function seriesFeeds(
  { site }: Archive,
  { series: { facts }, meetings }: ShelvedSeries,
  lang: Lang,
  { locales, sourceDate, version }: Kit,
): readonly Rendered[] {
  const spoken = voiceOf(lang, locales);
  const { voice, speaker } = spoken;
  const { feed: titleOf, partyFeed } = speaker.words.data;
  const body = quote(voice, speaker, facts.title).text;
  const editions = meetings.flatMap((one) =>
    one.editions.filter(({ languages }) => languages[0] === lang),
  );
  const day =
    editions
      .map((one) => contentDay(one) ?? '')
      .toSorted()
      .at(-1) || sourceDate;

  const make = (
    title: string,
    party: string | undefined,
    tell: (edition: Edition, room: Newsroom) => readonly FeedEntry[],
  ): Rendered => {
    const path = feedPath(facts.id, lang, party);
    const address = addresses(site, path);
    const room = { ...spoken, site, address, day: day ?? '1970-01-01' };
    const entries = editions.flatMap((edition) => tell(edition, room));
    const [last] = editions.slice(-1);
    return {
      path: `${publicFolder}${path}`,
      bytes: atom({
        id: permanentId(site, path),
        lang,
        title,
        self: address(path),
        page: address(
          pagePath(
            lang,
            party === undefined
              ? archivePaths.series(facts.id)
              : archivePaths.party(facts.id, party),
          ),
        ),
        author: (last && author(last, voice)) || body,
        day: room.day,
        version,
        entries: entries.toReversed().slice(0, newest),
      }),
    };
  };
  return [
    make(titleOf(body), undefined, (edition, room) => [
      ...edition.clauses.map((clause) => clauseEntry(edition, clause, room)).toReversed(),
      minutesEntry(edition, room),
    ]),
    ...facts.parties.map(({ id, name }) =>
      make(partyFeed(quote(voice, speaker, name).text, body), id, (edition, room) =>
        edition.clauses
          .filter(
            ({ kind, owners }) => kind === 'action' && partiesConcerned(facts, owners).includes(id),
          )
          .map((clause) => clauseEntry(edition, clause, room))
          .toReversed(),
      ),
    ),
  ];
}
