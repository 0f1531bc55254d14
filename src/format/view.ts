/** An edition as templates see it: plain data, said in each of its languages, every field there. */
import { everybody } from '../audience.ts';
import type { Edition } from '../edition.ts';
import type { Lang } from '../lang.ts';
import type { Locale } from '../locale/locale.ts';
import { fileName } from './output-path.ts';
import { type AbbreviationView, abbreviationsView } from './view/abbreviations.ts';
import { type AgendaView, agendaView } from './view/agenda.ts';
import { attendanceView, type GroupView } from './view/attendance.ts';
import { author } from './view/author.ts';
import { type BlockView, blockView } from './view/blocks.ts';
import { type CommitteeView, committeesView } from './view/committees.ts';
import { type ContentsView, contentsView } from './view/contents.ts';
import { type CoverView, coverView } from './view/cover.ts';
import { description } from './view/description.ts';
import { isDraft } from './view/draft.ts';
import { jsonLd } from './view/json-ld/minutes.ts';
import { type RedactionView, redactionsView } from './view/marking.ts';
import { type NoteView, notesView } from './view/notes.ts';
import { type PanelView, panelView } from './view/panel.ts';
import { type Part, partsOf } from './view/parts.ts';
import { type RegisterRow, register } from './view/registers.ts';
import { type RunningView, runningView } from './view/running.ts';
import { type Passage, plain, quoted, type Said, type Voice } from './view/said.ts';
import { type SectionView, sectionView } from './view/sections.ts';
import { namesOf, type SiblingView, siblingsView } from './view/siblings.ts';
import { type SignatureView, signatureView } from './view/signature.ts';
import { type WayView, wayView } from './view/way.ts';
import { wordsView } from './view/words.ts';

/** Where the document is read: on a screen, or on paper and in a PDF. */
export type Medium = 'screen' | 'print';

/** All that the templates of minutes may use. */
export interface View {
  /** Words of the printed page, for `{{t "agenda"}}`. */
  readonly words: Readonly<Record<string, Said>>;
  readonly lang: Lang;
  readonly dir: 'ltr' | 'rtl';
  /** Whether languages stand side by side. */
  readonly multilingual: boolean;
  readonly screen: boolean;
  readonly print: boolean;
  /** Whether this is the edition that not everybody may read. */
  readonly restricted: boolean;
  /** Whether nobody has signed the minutes off. */
  readonly draft: boolean;
  /** For the window and the catalogue. */
  readonly title: string;
  /** For lists of pages. */
  readonly description: string;
  /** Who answers for the minutes: “International Centre for Migration Policy Development”; empty where nobody is named. */
  readonly author: string;
  /** What the page tells programs, on the screen and for everybody; else empty. */
  readonly jsonLd: string;
  /** The file of this edition's page. */
  readonly page: string;
  /** Address of the style sheet. */
  readonly style: string;
  /** Its languages, each by its own name. */
  readonly names: readonly Passage[];
  readonly siblings: readonly SiblingView[];
  /** The PDF of this edition. */
  readonly pdf: string;
  readonly running: RunningView;
  readonly cover: CoverView;
  readonly contents: readonly ContentsView[];
  readonly decisions: readonly RegisterRow[];
  readonly actions: readonly RegisterRow[];
  readonly recommendations: readonly RegisterRow[];
  readonly objectives: readonly { readonly id: string; readonly text: Said }[];
  readonly relatedEvents: readonly Said[];
  readonly agenda: readonly AgendaView[];
  /** Blocks before the first heading. */
  readonly blocks: readonly BlockView[];
  readonly sections: readonly SectionView[];
  readonly notes: readonly NoteView[];
  readonly signature: SignatureView;
  readonly participants: readonly GroupView[];
  readonly committees: readonly CommitteeView[];
  readonly abbreviations: readonly AbbreviationView[];
  /** The register of what is restricted in it; none for the public. */
  readonly redactions: readonly RedactionView[];
  /** Whether somebody took part who is not named here. */
  readonly unnamed: boolean;
  /** How the minutes stand, and how that can be checked. */
  readonly panel: PanelView;
  /** Whether it is said before the first word; on paper only that minutes were withdrawn, for all else is on the cover. */
  readonly alerted: boolean;
  /** The ways to the archive. */
  readonly way: WayView;
  /** Parts made from facts that stand before the body, each with the template that prints it. */
  readonly before: readonly Part[];
  /** The annexes, likewise. */
  readonly after: readonly Part[];
}

