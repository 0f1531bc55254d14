/** The drafts that go to the parties, and the letters with which they go. */
import { type Audience, audienceFolder } from '../audience.ts';
import { fileName } from '../format/output-path.ts';
import type { Lang } from '../lang.ts';
import type { Locale } from '../locale/locale.ts';
import { build } from '../pipeline.ts';
import type { Procedure } from '../read/schema/series.ts';
import type { Report } from '../report.ts';
import type { Enclosure } from '../seal/circulation/compose-letter.ts';
import { type Parcel, partyLetter } from '../seal/circulation/party-letter.ts';
import type { EventOf } from '../seal/register/schema.ts';
import { shelfWith } from '../seal/shelf-with.ts';
import type { Opened } from './opened.ts';

/** The drafts as PDF, by language, with what they will say once the circulation is recorded. */
export async function draftsOf(
  { office, meeting, at }: Opened,
  files: ReadonlyMap<string, Uint8Array>,
  procedure: Procedure,
  audience: Audience,
): Promise<{ readonly report: Report; readonly pdfs: ReadonlyMap<Lang, Enclosure> }> {
  const wanted = new Set(procedure.parties.flatMap((party) => languagesOf(party, meeting)));
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
    editions: [...wanted],
    formats: ['pdf'],
    audiences: [audience],
    asOf: at,
  });
  const pdfs = [...wanted].flatMap((lang): [Lang, Enclosure][] => {
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
  pdfs: ReadonlyMap<Lang, Enclosure>,
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
    parcels.push(
      await partyLetter({
        meeting,
        circulated,
        timeZone: procedure.timeZone,
        sender: procedure.sender,
        party: party.party,
        to: party.to,
        speakers: [first, ...others],
        drafts: languages.flatMap((lang) => pdfs.get(lang) ?? []),
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
