/** Writes an event into the register of a meeting, with the files that belong to it. */
import { VFile } from 'vfile';
import { spell } from '../check/find/place.ts';
import { isNaming } from '../guard/firm.ts';
import { openEvents } from '../guard/open-events.ts';
import { repeatedInFacts } from '../guard/repeated.ts';
import { decode } from '../read/decode.ts';
import { type Message, messagesOf, type Report } from '../report.ts';
import type { Digest } from '../seal/digest/digest.ts';
import { hashBytes } from '../seal/digest/hash.ts';
import { keepDigest } from '../seal/kept-digest.ts';
import { admit } from '../seal/register/admit.ts';
import { appendEvent } from '../seal/register/append-event.ts';
import { startHash } from '../seal/register/event-hash.ts';
import { readRegister } from '../seal/register/read-register.ts';
import { lastHash, type Register } from '../seal/register/register.ts';
import type { NewEvent, RegisterEvent } from '../seal/register/schema.ts';
import { sealPaths } from '../seal/seal-paths.ts';
import { complaint, declined, type Opened, refusal } from './opened.ts';

/** A file that shows what an event says. */
export interface EvidenceFile {
  /** Its name, without folders. */
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** An event that is not yet written. */
export interface Entered {
  readonly seq: number;
  /** The register with the event. */
  readonly text: string;
}

/** The register with the event at its end, or why it may not come. */
export function enter(opened: Opened, event: NewEvent): Entered | Report {
  const { meeting, standing } = opened;
  const { register, id, series } = meeting;
  const refused = admit(standing.state.course, event);
  if (refused) return declined(opened, 'register-order', refused.reason, refused.hint);
  const chain = register ?? { entries: [], start: startHash(series.facts.id, id) };
  const next = { seq: chain.entries.length + 1, prev: lastHash(chain) };
  const text = appendEvent(register && String(register.file), id, next, event);
  // What is written must be read again: a register that is not whole would stop everybody.
  const again = readAgain(opened, text);
  const faults = messagesOf([again.file]).filter(({ level }) => level === 'error');
  if (faults.length > 0)
    return refusal(
      faults.map(({ reason, hint }) => complaint(opened, 'schema', reason, hint)),
      id,
    );
  const telling = tellingIn(opened, again.entries.slice(-1));
  return telling.length > 0 ? refusal(telling, id) : { seq: next.seq, text };
}

/** Why an event may not be written whose words everybody would read: what they tell is restricted, and a register is never edited. */
function tellingIn(opened: Opened, entries: Register['entries']): readonly Message[] {
  const { prepared, office } = opened;
  const found = repeatedInFacts(prepared.library, office.locales, openEvents(entries));
  // A surname by itself can wait for a second look elsewhere; here there is none.
  const telling = found.filter(({ firm, secret }) => firm || isNaming(secret));
  const places = new Set(telling.map(({ secret }) => spell(secret.place)));
  return [...places].map((place) =>
    complaint(
      opened,
      'restricted-repeated',
      `Unexpected words in what would be recorded that are restricted at ${place}, expected none: everybody reads them, and a register is never edited`,
      'Say it in other words; or list them under `openTerms` in series.yaml if everybody may know them.',
    ),
  );
}

function readAgain({ meeting }: Opened, text: string): Register {
  const file = new VFile({ path: sealPaths(meeting).register, value: text });
  return readRegister(file, meeting.series.facts.id, meeting.id);
}

/**
 * The register as bytes, if it is the one that was read when the command began.
 * @throws {Error} where somebody else was faster.
 */
export async function expectSameRegister(opened: Opened): Promise<Uint8Array | undefined> {
  const { office, meeting } = opened;
  const path = sealPaths(meeting).register;
  const before = await office.content.read(path);
  if ((before && readable(before)) !== (meeting.register && String(meeting.register.file)))
    throw new Error(
      `Unexpected ${path}: somebody else changed it in the meantime${told(opened, before)}. Nothing of theirs is lost, and nothing of yours was recorded. Give the command again: it goes on from theirs`,
    );
  return before;
}

/** Puts the register in place of the one that was read, and keeps the digest beside it. */
export async function commit(
  opened: Opened,
  { text }: Entered,
  digest: Digest | undefined,
): Promise<readonly string[]> {
  const { office, meeting } = opened;
  const paths = sealPaths(meeting);
  // The desk guards from here on.
  const before = await expectSameRegister(opened);
  await office.desk.replace(paths.register, before, new TextEncoder().encode(text));
  const kept = digest && paths.digest(digest.root);
  if (!digest || !kept || (await office.content.read(kept))) return [paths.register];
  await office.desk.replace(kept, undefined, keepDigest(digest));
  return [paths.register, kept];
}

/** What the register tells that it did not tell when the command began. */
function told(opened: Opened, now: Uint8Array | undefined): string {
  const known = opened.meeting.register?.entries.length ?? 0;
  const entries = now ? readAgain(opened, readable(now)).entries.slice(known) : [];
  const events = entries.map(({ event }) => `event ${event.seq}, ${deed(event)}`);
  return events.length > 0 ? ` (${events.join('; ')})` : '';
}

function deed(event: RegisterEvent): string {
  switch (event.type) {
    case 'signed':
      return `${event.signatory} signed ${event.edition}`;
    case 'attested':
      return `${event.signatory} signed`;
    case 'response':
      return `${event.party} answered`;
    default:
      return `${event.type} by ${event.by}`;
  }
}

function readable(bytes: Uint8Array): string {
  return String(decode('register.yaml', bytes));
}

/** Where an event's evidence goes and what the event says of it; the bytes are not yet written. */
export function evidenceOf(opened: Opened, evidence: EvidenceFile | undefined) {
  if (!evidence) return {};
  const seq = (opened.meeting.register?.entries.length ?? 0) + 1;
  const name =
    evidence.name.replace(/[^\p{L}\p{N}._-]+/gu, '-').replace(/^[._-]+/, '') || 'evidence';
  return { evidence: { file: `evidence/${seq}-${name}`, sha256: hashBytes(evidence.bytes) } };
}

/** Writes an event that is about the text in force, and its evidence; `told` says what was done. */
export async function record(
  opened: Opened,
  event: NewEvent,
  told: string,
  evidence?: EvidenceFile | undefined,
): Promise<Report> {
  const { office, meeting, standing } = opened;
  const entered = enter(opened, event);
  if (!('text' in entered)) return entered;
  const named = 'evidence' in event ? event.evidence : undefined;
  if (evidence && named) {
    const path = sealPaths(meeting).file(named.file);
    const there = await office.content.read(path);
    await office.desk.replace(path, there, evidence.bytes);
  }
  const digest = standing.digest?.root === event.root ? standing.digest : undefined;
  await commit(opened, entered, digest);
  return { messages: [], written: [], refused: [], failures: 0, told: [told] };
}
