/** The schema of `index.json`: all that the archive holds, for programs. It is served beside it as `schema.json`. */
import { z } from 'zod';

const said = z
  .record(z.string(), z.string())
  .describe('Words by language tag; `*` for words that are the same in every language.');
const path = z.string().describe('Path of a file, relative to the folder of index.json.');
const day = z.string().describe('A day, such as 2022-02-03.');
const list = z.array(z.string());

const clause = z.strictObject({
  id: z.string().describe('Id of the clause within its meeting; it never changes.'),
  kind: z.enum(['decision', 'action', 'recommendation', 'adoption']),
  label: z.string().describe('The id as printed.'),
  section: z.string().describe('Id of the section in which it stands.'),
  text: said,
  pages: said.describe('Where it stands in the minutes, by language.'),
  permalinks: said.describe('Its own page, by language: the address to cite.'),
  owners: list.describe('Who must act: ids of parties, organisations, people, sub-committees.'),
  parties: list.describe('The parties for which those who must act stand, by id.'),
  due: day.optional(),
  of: z.string().optional().describe('Of an adoption: the meeting whose minutes were adopted.'),
});

const edition = z.strictObject({
  languages: list,
  files: z
    .record(z.string(), path)
    .describe('Files of this edition by kind: html, pdf and others.'),
});

const meeting = z.strictObject({
  id: z.string(),
  title: said,
  ordinal: z.int().optional(),
  symbol: z.string().optional(),
  days: z.array(day),
  city: said.optional(),
  country: said.optional(),
  host: z.string().optional().describe('The party that hosted, by id.'),
  issued: day.optional(),
  status: z
    .enum([
      ...['draft', 'circulated', 'objected', 'validated', 'partly-signed', 'signed'],
      ...['adopted', 'published', 'corrected', 'withdrawn'],
    ] as const)
    .describe('How the minutes stand.'),
  changed: z.boolean().describe('Whether the text was changed after it was signed off.'),
  digest: z.string().optional().describe('SHA-256 root over the text in force, in all languages.'),
  adopts: list.describe('Meetings whose minutes this one adopted.'),
  adoptedAt: z.string().optional().describe('The meeting that adopted these minutes.'),
  editions: z.array(edition),
  clauses: z.array(clause),
});

const named = z.strictObject({ id: z.string(), name: said });

const series = z.strictObject({
  id: z.string(),
  title: said,
  shortTitle: said.optional(),
  languages: list,
  parties: z.array(named.extend({ country: z.string().optional() })),
  subCommittees: z.array(named),
  feeds: z.record(z.string(), path).describe('Atom feeds by language.'),
  calendars: z.record(z.string(), path).describe('iCalendar files by language.'),
  meetings: z.array(meeting),
});

/** `index.json`. */
export const indexSchema = z
  .strictObject({
    $schema: z.string(),
    generator: z.string(),
    site: z.string().optional().describe('Address of the archive, where it is known.'),
    languages: list,
    series: z.array(series),
  })
  .describe('Everything that is public in an archive of minutes.');

/** What `index.json` says. */
export type IndexJson = z.infer<typeof indexSchema>;
