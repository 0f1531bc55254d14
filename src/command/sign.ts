/** The command `sign`: puts a signature into the field of a signatory, and records it. */
import { type Audience, audienceFolder, everybody } from '../audience.ts';
import { beginsWith } from '../bytes.ts';
import { leakMessages } from '../guard/gate.ts';
import { inLanguage, type Lang } from '../lang.ts';
import type { Meeting } from '../meeting.ts';
import { editionName, editionsOf, expectKnown } from '../plan.ts';
import type { Report } from '../report.ts';
import { hashBytes } from '../seal/digest/hash.ts';
import type { CutFont } from '../seal/pades/appearance/draw.ts';
import { signatureFonts } from '../seal/pades/appearance/fonts.ts';
import { signatureLines } from '../seal/pades/appearance/lines.ts';
import { Refusal } from '../seal/pades/refusal.ts';
import type { Place } from '../seal/pades/reserve.ts';
import type { EventOf } from '../seal/register/schema.ts';
import { sealPaths } from '../seal/seal-paths.ts';
import type { Office } from '../world.ts';
import { declined, type Opened, opened, type SignOffRequest } from './opened.ts';
import { commit, enter, expectSameRegister } from './record.ts';
import { signatoryIn } from './signatory.ts';
import { signedFile, signingBase } from './signing-base.ts';

/** What was done to the file: the file with the signature, and what the register says of it. */
export interface Made {
  readonly bytes: Uint8Array;
  readonly level: EventOf<'signed'>['level'];
  readonly certificate: EventOf<'signed'>['certificate'];
}

/** Signs the file that is held: with a key at hand, with an answer from elsewhere, or by taking a signed file in. */
export type Signer = (file: {
  /** As it was built. */
  readonly base: Uint8Array;
  /** With the signatures that are there already. */
  readonly held: Uint8Array;
  readonly place: Place;
  readonly edition: string;
}) => Promise<Made | undefined>;

/** Who signs what. */
export interface SignRequest extends SignOffRequest {
  /** The person or organisation that signs, by id. */
  readonly signatory: string;
  /** Editions such as `en-fr`; all of them unless given. */
  readonly editions?: readonly string[] | undefined;
  readonly audience?: Audience | undefined;
  /** Town, as it is shown and said in the signature. */
  readonly place?: string | undefined;
  readonly reason?: string | undefined;
  readonly signer: Signer;
  readonly cut: CutFont;
}

/**
 * Signs each edition in turn; each is recorded before the next is begun. A signer that gives nothing back has only prepared.
 * @throws {UsageError} where there is no such meeting or edition.
 */
export async function sign(office: Office, request: SignRequest): Promise<Report> {
  const told: string[] = [];
  let editions: readonly string[] | undefined;
  const begun = await opened(office, request, 'same text', async ({ meeting }) => {
    editions = wanted(meeting, request);
    return done(told);
  });
  if (!editions) return begun;
  for (const edition of editions) {
    const report = await opened(
      office,
      { by: request.signatory, ...request },
      'same text',
      (open) => signOne(open, request, edition),
    );
    told.push(...(report.told ?? []));
    if (report.messages.some(({ level }) => level === 'error') || report.failures > 0)
      return { ...report, told };
  }
  return done(told);
}

function wanted(meeting: Meeting, request: SignRequest): readonly string[] {
  const names = editionsOf(meeting).map(editionName);
  for (const name of request.editions ?? []) expectKnown('edition', name, names);
  return request.editions ?? names;
}

function done(told: readonly string[]): Report {
  return { messages: [], written: [], refused: [], failures: 0, told };
}

