/** The command `verify`: what can be said of PDFs, in the reader's words. */

import { beginsWith } from '../bytes.ts';
import type { Lang } from '../lang.ts';
import type { Meeting } from '../meeting.ts';
import { editionName, editionsOf } from '../plan.ts';
import { prepare } from '../prepare.ts';
import type { Library } from '../read/library.ts';
import { id } from '../read/schema/localised.ts';
import type { Report, VerifiedFile } from '../report.ts';
import { type Hash, hashBytes } from '../seal/digest/hash.ts';
import { inkOf } from '../seal/ink.ts';
import type { Course } from '../seal/register/course.ts';
import { sealPaths } from '../seal/seal-paths.ts';
import { attachedFiles } from '../seal/verify/attached.ts';
import { earlierStates } from '../seal/verify/earlier-states.ts';
import { sayFinding } from '../seal/verify/finding.ts';
import { checkSource, type SourceReport } from '../seal/verify/source.ts';
import { type Reliance, type Verification, verify } from '../seal/verify/verify.ts';
import type { World } from '../world.ts';
import { signingBase } from './signing-base.ts';
import { type Missing, type Overtaken, sayVerified } from './verify-words.ts';

/** A file to be verified. */
export interface FileToVerify {
  readonly name: string;
  /** `undefined` where it could not be read. */
  readonly bytes: Uint8Array | undefined;
}

/** What to verify, and on what the reader relies. */
export interface VerifyRequest extends Reliance {
  readonly files: readonly FileToVerify[];
  /** The language of the answer. */
  readonly language: Lang;
  /** The content from which signed minutes are built again; without it that is not asked. */
  readonly world?: World | undefined;
  /** The folder of that content, as the reader calls it. */
  readonly folder?: string | undefined;
}

/** Verifies each file; the report tells in words and as data. What goes wrong with one file is told of that file. */
export async function verifyFiles(request: VerifyRequest): Promise<Report> {
  const { files, world, at } = request;
  const content = world && (await contentOf(world, at));
  const verified: VerifiedFile[] = [];
  for (const file of files) verified.push(await verifyFile(file, request, content));
  const failed = verified.filter(
    ({ status, rebuilt }) => status === 'unreadable' || rebuilt === 'failed',
  );
  return { messages: [], written: [], refused: [], failures: failed.length, verified };
}

/** The content against which files are held, or why it cannot be read. */
type Content =
  | { readonly world: World; readonly prepared: Awaited<ReturnType<typeof prepare>> }
  | { readonly fault: string };

async function contentOf(world: World, at: Date): Promise<Content> {
  try {
    return { world, prepared: await prepare(world, { asOf: at.toISOString() }) };
  } catch (error) {
    return { fault: reasonOf(error) };
  }
}

async function verifyFile(
  { name, bytes }: FileToVerify,
  request: VerifyRequest,
  content: Content | undefined,
): Promise<VerifiedFile> {
  const words = sayVerified(request.language);
  if (!bytes)
    return {
      ...nothingFound,
      file: name,
      sha256: undefined,
      result: words.status.unreadable,
      says: [words.unreadable],
    };
  const verification = await verify(bytes, request);
  const carried = attachedFiles(bytes);
  const meeting =
    content && 'prepared' in content ? meetingOf(content.prepared.library, carried) : undefined;
  const key = meeting && (await keyOf(meeting, request.world));
  const source = await checkSource(carried, key);
  const held =
    content && (await holdAgainst(content, meeting, bytes, { carried, source }, verification));
  const status = statusOf(verification, source, held);
  return {
    file: name,
    sha256: hashBytes(bytes),
    status,
    result:
      status === 'valid' && held?.missing
        ? words.notHeld(words.status.valid)
        : words.status[status],
    says: say(request, verification, source, held),
    signatures: verification.signatures,
    source,
    rebuilt: held?.rebuilt,
    registered: held?.registered,
  };
}

const nothingFound = {
  status: 'unreadable',
  signatures: [],
  source: { state: 'absent', root: undefined, closed: [], differing: [] },
  rebuilt: undefined,
  registered: undefined,
} as const;

async function keyOf(meeting: Meeting, world: World | undefined): Promise<Hash | undefined> {
  try {
    return world && (await inkOf(meeting, world.content)).key;
  } catch {
    // Without the key less is said, and that is said.
    return undefined;
  }
}

function reasonOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

/** The files that a PDF carries along, by name. */
type Carried = ReadonlyMap<string, Uint8Array>;

/** What the content says of a file. */
interface Held {
  readonly rebuilt: VerifiedFile['rebuilt'];
  readonly registered: VerifiedFile['registered'];
  /** Whether the register knows the file, or what it was before something was added. */
  readonly stems?: boolean | undefined;
  /** What the content would need to hold, so that the file could be held against it. */
  readonly missing?: Missing | undefined;
  /** Why the document could not be built again. */
  readonly fault?: string | undefined;
  /** What came after it, so that its text no longer holds as it stands. */
  readonly overtaken?: Overtaken | undefined;
}

