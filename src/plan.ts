/** What a build has to do: which editions of which meetings, in which formats, for whom. */
import { type Audience, everybody } from './audience.ts';
import type { Copy } from './edition.ts';
import type { Lang } from './lang.ts';
import type { Meeting } from './meeting.ts';
import { nearest } from './nearest.ts';

/** What the user asked for; what is left out means all. */
export interface Request {
  /** Meeting ids. */
  readonly meetings?: readonly string[] | undefined;
  /** Names of editions: `en`, `fr`, `en-fr`. */
  readonly editions?: readonly string[] | undefined;
  readonly formats?: readonly string[] | undefined;
  /** `all`: those of each series; everybody unless given. */
  readonly audiences?: readonly Audience[] | 'all' | undefined;
  /** Build also what the checks refuse. */
  readonly draft?: boolean | undefined;
  /** `false`: write PDFs that claim to follow no standard, whatever is in them. */
  readonly conformance?: boolean | undefined;
  /** Whose copy it is, for what goes to one recipient. */
  readonly copy?: Copy | undefined;
  /** Locks the PDFs that are not for everybody; they claim no conformance then, for PDF/A forbids it. */
  readonly passphrase?: string | undefined;
  /** Look also for words that are restricted now and lay open before. */
  readonly history?: boolean | undefined;
  /** The moment at which deadlines and states are looked at, `2022-02-10T09:00:00Z`; now unless given. */
  readonly asOf?: string | undefined;
}

/** One edition to be made, in its formats. */
export interface Task {
  readonly meeting: Meeting;
  readonly languages: readonly Lang[];
  readonly audience: Audience;
}

/** A request that names something which is not there. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
}

/** The editions of a meeting: each language alone, then all side by side. */
export function editionsOf(meeting: Meeting): readonly (readonly Lang[])[] {
  const languages = [...new Set(meeting.texts.map(({ lang }) => lang))];
  return [...languages.map((lang) => [lang]), ...(languages.length > 1 ? [languages] : [])];
}

/** The name of an edition: its languages joined by hyphens. */
export function editionName(languages: readonly Lang[]): string {
  return languages.join('-');
}

/**
 * The tasks of a build.
 * @throws {UsageError} where the request names a meeting or an edition that does not exist.
 */
export function plan(meetings: readonly Meeting[], request: Request): readonly Task[] {
  const ids = meetings.map(({ id }) => id);
  for (const id of request.meetings ?? []) expectKnown('meeting', id, ids);
  const chosen = meetings.filter(
    ({ id }) => request.meetings === undefined || request.meetings.includes(id),
  );

  if (request.audiences !== undefined && request.audiences !== 'all') {
    const known = [...new Set(chosen.flatMap(({ series }) => series.facts.audiences))];
    for (const name of request.audiences)
      expectKnown('audience', name, [everybody, ...known.slice(1)]);
  }
  const names = [...new Set(chosen.flatMap((meeting) => editionsOf(meeting).map(editionName)))];
  for (const name of request.editions ?? []) expectKnown('edition', name, names);

  return chosen.flatMap((meeting) =>
    editionsOf(meeting)
      .filter(
        (languages) =>
          request.editions === undefined || request.editions.includes(editionName(languages)),
      )
      .flatMap((languages) =>
        audiencesOf(meeting, request).map((audience) => ({
          meeting,
          languages,
          audience,
        })),
      ),
  );
}

/** The audiences of a meeting for which an edition is wanted. */
function audiencesOf({ series }: Meeting, { audiences }: Request): readonly Audience[] {
  const own = series.facts.audiences;
  if (audiences === 'all') return own;
  return (audiences ?? [everybody]).filter((audience) => own.includes(audience));
}

/** @throws {UsageError} where `name` is not among `known`. */
export function expectKnown(what: string, name: string, known: readonly string[]): void {
  if (known.includes(name)) return;
  const close = nearest(name, known);
  const expected =
    known.length > 0
      ? `expected ${known.map((one) => `“${one}”`).join(', ')}`
      : `there is no ${what}`;
  throw new UsageError(
    `Unexpected ${what} “${name}”, ${close ? `did you mean “${close}”?` : expected}`,
  );
}

/** Whether all that is public is asked for: only then can pages tell of all meetings. */
export function isWhole({ meetings, editions, formats, audiences }: Request): boolean {
  const all = meetings === undefined && editions === undefined && formats === undefined;
  return all && (audiences === 'all' || (audiences ?? [everybody]).includes(everybody));
}
