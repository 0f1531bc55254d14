/** `index.json`: one file from which a program learns all that the archive holds, and where it is. */
import { z } from 'zod';
import type { Edition } from '../../edition.ts';
import { addresses, pathOf, publicFolder } from '../../format/address.ts';
import { archivePaths, pagePath } from '../../format/archive-paths.ts';
import type { Kit } from '../../format/format.ts';
import { meetingTitle, symbolOf } from '../../format/view/meeting-title.ts';
import type { Lang } from '../../lang.ts';
import type { Rendered } from '../../rendered.ts';
import type { Archive, Shelf, Shelved, ShelvedSeries } from '../archive.ts';
import { calendarPath } from './calendars.ts';
import { feedPath } from './feeds.ts';
import { filesOf } from './files-of.ts';
import { type IndexJson, indexSchema } from './index-schema.ts';
import { partiesConcerned } from './parties-concerned.ts';
import { plainText } from './plain-text.ts';
import { statusOf } from './status-of.ts';
import { voiceOf } from './voices.ts';

/** The schema of `index.json` as a file: the same whatever the content says. */
export const schemaFile: Rendered = {
  path: `${publicFolder}schema.json`,
  bytes: json({ title: 'index.json', ...z.toJSONSchema(indexSchema) }),
};

/** `index.json` and its schema. */
export const indexJson = {
  name: 'index.json',
  render: async (archive, kit) => [
    { path: `${publicFolder}index.json`, bytes: json(indexOf(archive, kit)) },
    schemaFile,
  ],
} satisfies Shelf;

type IndexMeeting = IndexJson['series'][number]['meetings'][number];

function indexOf({ site, languages, series }: Archive, kit: Kit): IndexJson {
  return {
    $schema: 'schema.json',
    generator: `Minutier ${kit.version}`,
    ...(site === undefined ? {} : { site }),
    languages: [...languages],
    series: series.map((one) => seriesOf(one, kit)),
  };
}

function seriesOf(shelved: ShelvedSeries, kit: Kit): IndexJson['series'][number] {
  const { facts } = shelved.series;
  const { languages } = shelved;
  const byLanguage = (path: (lang: Lang) => string) =>
    Object.fromEntries(languages.map((lang) => [lang, path(lang)]));
  return {
    id: facts.id,
    title: facts.title,
    ...given({ shortTitle: facts.shortTitle }),
    languages: [...languages],
    parties: facts.parties.map(({ id, name, country }) => ({ id, name, ...given({ country }) })),
    subCommittees: facts.subCommittees.map(({ id, name }) => ({ id, name })),
    feeds: byLanguage((lang) => feedPath(facts.id, lang)),
    calendars: byLanguage((lang) => calendarPath(facts.id, lang)),
    meetings: shelved.meetings.flatMap((meeting) => meetingOf(meeting, kit)),
  };
}

function meetingOf({ id, editions, sideBySide }: Shelved, kit: Kit): readonly IndexMeeting[] {
  const [first] = editions;
  if (!first) return [];
  const { facts, standing } = first;
  const titles = editions.map((edition) => {
    const { lang, title } = titled(edition, kit);
    return [lang, title] as const;
  });
  return [
    {
      id,
      title: Object.fromEntries(titles),
      ...given({ ordinal: facts.ordinal, symbol: symbolOf(first) || undefined }),
      days: facts.sessions.map(({ date }) => date),
      ...given({ city: facts.venue?.city, country: facts.venue?.country, host: facts.host }),
      ...given({ issued: facts.issued?.date }),
      status: statusOf(first),
      changed: standing?.stale ?? false,
      ...given({ digest: standing?.root }),
      adopts: first.adopts.map((one) => one.id),
      ...given({ adoptedAt: first.adoptedAt?.id }),
      editions: [...editions, ...(sideBySide ? [sideBySide] : [])].map((edition) => ({
        languages: [...edition.languages],
        files: filesOf(edition),
      })),
      clauses: clausesOf(editions),
    },
  ];
}

function clausesOf(editions: readonly Edition[]): IndexMeeting['clauses'] {
  // A clause that one language lacks is a fault; in a draft it is still told.
  const ids = [...new Set(editions.flatMap(({ clauses }) => clauses.map(({ id }) => id)))];
  const relative = addresses(undefined, '');
  return ids.flatMap((id) => {
    const found = editions.flatMap((edition) => {
      const clause = edition.clauses.find((one) => one.id === id);
      return clause ? [{ edition, clause, lang: edition.languages[0] ?? '' }] : [];
    });
    const [one] = found;
    if (!one) return [];
    const { kind, label, sectionId, owners, due, of } = one.clause;
    return [
      {
        id,
        kind,
        label,
        section: sectionId,
        text: Object.fromEntries(
          found.map(({ lang, clause }) => [lang, plainText(clause.cells[0])]),
        ),
        pages: Object.fromEntries(
          found.map(({ lang, edition }) => [lang, relative(pathOf(edition), id)]),
        ),
        permalinks: Object.fromEntries(
          found.map(({ lang, edition }) => [
            lang,
            relative(pagePath(lang, archivePaths.clause(edition.path, id))),
          ]),
        ),
        owners: [...owners],
        parties: [...partiesConcerned(one.edition.series, owners)],
        ...given({ due, of: of?.id }),
      },
    ];
  });
}

function titled(
  edition: Edition,
  { locales }: Kit,
): { readonly lang: Lang; readonly title: string } {
  const [lang = ''] = edition.languages;
  const { voice, speaker } = voiceOf(lang, locales);
  return { lang, title: meetingTitle(voice, speaker, edition).text };
}

/** The fields that there are. */
function given<T extends object>(fields: T): { [K in keyof T]?: Exclude<T[K], undefined> } {
  const entries: readonly (readonly [string, unknown])[] = Object.entries(fields);
  return Object.fromEntries(entries.filter(([, value]) => value !== undefined)) as {
    [K in keyof T]?: Exclude<T[K], undefined>;
  };
}

function json(value: unknown): Uint8Array {
  return new TextEncoder().encode(`${JSON.stringify(value, undefined, 2)}\n`);
}
