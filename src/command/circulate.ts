/** The command `circulate`: sends a draft to the parties and starts the time to answer. */
import { type Audience, everybody, partiesAudience } from '../audience.ts';
import { hex } from '../bytes.ts';
import { leakMessages } from '../guard/gate.ts';
import { expectKnown, UsageError } from '../plan.ts';
import type { Rendered } from '../rendered.ts';
import type { Message, Report } from '../report.ts';
import type { Parcel } from '../seal/circulation/party-letter.ts';
import { rulesOf } from '../seal/circulation/rules-of.ts';
import { digestNow } from '../seal/digest-now.ts';
import { deadline } from '../seal/procedure/deadline.ts';
import { sealPaths } from '../seal/seal-paths.ts';
import { shelfWith } from '../seal/shelf-with.ts';
import type { Office } from '../world.ts';
import { type Drafts, draftsOf, isKept, parcelsOf } from './drafts.ts';
import {
  complaint,
  declined,
  type Opened,
  opened,
  refusal,
  type SignOffRequest,
} from './opened.ts';
import { commit, enter } from './record.ts';
import { until } from './until.ts';

/** What is sent, and how. */
export interface CirculateRequest extends SignOffRequest {
  /** Whose edition the parties get: that of the first audience after the public unless given. */
  readonly audience?: Audience | undefined;
  /** Whether each party's PDFs are locked with a passphrase of its own. */
  readonly lock?: boolean | undefined;
  /** Whether the letters are sent at once; otherwise they lie ready to be sent by hand. */
  readonly send?: boolean | undefined;
}

/**
 * Writes a letter to each party, with the drafts in its languages, and records the circulation.
 * @throws {UsageError} where there is no such meeting.
 */
export async function circulate(office: Office, request: CirculateRequest): Promise<Report> {
  return opened(office, request, 'sound text', async (open) => {
    const { meeting, at, by } = open;
    const { procedure, languages, audiences } = meeting.series.facts;
    if (!procedure)
      return declined(
        open,
        'procedure-known',
        'Unexpected circulation in a series without `procedure`, expected the rules in series.yaml',
        'Say there who answers, within how many days, and what silence means: see docs/frontmatter.md.',
      );
    const lacking = languages.filter((lang) => !meeting.texts.some((text) => text.lang === lang));
    if (lacking.length > 0)
      return declined(
        open,
        'languages-complete',
        `Unexpected circulation without a text in ${lacking.join(', ')}, expected all languages of the record`,
        'The parties answer to the whole record.',
      );

    const files = new Map<string, Uint8Array>();
    const key = await newKey(open);
    if (key) files.set(sealPaths(meeting).key, key);
    const { digest } = await digestNow(meeting, shelfWith(office.content, files));
    if (!digest)
      return declined(
        open,
        'digest-made',
        'Unexpected restricted passage without its key, expected `restricted.key` beside the texts',
        'Restore the file from a copy.',
      );

    const event = {
      type: 'circulated' as const,
      at,
      by,
      languages: [...languages],
      root: digest.root,
      deadline: deadline(at, procedure),
      procedure: rulesOf(procedure),
    };
    const entered = enter(open, event);
    if (!('text' in entered)) return entered;
    files.set(sealPaths(meeting).register, new TextEncoder().encode(entered.text));

    const audience = request.audience ?? partiesAudience(audiences);
    // What is meant for those after the parties never goes to a party, not even by mistake.
    expectKnown('audience', audience, [everybody, partiesAudience(audiences)]);
    if (request.lock && audience === everybody)
      throw new UsageError(
        'Unexpected lock on the public edition, expected another audience: what everybody may read needs none',
      );
    const { report, drafts } = await draftsOf(open, files, procedure, {
      audience,
      lock: request.lock === true,
    });
    if (report.failures > 0 || isKept(report)) return { ...report, written: [] };
    const circulated = { ...event, seq: entered.seq, prev: '' };
    const parcels = await parcelsOf(open, circulated, procedure, drafts);
    const letters = parcels.flatMap((parcel) => parcel.files);
    // Whichever edition comes with them, it is the parties who read them.
    const leaks = await leakMessages(letters, partiesAudience(audiences), {
      ...office,
      library: open.prepared.library,
      days: [at, event.deadline].map((moment) => moment.slice(0, 10)),
    });
    if (leaks.length > 0) return refusal(leaks, meeting.id);
    const { written, outdated } = await handOut(open, letters, drafts);
    if (key) await office.desk.replace(sealPaths(meeting).key, undefined, key);
    await commit(open, entered, digest);
    const unsent = request.send ? await post(open, parcels) : [];
    return {
      messages: unsent,
      written,
      refused: [],
      failures: unsent.length,
      told: [
        `${meeting.id} is circulated to ${parcels.map(({ party }) => party).join(', ')}; they can answer until ${until(event.deadline, procedure.timeZone)}`,
        ...overtaken(open, event.root),
        ...leftToDo(request, outdated),
      ],
    };
  });
}

