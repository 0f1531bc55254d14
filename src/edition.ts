/** The noun that `edit/` makes: an Edition, one a set of languages and an audience, ready to be rendered. */
import type { Root as HastRoot } from 'hast';
import type { Audience } from './audience.ts';
import type { Lang, Localised } from './lang.ts';
import type { ClauseKind } from './meeting.ts';
import type { MeetingFacts } from './read/schema/meeting.ts';
import type { SeriesFacts } from './read/schema/series.ts';
import type { Digest } from './seal/digest/digest.ts';
import type { Status } from './seal/register/state.ts';

/**
 * The same passage in each language of the edition, in the edition's order.
 * `undefined` marks a gap: that language lacks the passage.
 */
export type Cells = readonly (HastRoot | undefined)[];

/** Printed labels, one a language of the edition: “a.”, « Point 1 de l’ordre du jour ». */
export type Labels = readonly string[];

/** A meeting in the form in which one audience reads it in one language, or in several side by side. */
export interface Edition {
  readonly meetingId: string;
  /** As {@link Meeting.path}. */
  readonly path: string;
  readonly series: SeriesFacts;
  readonly facts: MeetingFacts;
  /** Whether somebody took part whom this audience may not know. */
  readonly unnamed: boolean;
  /** What in it is not for everybody; `undefined` in a public edition. */
  readonly restriction: Restriction | undefined;
  readonly languages: readonly Lang[];
  /** Languages in which the meeting has a text, for “also available in …”. */
  readonly availableLanguages: readonly Lang[];
  /** The words as Markdown, as far as the audience may read them, in the order of the languages; written when they are asked for, for only PDFs carry them. */
  readonly sources: () => readonly EditedSource[];
  readonly audience: Audience;
  /** The meeting that adopted these minutes, where one did. */
  readonly adoptedAt: MeetingRef | undefined;
  /** The meetings whose minutes this one adopted. */
  readonly adopts: readonly MeetingRef[];
  /** The meetings of the series before and after, as far as their minutes are there. */
  readonly neighbours?: Neighbours | undefined;
  /** How the minutes stand, as their register tells; `undefined` where nobody asked. */
  readonly standing?: EditionStanding | undefined;
  readonly body: EditedSection;
  /** Marked clauses in the order of the body; what the audience may not read is not among them. */
  readonly clauses: readonly EditedClause[];
  /** Abbreviations used in the body, sorted for the edition's first language. */
  readonly abbreviations: readonly SeriesFacts['glossary'][number][];
  /** The same, and those that its words use where nobody sees them: what a file that carries the words must explain. */
  readonly terms: readonly SeriesFacts['glossary'][number][];
  /** Footnotes in the order of their references; numbers count from 1 in each language. */
  readonly footnotes: readonly EditedFootnote[];
  /** Local images used, as paths below the content folder. */
  readonly images: readonly string[];
}

/** Of an edition that is not for everybody: why, and for whom. */
export interface Restriction {
  /** The reasons, each once, in the order of the text. */
  readonly reasons: readonly string[];
  /** Marks in it that open to its audience. */
  readonly redactions: readonly Redaction[];
  /** The copy of one recipient, where it is one. */
  readonly copy: Copy | undefined;
}

/** A mark of something restricted, without its words. */
export interface Redaction {
  readonly kind: 'passage' | 'words' | 'rows' | 'item' | 'person' | 'fact';
  /** The id that the author gave. */
  readonly id: string | undefined;
  /** The section by its id; of facts, the name of their list. */
  readonly where: string | undefined;
  readonly reason: string;
  /** The first audience that may read it. */
  readonly audience: Audience;
}

/** One of several copies that went to several recipients. */
export interface Copy {
  readonly number: number;
  /** The party, by id. */
  readonly recipient: string;
}

/** The meetings before and after one. */
export interface Neighbours {
  readonly previous: Neighbour | undefined;
  readonly next: Neighbour | undefined;
}

/** A meeting before or after, and the languages in which it has a text. */
export interface Neighbour extends MeetingRef {
  readonly languages: readonly Lang[];
}

