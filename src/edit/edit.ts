/** Edits a meeting into the form in which one audience reads it, in one language or in several side by side. */
import { type Audience, clearance, everybody } from '../audience.ts';
import type {
  Copy,
  Edition,
  EditionStanding,
  MeetingRef,
  Neighbours,
  Restriction,
} from '../edition.ts';
import type { Lang } from '../lang.ts';
import type { Locale } from '../locale/locale.ts';
import type { Meeting } from '../meeting.ts';
import { abbreviator, explained, usedAbbreviations } from './abbreviations.ts';
import { adoptions, refTo } from './adoptions.ts';
import { clauseFacts } from './clauses.ts';
import type { Clear } from './clear.ts';
import { clearFacts } from './clear-facts.ts';
import { footnotes } from './footnotes.ts';
import { images } from './images.ts';
import { type Outline, outline } from './outline.ts';
import { pen } from './pen.ts';
import { redactions } from './redactions.ts';
import { references } from './references.ts';
import { source } from './sources.ts';
import { termsOf } from './terms.ts';
import { type Writer, writeBody, writeFootnotes } from './write.ts';

/** Which edition of a meeting is wanted. */
export interface EditRequest {
  readonly languages: readonly Lang[];
  readonly audience: Audience;
  /** The copy of one recipient. */
  readonly copy?: Copy | undefined;
}

/** What editing looks up besides the meeting itself. */
export interface EditLibrary {
  readonly meetings: readonly Meeting[];
  readonly locales: ReadonlyMap<Lang, Locale>;
  /** How the minutes of the meeting stand, where that is known. */
  readonly standing?: EditionStanding | undefined;
  /** The meetings before and after, for the way from page to page. */
  readonly neighbours?: Neighbours | undefined;
  /** What clears meetings; may remember what it cleared lately. */
  readonly clear?: Clear | undefined;
}

/**
 * The edition of a meeting that `request` wants.
 * @throws {Error} where it cannot be made: a language without text or locale, or a text unfit for the audience.
 */
export function edit(
  meeting: Meeting,
  { languages, audience, copy }: EditRequest,
  { meetings, locales, standing, neighbours, clear }: EditLibrary,
): Edition {
  // What the audience may not read goes first; then the languages are aligned, named and numbered.
  const own = outline(meeting, { languages, audience }, locales, clear);
  const { facts, series } = own.meeting;
  const known = (of: MeetingRef): MeetingRef => knownTo(audience, of);
  const others = otherOutlines(meetings, audience, locales);

  const { refer, isHidden } = references(own, audience, others);
  const abbreviations = explained(series.facts);
  const pictures = images(meeting.folder);
  const writers = own.texts.map((text): Writer => {
    const locale = locales.get(text.lang);
    if (!locale) throw new Error(`Unexpected language \`${text.lang}\`: it cannot be typeset`);
    const notes = footnotes(text.footnotes, languages.length > 1 ? `-${text.lang}` : '');
    return {
      locale,
      footnotes: notes,
      pen: pen({
        locale,
        definitions: text.definitions,
        ids: own.ids,
        abbreviate: abbreviator(abbreviations, text.lang),
        refer: refer(locale),
        footnotes: notes,
        images: pictures,
      }),
    };
  });

  const factsOf = clauseFacts(own.known, own.meeting, meetings, (of) => known(refTo(of)));
  const { body, clauses } = writeBody(own, writers, factsOf);
  const notes = writeFootnotes(writers);
  const printed = writers.map(({ locale, pen }) => ({ locale, passages: pen.printed }));

  return {
    meetingId: meeting.id,
    path: meeting.path,
    series: series.facts,
    facts,
    unnamed: own.unnamed,
    restriction: restrictionOf(meeting, own, copy),
    languages,
    availableLanguages: [...new Set(meeting.texts.map(({ lang }) => lang))],
    audience,
    sources: () =>
      own.texts.map((text, index) =>
        source(text, {
          seesAll: own.reader.seesAll,
          isHidden,
          placeholder: writers[index]?.locale.words.references.restricted ?? '…',
        }),
      ),
    ...adoptions(own.meeting, meetings, (of) => known(refTo(of))),
    standing,
    neighbours: neighbours && {
      previous: neighbours.previous && { ...neighbours.previous, ...known(neighbours.previous) },
      next: neighbours.next && { ...neighbours.next, ...known(neighbours.next) },
    },
    body,
    clauses,
    abbreviations: usedAbbreviations(abbreviations, printed),
    terms: termsOf(own.texts, facts.agenda, abbreviations),
    footnotes: notes,
    images: [...pictures.used],
  };
}

function restrictionOf(
  meeting: Meeting,
  { reader, languages }: Outline,
  copy: Copy | undefined,
): Restriction | undefined {
  if (reader.audience === everybody) return undefined;
  const text = meeting.texts.find(({ lang }) => lang === languages[0]);
  const marks = redactions(meeting, text, reader);
  return { reasons: [...new Set(marks.map(({ reason }) => reason))], redactions: marks, copy };
}

/** Another meeting, possibly of a body with other audiences: who is unknown there is told what everybody is. */
function knownTo(audience: Audience, of: MeetingRef): MeetingRef {
  const { audiences } = of.series;
  const reader = clearance(audiences.includes(audience) ? audience : everybody, audiences);
  const { facts, series } = clearFacts(of, reader);
  return { ...of, facts, series };
}

/** Opens the outline of another meeting when a reference leads there. */
function otherOutlines(
  meetings: readonly Meeting[],
  audience: Audience,
  locales: ReadonlyMap<Lang, Locale>,
) {
  return (id: string) => {
    const found = meetings.find((meeting) => meeting.id === id && meeting.texts.length > 0);
    if (!found) return undefined;
    const languages = [...new Set(found.texts.map(({ lang }) => lang))];
    try {
      const there = found.series.facts.audiences.includes(audience) ? audience : everybody;
      return outline(found, { languages, audience: there }, locales);
    } catch {
      // That meeting is refused on its own account; here the reference leads nowhere.
      return undefined;
    }
  };
}