/** What the office has to know of the letters and their passphrases. */
function leftToDo(
  { lock, send }: CirculateRequest,
  outdated: readonly string[],
): readonly string[] {
  return [
    ...(lock
      ? [
          'Each party’s PDFs are locked: tell it its passphrase (passphrase.txt beside the letter) by telephone, never in the same mail. Locked PDFs claim no conformance to PDF/A, which forbids it',
        ]
      : []),
    ...(outdated.length > 0
      ? [
          `The passphrases of an earlier circulation are taken away (${outdated.join(', ')}): they open nothing of this one`,
        ]
      : []),
    ...(send ? [] : ['Nothing was sent: open the .eml files in a mail program, or give --send']),
  ];
}

/** Lays the letters and what opens their drafts into the output folder; passphrases of an earlier circulation are taken away. */
async function handOut(
  { office: { output }, meeting }: Opened,
  letters: readonly Rendered[],
  drafts: readonly Drafts[],
): Promise<{ readonly written: readonly string[]; readonly outdated: readonly string[] }> {
  const written: string[] = [];
  const outdated: string[] = [];
  const write = async (path: string, bytes: Uint8Array) => {
    await output.write(path, bytes);
    written.push(path);
  };
  for (const { path, bytes } of letters) await write(path, bytes);
  for (const { party, passphrase } of drafts) {
    const folder = `circulation/${meeting.id}/${party}`;
    const path = `${folder}/passphrase.txt`;
    if (passphrase === undefined)
      outdated.push(...(await output.prune(folder, (other) => other !== path)));
    else await write(path, new TextEncoder().encode(`${passphrase}\n`));
  }
  return { written, outdated };
}

/** What an earlier circulation loses by this one: whoever gives the command twice must not lose an objection unawares. */
function overtaken({ standing: { state } }: Opened, root: string): readonly string[] {
  const { round, answers, attested, signed } = state.course;
  if (!round) return [];
  const lost = [
    ...[...answers].map(
      ([party, { response }]) => `${party} ${response === 'object' ? 'objected' : 'validated'}`,
    ),
    ...new Set([...attested, ...signed].map(({ signatory }) => `${signatory} signed`)),
  ];
  const before = `the circulation of ${round.at.slice(0, 10)}`;
  return [
    ...(round.root === root ? [`The text is the same as that of ${before}`] : []),
    ...(lost.length > 0
      ? [`What came since ${before} no longer counts (${lost.join(', ')}): all answer anew`]
      : []),
  ];
}

/** A key for restricted passages, where they are hashed for the first time. */
async function newKey({ office, meeting }: Opened): Promise<Uint8Array | undefined> {
  const { lacks } = await digestNow(meeting, office.content);
  if (lacks !== 'key' || meeting.register || (await office.content.read(sealPaths(meeting).key)))
    return undefined;
  return new TextEncoder().encode(`${hex(office.random(32))}\n`);
}

/** Sends the letters; each that was not taken is a message, and lies ready as a file. */
async function post(open: Opened, parcels: readonly Parcel[]): Promise<readonly Message[]> {
  const unsent: Message[] = [];
  for (const { party, letter } of parcels) {
    try {
      await open.office.post.send(letter);
    } catch (error) {
      const why = error instanceof Error ? error.message : 'unknown fault';
      unsent.push(
        complaint(
          open,
          'machine',
          `Cannot send the letter to ${party}: ${why}`,
          'The circulation is recorded and the letter lies in the output folder: send it from a mail program.',
        ),
      );
    }
  }
  return unsent;
}