/** How minutes stand at the moment as of which they are printed. */
export interface EditionStanding {
  readonly status: Status;
  /** Whether the text was changed after it was circulated, signed or corrected. */
  readonly stale: boolean;
  /** Root of the digest of the text in force; `undefined` before the first circulation. */
  readonly root: string | undefined;
  /** The digest of that text, where it is still the text that is printed. */
  readonly digest?: Digest | undefined;
  /** Typed sign-offs for the text in force, in the order in which they were given; none where the text changed since. */
  readonly attestations: readonly Attestation[];
  /** What happened so far, oldest first, as far as everybody may know it. */
  readonly history?: readonly StandingEvent[] | undefined;
}

/** A step in the life of minutes. Reasons of objections and comments are between the parties. */
export interface StandingEvent {
  readonly type:
    | 'issued'
    | 'circulated'
    | 'validated'
    | 'objected'
    | 'consented'
    | 'attested'
    | 'signed'
    | 'adopted'
    | 'published'
    | 'corrected'
    | 'withdrawn';
  readonly at: string;
  /** The organisation, party, signatory or adopting meeting, by id. */
  readonly who: string | undefined;
  /** The last day to answer, or the day of a sign-off. */
  readonly day: string | undefined;
  /** Why minutes were corrected or withdrawn. */
  readonly reason: string | undefined;
  readonly corrigenda: readonly Corrigendum[];
}

/** What is to be read instead. */
export interface Corrigendum {
  /** The clause corrected, by id. */
  readonly clause: string | undefined;
  readonly text: Localised;
}

/** “Secretariat ICMPD, Abuja, 10 February 2022”: a sign-off without a certificate. */
export interface Attestation {
  /** The person or organisation, by id. */
  readonly signatory: string;
  /** Name as printed; `undefined` for somebody known by function only. */
  readonly name: string | undefined;
  readonly function: Localised;
  readonly place: Localised;
  /** Day, `2022-02-10`. */
  readonly date: string;
}

/** The words of one language as Markdown. */
export interface EditedSource {
  readonly lang: Lang;
  readonly markdown: string;
}

/** Enough of another meeting to name it and to link to it. */
export interface MeetingRef {
  readonly id: string;
  readonly path: string;
  readonly series: SeriesFacts;
  readonly facts: MeetingFacts;
}

/** A heading, what stands below it, and the sections below that. */
export interface EditedSection {
  readonly id: string;
  /** 0 for the whole body, then 1 to 6. */
  readonly depth: number;
  /** `undefined` where the section has no printed number. */
  readonly labels: Labels | undefined;
  /** Words of the heading without the label. */
  readonly heading: Cells;
  /** Why the whole of it is restricted; `undefined` where it is not. */
  readonly reason?: string | undefined;
  readonly blocks: readonly EditedBlock[];
  readonly sections: readonly EditedSection[];
}

/** What a section consists of, aligned over the edition's languages. */
export type EditedBlock = EditedProse | EditedClause | EditedRestricted;

/** An ordinary block and its counterparts. */
export interface EditedProse {
  readonly type: 'prose';
  readonly cells: Cells;
}

/** A decision, action, recommendation or adoption and its counterparts. */
export interface EditedClause {
  readonly type: 'clause';
  readonly kind: ClauseKind;
  readonly id: string;
  /** “Decision D-04-01” without the kind's word: the id as printed. */
  readonly label: string;
  /** The section in which it stands, by id. */
  readonly sectionId: string;
  /** Organisations, parties, people or sub-committees that must act, by id. */
  readonly owners: readonly string[];
  /** Day by which it is due, `2022-02-11`. */
  readonly due: string | undefined;
  /** For an adoption: the minutes adopted. */
  readonly of: MeetingRef | undefined;
  readonly cells: Cells;
}

/** A restricted passage: for the public only reason and summary; otherwise whole. */
export interface EditedRestricted {
  readonly type: 'restricted';
  readonly id: string | undefined;
  readonly reason: string;
  /** Whether this audience may read it. */
  readonly open: boolean;
  /** What the public reads instead. */
  readonly summary: Cells;
  /** Empty where it is closed. */
  readonly blocks: readonly EditedBlock[];
}

/** A footnote and its counterparts. */
export interface EditedFootnote {
  /** Anchor of the note, such as `fn-1`; its reference is at `fnref-1` (with `-en` and the like side by side). */
  readonly number: number;
  readonly cells: Cells;
}