async function signOne(open: Opened, request: SignRequest, edition: string): Promise<Report> {
  const { office, prepared, meeting, standing, at, by } = open;
  const { round } = standing.state.course;
  const audience = request.audience ?? everybody;
  const { signatory } = request;
  const party = signatoryIn(meeting.series.facts, signatory)?.party;
  const said = {
    type: 'signed' as const,
    at,
    by,
    signatory,
    ...(party ? { party } : {}),
    edition,
    field: signatory.replaceAll('.', '-'),
  };
  if (!round)
    return declined(
      open,
      'register-order',
      'Unexpected signature, expected a circulation before it',
      'See `minutier status`.',
    );
  const { languages, root } = round;
  const file = signedFile(meeting.id, { edition, audience, root });
  const draft = { ...said, languages, root, file };
  // Whether the signature may come is asked before a key is used.
  const empty = { level: 'B-B' as const, certificate: { subject: '—' }, sha256: '0'.repeat(64) };
  const early = enter(open, { ...draft, ...empty });
  if (!('text' in early)) return early;

  try {
    const path = sealPaths(meeting).file(file);
    const base = await signingBase(office, prepared.library, {
      meeting,
      edition,
      audience,
      root,
      digest: standing.digest,
    });
    // What is signed is handed out, signed or to be signed elsewhere.
    const leaks = await leakMessages(
      [{ path: `${audienceFolder(audience)}/${file}`, bytes: base }],
      audience,
      { ...office, library: prepared.library },
    );
    if (leaks.length > 0)
      return { messages: leaks, written: [], refused: [meeting.id], failures: 0 };
    const there = await office.content.read(path);
    if (there) expectKnownFile(there, base, standing.state.course.signed, file);
    else expectNoneKnown(standing.state.course.signed, file);
    const place = { ...(await placeOf(open, request, edition)), field: said.field };
    const made = await request.signer({ base, held: there ?? base, place, edition });
    if (!made) return done([]);
    expectOwnCertificate(made, signatory, standing.state.course.signed);
    const entered = enter(open, {
      ...draft,
      level: made.level,
      certificate: made.certificate,
      sha256: hashBytes(made.bytes),
    });
    if (!('text' in entered)) return entered;
    // Signing takes a while: a file that no event is about must not be left behind.
    await expectSameRegister(open);
    await office.desk.replace(path, there, made.bytes);
    try {
      await commit(open, entered, undefined);
    } catch (error) {
      await office.desk.replace(path, made.bytes, there);
      throw error;
    }
    return done([
      `${signatory} signs ${meeting.id}.${edition} (${made.level}, ${made.certificate.subject})`,
    ]);
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    return declined(open, 'signature', error.message, error.hint);
  }
}

/** The file that lies there must be the one that the register knows, and made from what would be built today. */
function expectKnownFile(
  there: Uint8Array,
  base: Uint8Array,
  signed: readonly EventOf<'signed'>[],
  file: string,
): void {
  if (!beginsWith(there, base))
    throw new Refusal(
      'other-document',
      `Unexpected ${file}, expected a PDF that begins with the one that is built from the text`,
      'It was built from another text, with other templates, or by another version of the browser. Put the file aside, and let all sign anew.',
    );
  const last = signed.findLast((one) => one.file === file);
  if (hashBytes(there) !== last?.sha256)
    throw new Refusal(
      'unknown-revision',
      `Unexpected ${file}, expected ${last ? 'the file that the register knows' : 'none, for the register knows of no signature'}`,
      `Move it elsewhere${last ? ', restore the one that was recorded,' : ''} and take its signatures in with \`minutier sign --import\`.`,
    );
}

/**
 * With the key of another signatory one hand would have signed for two, and a register is never edited. Two people may have
 * one name: the serial numbers of their certificates tell them apart.
 */
function expectOwnCertificate(
  { certificate: { subject, serial } }: Made,
  signatory: string,
  signed: readonly EventOf<'signed'>[],
): void {
  const other = signed.find(
    (one) =>
      one.signatory !== signatory &&
      one.certificate.subject === subject &&
      one.certificate.serial === serial,
  );
  if (other)
    throw new Refusal(
      'other-signatory',
      `Unexpected certificate of “${subject}”, with which ${other.signatory} signed, expected that of ${signatory}`,
      `Give the key of ${signatory}.`,
    );
}

/** Whoever signed a file that is gone must not be left out of the next one. */
function expectNoneKnown(signed: readonly EventOf<'signed'>[], file: string): void {
  if (signed.some((one) => one.file === file))
    throw new Refusal(
      'unknown-revision',
      `Unexpected absence of ${file}, expected the file that the register knows`,
      'Restore the file from a copy, or from version control.',
    );
}

/** What is seen and said in the field, in the languages of the edition. */
async function placeOf(
  { office, meeting, at: moment }: Opened,
  { signatory, place: location, reason, cut }: SignRequest,
  edition: string,
): Promise<Omit<Place, 'field'>> {
  const { people, organisations } = meeting.series.facts;
  const person = people.find(({ id }) => id === signatory);
  const body = organisations.find(({ id }) => id === (person?.organisation ?? signatory));
  const speakers = edition.split('-').flatMap((lang) => office.locales.get(lang) ?? []);
  const titled = (lang: Lang) =>
    [person?.function, body?.abbr ?? body?.name]
      .flatMap((words) => inLanguage(words, lang) ?? [])
      .join(', ');
  const titles = [...new Set(speakers.map(({ lang }) => titled(lang)))].join(' / ');
  const name = person?.name ?? titles;
  const at = new Date(moment);
  const lines = signatureLines({ name, at, reason, location }, speakers);
  return {
    at,
    name,
    reason,
    location,
    appearance: { lines, fonts: await signatureFonts(lines, office.fonts), cut },
  };
}
