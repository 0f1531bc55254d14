/** The command `begin`: lays out the files of the next meeting of a body, so that nobody copies those of the last. */
import { isPending, notesOf, progressOf } from '../action-progress.ts';
import { type Audience, levelOf } from '../audience.ts';
import { attribute, clausesOf, type FoundClause } from '../check/find/clauses.ts';
import { around } from '../check/find/walk.ts';
import type { Meeting, Series } from '../meeting.ts';
import { lastDay } from '../meeting-days.ts';
import { expectKnown, UsageError } from '../plan.ts';
import { readLibrary } from '../read/library.ts';
import { id as anId } from '../read/schema/localised.ts';
import type { Report } from '../report.ts';
import type { Office } from '../world.ts';
import { nextMeeting, type OpenAction } from './next-meeting.ts';

/** Which meeting is begun. */
export interface BeginRequest {
  /** Its id, which becomes the name of its folder. */
  readonly meeting: string;
  /** Its first day, `2022-02-03`. */
  readonly date: string;
  /** The series, by id; needed where there are several. */
  readonly series?: string | undefined;
}

/**
 * Writes the facts and the texts of a meeting, ready to be filled in; what is there already is never touched.
 * @throws {UsageError} where the id is none or taken, or the series is not known.
 */
export async function begin(office: Office, request: BeginRequest): Promise<Report> {
  const { series: all, meetings } = await readLibrary(office.content);
  const series = chosen(
    all.filter(({ declared }) => declared),
    request.series,
  );
  const { meeting: id, date } = request;
  expectNew(id, meetings);
  expectOwnFile(series);
  const folder = [folderOf(series), id].filter(Boolean).join('/');
  if ((await office.content.list(folder)).length > 0)
    throw new UsageError(
      `Unexpected folder \`${folder}\` that is there already, expected none: nothing in it is written over`,
    );
  const earlier = meetings
    .filter((one) => one.series === series && (lastDay(one.facts) ?? '') < date)
    .toSorted((a, b) => ((lastDay(a.facts) ?? '') < (lastDay(b.facts) ?? '') ? -1 : 1));
  const holding = earlier.filter((one) => !isWithdrawn(one));
  const open = openActions(series, holding, date);
  const last = holding.at(-1)?.id;
  const files = nextMeeting({ date, series: series.facts, earlier, adoptable: last, open });
  await writeAll(
    office,
    files.map(({ name, text }) => [`${folder}/${name}`, text] as const),
  );
  return {
    messages: [],
    written: [],
    refused: [],
    failures: 0,
    told: [
      `${id} is begun in ${folder}: ${files.map(({ name }) => name).join(', ')}`,
      'Fill them in; `minutier check` tells what is missing, and `minutier build --draft` shows how it looks',
      ...stillOpen(open),
    ],
  };
}

/** Which actions are to be reported on; those in restricted passages are counted, not named. */
function stillOpen(open: readonly OpenAction[]): readonly string[] {
  if (open.length === 0) return [];
  const named = open.filter(({ restricted }) => !restricted);
  const names = [
    ...named.map(({ meeting, action }) => `${meeting}#${action}`),
    ...(open.length > named.length ? [`${open.length - named.length} restricted`] : []),
  ];
  return [`Still open: ${names.join(', ')}; meeting.yaml has a line for each`];
}

/** @throws {UsageError} where it is not known which series is meant. */
function chosen(all: readonly Series[], wanted: string | undefined): Series {
  const ids = all.map(({ facts }) => facts.id);
  if (wanted !== undefined) expectKnown('series', wanted, ids);
  const [one, ...others] = all.filter(({ facts }) => wanted === undefined || facts.id === wanted);
  if (!one)
    throw new UsageError(
      'Unexpected content without a series.yaml, expected one: README.md shows how to begin a series',
    );
  if (others.length > 0)
    throw new UsageError(`Unexpected missing --series, expected one of ${ids.join(', ')}`);
  return one;
}

/** @throws {UsageError} where the id is none, or that of another meeting on any disk. */
function expectNew(id: string, meetings: readonly Meeting[]): void {
  const { success, error } = anId.safeParse(id);
  if (!success) throw new UsageError(`Unexpected “${id}”, ${error.issues[0]?.message}`);
  const other = meetings.find((one) => one.id.toLowerCase() === id.toLowerCase());
  if (other) throw new UsageError(`Unexpected second meeting \`${other.id}\`, expected a new id`);
}

/** @throws {UsageError} where the body is described at the head of a text: no other file would belong to it. */
function expectOwnFile({ locate }: Series): void {
  const { path } = locate([]).file;
  if (!/\.ya?ml$/.test(path))
    throw new UsageError(
      `Unexpected series that only the head of \`${path}\` describes, expected a series.yaml: README.md shows how to begin a series`,
    );
}

/** Minutes that no longer hold: nobody adopts them, and nobody owes what they agreed. */
function isWithdrawn({ register }: Meeting): boolean {
  return register?.entries.some(({ event }) => event.type === 'withdrawn') === true;
}

function folderOf({ locate }: Series): string {
  return locate([]).file.path.replace(/\/?[^/]*$/, '');
}

/** Actions of earlier meetings that are still to be done on a day. */
function openActions(
  { facts }: Series,
  earlier: readonly Meeting[],
  day: string,
): readonly OpenAction[] {
  const noted = notesOf([
    {
      followUp: facts.followUp,
      meetings: earlier.map(({ id, facts: { followUp } }) => ({ id, followUp })),
    },
  ]);
  return earlier.flatMap(({ id: meeting, texts: [text] }) =>
    (text ? clausesOf(text) : []).flatMap((found) => {
      const { kind, id: action } = found;
      if (kind !== 'action' || action === undefined) return [];
      const due = attribute(found, 'due');
      const { state } = progressOf(due, noted.get(`${meeting}#${action}`) ?? [], day);
      return isPending(state)
        ? [{ meeting, action, due, restricted: markAround(found, facts.audiences) }]
        : [];
    }),
  );
}

/** The strictest mark of the restricted passages in which a clause stands: what is noted of it is as restricted. */
function markAround(clause: FoundClause, audiences: readonly Audience[]): OpenAction['restricted'] {
  const [strictest] = Array.from(around(clause), ({ node }) => node)
    .filter((node) => node.type === 'containerDirective' && node.name === 'restricted')
    .map((node) => ('attributes' in node ? (node.attributes ?? {}) : {}))
    .toSorted((a, b) => levelOf(b['for'], audiences) - levelOf(a['for'], audiences));
  if (!strictest) return undefined;
  const { reason, for: reader } = strictest;
  return { ...(reason ? { reason } : {}), ...(reader ? { for: reader } : {}) };
}

/** Writes all of the files, or none. */
async function writeAll(
  { desk }: Office,
  files: readonly (readonly [path: string, text: string])[],
): Promise<void> {
  const written: (readonly [string, Uint8Array])[] = [];
  try {
    for (const [path, text] of files) {
      const bytes = new TextEncoder().encode(text);
      await desk.replace(path, undefined, bytes);
      written.push([path, bytes]);
    }
  } catch (error) {
    for (const [path, bytes] of written) await desk.replace(path, bytes, undefined);
    throw error;
  }
}