async function holdAgainst(
  content: Content,
  meeting: Meeting | undefined,
  bytes: Uint8Array,
  { carried, source: { root } }: { readonly carried: Carried; readonly source: SourceReport },
  { signatures, before }: Verification,
): Promise<Held> {
  if (signatures.length === 0) return { rebuilt: undefined, registered: undefined };
  if (!('prepared' in content))
    return { rebuilt: 'failed', registered: undefined, fault: content.fault };
  const { world, prepared } = content;
  const { library, standings } = prepared;
  const standing = meeting && standings.get(meeting.id);
  const nowhere = { rebuilt: undefined, registered: 'nowhere' } as const;
  if (!meeting || !standing)
    return { ...nowhere, missing: { what: 'meeting', named: meetingIdIn(carried) } };
  const unregistered = {
    ...nowhere,
    missing: { what: 'register', named: sealPaths(meeting).register },
  } as const;
  if (!meeting.register) return unregistered;
  if (!standing.trusted) return { rebuilt: undefined, registered: 'broken' };
  const { round, root: inForce, earlierRoots } = standing.state.course;
  const sha256 = hashBytes(bytes);
  const signed = new Set(
    meeting.register.entries.flatMap(({ event }) => (event.type === 'signed' ? event.sha256 : [])),
  );
  const known = signed.has(sha256);
  // A text that another has taken the place of is no longer in the content.
  const isEarlier = root !== undefined && root !== inForce && earlierRoots.includes(root);
  if (!round && !known) return unregistered;
  const said = {
    registered: known ? 'yes' : 'no',
    stems: known || earlierStates(bytes).some((state) => signed.has(hashBytes(state))),
    overtaken: overtakenIn(standing.state.course, isEarlier),
  } as const;
  if (!round || isEarlier) return { rebuilt: undefined, ...said };
  const edition = editionIn(carried, meeting);
  if (!editionsOf(meeting).map(editionName).includes(edition))
    return { rebuilt: 'no edition', ...said };
  try {
    for (const audience of meeting.series.facts.audiences) {
      const base = await signingBase(world, library, {
        meeting,
        edition,
        audience,
        root: round.root,
        digest: standing.digest,
      });
      if (beginsWith(bytes, base) && before.length === 0) return { rebuilt: 'same', ...said };
    }
    return { rebuilt: 'other', ...said };
  } catch (error) {
    return { rebuilt: 'failed', ...said, fault: reasonOf(error) };
  }
}

/** A signature stays valid when its text no longer holds, and who verifies must learn both. */
function overtakenIn(
  { withdrawn, corrected, round }: Course,
  isEarlier: boolean,
): Overtaken | undefined {
  if (withdrawn) return { by: 'withdrawn', on: withdrawn.at.slice(0, 10) };
  if (!isEarlier) return undefined;
  const last = corrected.at(-1);
  if (last) return { by: 'corrected', on: last.at.slice(0, 10) };
  return round && { by: 'circulated', on: round.at.slice(0, 10) };
}

/** The edition that a file is, by the languages of the texts in it. */
function editionIn(carried: Carried, { texts }: Meeting): string {
  const known = [...new Set(texts.map(({ lang }) => lang))];
  const there = [...carried.keys()].flatMap((name) => /^(.+)\.md$/.exec(name)?.[1] ?? []);
  // In the order of the editions; languages that the content lacks come last.
  const rank = (lang: Lang) => (known.includes(lang) ? known.indexOf(lang) : known.length);
  return there.sort((a, b) => rank(a) - rank(b)).join('-');
}

function meetingOf({ meetings }: Library, carried: Carried): Meeting | undefined {
  const named = meetingIdIn(carried);
  return meetings.find(({ id }) => id === named);
}

/** The meeting that a file says it is of; what can be no id is not repeated. */
function meetingIdIn(carried: Carried): string | undefined {
  try {
    const { meeting } = JSON.parse(new TextDecoder().decode(carried.get('facts.json'))) as {
      meeting?: unknown;
    };
    return id.safeParse(meeting).data;
  } catch {
    return undefined;
  }
}

function statusOf(
  { status, before }: Verification,
  source: SourceReport,
  held: Held | undefined,
): VerifiedFile['status'] {
  const isBroken = source.state === 'broken' || held?.registered === 'broken';
  if (status === 'invalid' || isBroken || isAltered(source, before)) return 'invalid';
  // That it cannot be built again says nothing of the signatures: content, templates or the program may have moved on.
  // But then the register alone tells that it is what was signed.
  const isStrange = held?.registered === 'no' && !held.stems && held.rebuilt !== 'same';
  return isStrange && status === 'valid' ? 'undetermined' : status;
}

/** Whether a document that says what it binds was changed since it was built, before anybody signed it. */
function isAltered({ state }: SourceReport, before: Verification['before']): boolean {
  return state !== 'absent' && before.length > 0;
}

/** The findings as sentences: first of the whole, then of each signature. */
function say(
  { language, folder = 'content' }: VerifyRequest,
  { findings, signatures, revisions, before }: Verification,
  source: SourceReport,
  held: Held | undefined,
): readonly string[] {
  const words = sayVerified(language);
  return [
    ...findings.map((one) => sayFinding(one, language)),
    ...signatures.flatMap(({ field, kind, status, level, signer, findings: own }) => [
      words.signature(kind, field, signer, status, level),
      ...own.map((one) => `  ${sayFinding(one, language)}`),
    ]),
    // Of a file that nobody can read there is no more to say.
    ...(revisions > 0 ? words.source(source) : []),
    ...(isAltered(source, before) ? [words.altered] : []),
    ...(held?.rebuilt ? [words.rebuilt(held.rebuilt, held.fault)] : []),
    ...(held?.missing ? [words.missing(held.missing, folder)] : []),
    ...(held?.registered && held.registered !== 'nowhere'
      ? [words.registered[held.registered]]
      : []),
    ...(held?.overtaken ? [words.overtaken(held.overtaken)] : []),
  ];
}
