/** The command `verify`: what can be said of PDFs, in the reader's words. */
import type { Lang } from '../lang.ts';
import type { Meeting } from '../meeting.ts';
import { prepare } from '../pipeline.ts';
import type { Library } from '../read/library.ts';
import type { Report, VerifiedFile } from '../report.ts';
import { hashBytes } from '../seal/digest/hash.ts';
import { beginsWith } from '../seal/pades/asn1/bytes.ts';
import { attachedFiles } from '../seal/verify/attached.ts';
import { sayFinding } from '../seal/verify/finding.ts';
import { checkSource, type SourceReport } from '../seal/verify/source.ts';
import { type Reliance, type Verification, verify } from '../seal/verify/verify.ts';
import type { World } from '../world.ts';
import { signingBase } from './signing-base.ts';
import { sayVerified } from './verify-words.ts';

/** A file to be verified. */
export interface FileToVerify {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** What to verify, and on what the reader relies. */
export interface VerifyRequest extends Reliance {
  readonly files: readonly FileToVerify[];
  /** The language of the answer. */
  readonly language: Lang;
  /** The content from which signed minutes are built again; without it that is not asked. */
  readonly world?: World | undefined;
}

/** Verifies each file; the report tells in words and as data. */
export async function verifyFiles(request: VerifyRequest): Promise<Report> {
  const { files, world, at } = request;
  const prepared = world && (await prepare(world, { asOf: at.toISOString() }));
  const verified: VerifiedFile[] = [];
  for (const file of files) {
    const verification = await verify(file.bytes, request);
    const carried = attachedFiles(file.bytes);
    const source = await checkSource(carried);
    const held =
      world &&
      prepared &&
      (await holdAgainst(world, prepared, file, { carried, root: source.root }, verification));
    const status = statusOf(verification, source, held);
    verified.push({
      file: file.name,
      sha256: hashBytes(file.bytes),
      status,
      result: sayVerified(request.language).status[status],
      says: say(request.language, verification, source, held),
      signatures: verification.signatures,
      source,
      rebuilt: held?.rebuilt,
      registered: held?.registered,
    });
  }
  return { messages: [], written: [], refused: [], failures: 0, verified };
}

/** The files that a PDF carries along, by name. */
type Carried = ReadonlyMap<string, Uint8Array>;

/** What the content says of a file. */
interface Held {
  /** Whether building it again gives the bytes that were signed; `undefined` where it is not the signed kind. */
  readonly rebuilt: 'same' | 'other' | undefined;
  /** Whether the register knows this very file. */
  readonly registered: 'yes' | 'no' | 'broken' | undefined;
}

async function holdAgainst(
  world: World,
  { library, standings }: Awaited<ReturnType<typeof prepare>>,
  { bytes }: FileToVerify,
  { carried, root }: { readonly carried: Carried; readonly root: string | undefined },
  { signatures }: Verification,
): Promise<Held> {
  const meeting = meetingOf(library, carried);
  const standing = meeting && standings.get(meeting.id);
  if (!meeting?.register || !standing || signatures.length === 0)
    return { rebuilt: undefined, registered: undefined };
  if (!standing.trusted) return { rebuilt: undefined, registered: 'broken' };
  const { round, root: inForce, earlierRoots } = standing.state.course;
  const sha256 = hashBytes(bytes);
  const known = meeting.register.entries.some(
    ({ event }) => event.type === 'signed' && event.sha256 === sha256,
  );
  const registered = known ? 'yes' : 'no';
  // A text that another has taken the place of is no longer in the content.
  const isEarlier = root !== undefined && root !== inForce && earlierRoots.includes(root);
  if (!round || isEarlier) return { rebuilt: undefined, registered };
  for (const audience of meeting.series.facts.audiences) {
    const base = await signingBase(world, library, {
      meeting,
      edition: editionIn(carried, meeting),
      audience,
      root: round.root,
      digest: standing.digest,
    });
    if (beginsWith(bytes, base)) return { rebuilt: 'same', registered };
  }
  return { rebuilt: 'other', registered };
}

/** The edition that a file is, by the languages of the texts in it. */
function editionIn(carried: Carried, { texts }: Meeting): string {
  const languages = new Set(texts.map(({ lang }) => lang));
  return [...languages].filter((lang) => carried.has(`${lang}.md`)).join('-');
}

function meetingOf({ meetings }: Library, carried: Carried): Meeting | undefined {
  try {
    const { meeting } = JSON.parse(new TextDecoder().decode(carried.get('facts.json'))) as {
      meeting?: unknown;
    };
    return meetings.find(({ id }) => id === meeting);
  } catch {
    return undefined;
  }
}

function statusOf(
  { status }: Verification,
  source: SourceReport,
  held: Held | undefined,
): VerifiedFile['status'] {
  // That it cannot be built again says nothing of the signatures: content, templates or the program may have moved on.
  const isBroken = source.state === 'broken' || held?.registered === 'broken';
  if (status === 'invalid' || isBroken) return 'invalid';
  return status;
}

/** The findings as sentences: first of the whole, then of each signature. */
function say(
  language: Lang,
  { findings, signatures }: Verification,
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
    ...words.source(source),
    ...(held?.rebuilt ? [words.rebuilt[held.rebuilt]] : []),
    ...(held?.registered ? [words.registered[held.registered]] : []),
  ];
}
