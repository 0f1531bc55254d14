/** The drafts that go to the parties, and the letters with which they go. */
import { type Audience, audienceFolder, everybody } from '../audience.ts';
import { fileName } from '../format/output-path.ts';
import { passphraseOf } from '../format/pdf/lock.ts';
import { leakRule } from '../guard/gate.ts';
import type { Lang } from '../lang.ts';
import type { Locale } from '../locale/locale.ts';
import { build } from '../pipeline.ts';
import type { Request } from '../plan.ts';
import type { Procedure } from '../read/schema/series.ts';
import type { Report } from '../report.ts';
import type { Enclosure } from '../seal/circulation/compose-letter.ts';
import { type Parcel, partyLetter } from '../seal/circulation/party-letter.ts';
import type { EventOf } from '../seal/register/schema.ts';
import { shelfWith } from '../seal/shelf-with.ts';
import type { Opened } from './opened.ts';

/** The drafts of one party. */
export interface Drafts {
  readonly party: string;
  /** As PDF, by language. */
  readonly pdfs: ReadonlyMap<Lang, Enclosure>;
  /** What opens them, where they are locked. */
  readonly passphrase: string | undefined;
}

/** The drafts of each party, with what they will say once the circulation is recorded: each its own numbered copy. */
export async function draftsOf(
  { office, meeting, at }: Opened,
  files: ReadonlyMap<string, Uint8Array>,
  procedure: Procedure,
  { audience, lock }: { readonly audience: Audience; readonly lock: boolean },
): Promise<{ readonly report: Report; readonly drafts: readonly Drafts[] }> {
  const drafts: Drafts[] = [];
  let report: Report | undefined;
  for (const [index, party] of procedure.parties.entries()) {
    const passphrase = lock ? passphraseOf(office.random) : undefined;
    const copy = { number: index + 1, recipient: party.party };
    const made = await draftOf({ office, meeting, at }, files, {
      languages: languagesOf(party, meeting),
      request: { audiences: [audience], copy, passphrase },
    });
    drafts.push({ party: party.party, pdfs: made.pdfs, passphrase });
    report = made.report;
    // A party that gets no draft must not be taken to agree by its silence.
    if (report.failures > 0 || isKept(made.report)) break;
  }
  return { report: report ?? { messages: [], written: [], refused: [], failures: 0 }, drafts };
}

/** Whether something was kept back because it would have told an audience what is closed to it. */
export function isKept({ messages }: Report): boolean {
  return messages.some(({ rule }) => rule === leakRule);
}

async function draftOf(
  { office, meeting, at }: Pick<Opened, 'office' | 'meeting' | 'at'>,
  files: ReadonlyMap<string, Uint8Array>,
  { languages, request }: { readonly languages: readonly Lang[]; readonly request: Request },
): Promise<{ readonly report: Report; readonly pdfs: ReadonlyMap<Lang, Enclosure> }> {
  const made = new Map<string, Uint8Array>();
  const world = {
    ...office,
    content: shelfWith(office.content, files),
    output: {
      write: async (path: string, bytes: Uint8Array) => {
        made.set(path, bytes);
      },
      prune: async () => [],
    },
  };
  const report = await build(world, {
    meetings: [meeting.id],
    editions: languages,
    formats: ['pdf'],
    ...request,
    asOf: at,
  });
  const [audience = everybody] = request.audiences === 'all' ? [] : (request.audiences ?? []);
  const pdfs = languages.flatMap((lang): [Lang, Enclosure][] => {
    const name = fileName(meeting.id, [lang], 'pdf');
    const bytes = made.get(`${audienceFolder(audience)}/${meeting.path}/${name}`);
    return bytes ? [[lang, { name, type: 'application/pdf', bytes }]] : [];
  });
  return { report, pdfs: new Map(pdfs) };
}

/** A letter to each party, with the drafts in its languages. */
export async function parcelsOf(
  { office, meeting }: Opened,
  circulated: EventOf<'circulated'>,
  procedure: Procedure,
  drafts: readonly Drafts[],
): Promise<readonly Parcel[]> {
  const parcels: Parcel[] = [];
  for (const party of procedure.parties) {
    const languages = languagesOf(party, meeting);
    const [first, ...others] = languages.flatMap((lang): Locale[] => {
      const locale = office.locales.get(lang);
      return locale ? [locale] : [];
    });
    if (!first)
      throw new Error(`Unexpected languages of party ${party.party}: none of them can be typeset`);
    const own = drafts.find((one) => one.party === party.party);
    parcels.push(
      await partyLetter({
        meeting,
        circulated,
        timeZone: procedure.timeZone,
        sender: procedure.sender,
        party: party.party,
        to: party.to,
        speakers: [first, ...others],
        drafts: languages.flatMap((lang) => own?.pdfs.get(lang) ?? []),
        locked: own?.passphrase !== undefined,
      }),
    );
  }
  return parcels;
}

function languagesOf(
  { languages }: Procedure['parties'][number],
  { series }: Opened['meeting'],
): readonly Lang[] {
  return languages.length > 0 ? languages : series.facts.languages;
}