/** What besides the edition goes into a view. */
export interface Setting {
  readonly locales: ReadonlyMap<Lang, Locale>;
  readonly medium: Medium;
  /** Address of the style sheet, as seen from the document. */
  readonly style: string;
  /** Address of the published archive, where it is known. */
  readonly site?: string | undefined;
  /** Pages on which the targets of the list of contents stand, once they are known. */
  readonly pages?: ReadonlyMap<string, number> | undefined;
}

/**
 * Makes the view of an edition.
 * @throws {Error} where the edition has a language that cannot be typeset.
 */
export function view(
  edition: Edition,
  { locales, medium, style, site, pages = new Map() }: Setting,
): View {
  const speakers = edition.languages.map((lang) => speakerOf(lang, locales));
  const [first] = speakers;
  if (!first) throw new Error(`Edition of ${edition.meetingId} without a language`);
  const voice: Voice = { speakers, locales };
  const cover = coverView(edition, voice);
  const facts = {
    decisions: register(edition, voice, 'decision'),
    actions: register(edition, voice, 'action'),
    recommendations: register(edition, voice, 'recommendation'),
    objectives: edition.facts.objectives.map(({ id, text }) => ({ id, text: quoted(voice, text) })),
    relatedEvents: edition.facts.relatedEvents.map(({ name }) => quoted(voice, name)),
    agenda: agendaView(edition, voice),
    participants: attendanceView(edition, voice),
    committees: committeesView(edition, voice),
    abbreviations: abbreviationsView(edition, voice),
    redactions: redactionsView(edition, voice),
  };
  const parts = partsOf(voice, facts, edition.unnamed);
  const way = wayView(edition, voice);
  const panel = panelView(edition, voice, fileName(edition.meetingId, edition.languages, 'pdf'));
  return {
    words: wordsView(voice),
    lang: first.lang,
    dir: first.dir,
    multilingual: speakers.length > 1,
    screen: medium === 'screen',
    print: medium === 'print',
    restricted: edition.audience !== everybody,
    draft: isDraft(edition),
    title: [cover.symbol, plain(cover.title)].filter((part) => part !== '').join(' — '),
    description: description(edition, voice),
    author: author(edition, voice),
    jsonLd:
      medium === 'screen' && edition.audience === everybody
        ? jsonLd(edition, voice, way.crumbs, site)
        : '',
    page: fileName(edition.meetingId, edition.languages, 'html'),
    style,
    names: namesOf(speakers, voice),
    siblings: siblingsView(edition, voice),
    pdf: fileName(edition.meetingId, edition.languages, 'pdf'),
    running: runningView(edition, voice),
    cover,
    contents: contentsView(edition, voice, parts, pages),
    ...facts,
    blocks: edition.body.blocks.map((block) => blockView(edition, voice, block)),
    sections: edition.body.sections.map((section) => sectionView(edition, voice, section)),
    notes: notesView(edition, voice),
    signature: signatureView(edition, voice),
    unnamed: edition.unnamed,
    panel,
    alerted: medium === 'screen' ? panel.alert !== '' : panel.alert === 'withdrawn',
    way,
    ...parts,
  };
}

function speakerOf(lang: Lang, locales: ReadonlyMap<Lang, Locale>): Locale {
  const locale = locales.get(lang);
  if (!locale) throw new Error(`No locale for the language "${lang}"`);
  return locale;
}
