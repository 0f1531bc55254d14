/** A meeting as one audience may know it in some languages: what stands where, under which id and number, not yet written out. */
import { type Audience, type Clearance, clearance } from '../audience.ts';
import type { Lang } from '../lang.ts';
import type { Locale } from '../locale/locale.ts';
import type { Meeting, Section, Text } from '../meeting.ts';
import { align } from './align.ts';
import { type Clear, clear } from './clear.ts';
import { type Ids, identify } from './identify.ts';
import { idsIn } from './ids-in.ts';
import { type ItemNumber, numbering } from './numbering.ts';
import type { SectionRow } from './rows.ts';

/** What references lead to, and what writing starts from. */
export interface Outline {
  /** Whose outline it is. */
  readonly reader: Clearance;
  /** Without what the audience may not read, facts included. */
  readonly meeting: Meeting;
  /** Whether somebody took part whom the audience may not know. */
  readonly unnamed: boolean;
  readonly languages: readonly Lang[];
  /** Every text of the meeting without what the audience may not read. */
  readonly known: readonly Text[];
  /** Those of the edition's languages, in its order. */
  readonly texts: readonly Text[];
  readonly body: SectionRow;
  readonly ids: Ids;
  readonly numbers: ReadonlyMap<string, ItemNumber>;
  /** Ids that stand only in what was taken out. */
  readonly hidden: ReadonlySet<string>;
}

/**
 * The outline of a meeting.
 * @throws {Error} where a language has no text, or a text cannot be made fit for the audience.
 */
export function outline(
  meeting: Meeting,
  { languages, audience }: { readonly languages: readonly Lang[]; readonly audience: Audience },
  locales: ReadonlyMap<Lang, Locale>,
  clearMeeting: Clear = clear,
): Outline {
  const reader = clearance(audience, meeting.series.facts.audiences);
  const { meeting: open, unnamed } = clearMeeting(meeting, reader, locales);
  const known = open.texts;
  const texts = languages.map((lang) => {
    const text = known.find((one) => one.lang === lang);
    if (!text) throw new Error(`Unexpected language \`${lang}\`: ${meeting.id} has no text in it`);
    return text;
  });
  const body = align(texts);
  return {
    reader,
    meeting: open,
    unnamed,
    languages,
    known,
    texts,
    body,
    ids: identify(body, languages),
    numbers: numbering(open.facts.agenda),
    hidden: reader.seesAll ? new Set() : lost(meeting.texts, known),
  };
}

function lost(before: readonly Text[], after: readonly Text[]): ReadonlySet<string> {
  if (before.every(({ body }, index) => body === after[index]?.body)) return new Set();
  const left = new Set(after.flatMap((text) => [...names(text)]));
  return new Set(before.flatMap((text) => [...names(text)]).filter((name) => !left.has(name)));
}

/** Every id in a text, those made from headings included. */
function names({ tree, body }: Text): ReadonlySet<string> {
  const found = new Set(idsIn(tree));
  const below = ({ id, sections }: Section) => {
    found.add(id);
    sections.forEach(below);
  };
  below(body);
  return found;
}
