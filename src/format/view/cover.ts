/** The first thing that a reader sees: which meeting, when, where, between whom. */
import type { Edition } from '../../edition.ts';
import type { Lang, Localised } from '../../lang.ts';
import type { Locale } from '../../locale/locale.ts';
import { partyOrder } from './attendance.ts';
import { languageName } from './language-name.ts';
import { meetingTitle, symbolOf } from './meeting-title.ts';
import { fullName, longName, organisation, position, someone } from './names.ts';
import { printed } from './raised.ts';
import { inPlace, quote, quoted, type Said, say, type Voice } from './said.ts';
import { unbroken } from './unbroken.ts';

/** The cover of an edition. */
export interface CoverView {
  /** The body that met. */
  readonly series: Said;
  readonly title: Said;
  /** Empty where the minutes have none. */
  readonly symbol: string;
  readonly rows: readonly FactRow[];
  /** In which languages there is a text, and which prevails; no words where there is but one. */
  readonly notice: Said;
}

/** A fact in every language of the edition, such as the dates. */
export interface FactRow {
  readonly cells: readonly FactCell[];
}

/** A fact in one language: its name and one or more lines. */
export interface FactCell {
  readonly lang: string;
  readonly dir: 'ltr' | 'rtl';
  readonly name: string;
  readonly lines: readonly string[];
}

/** What one language says of a fact; `undefined` where there is nothing to say. */
type Teller = (
  speaker: Locale,
) => { readonly name: string; readonly lines: readonly string[] } | undefined;

/** The cover of an edition. */
export function coverView(edition: Edition, voice: Voice): CoverView {
  const notices = say(voice, (speaker) => notice(edition, speaker));
  return {
    series: quoted(voice, edition.series.title).map(unbroken),
    title: voice.speakers.map((speaker) => unbroken(meetingTitle(voice, speaker, edition))),
    symbol: symbolOf(edition),
    rows: rowsOf(edition, voice),
    notice: notices.some(({ text }) => text !== '') ? notices : [],
  };
}

/** Other languages of the record, and which of them prevails. */
function notice(edition: Edition, speaker: Locale): string {
  const { availableLanguages, languages, series, standing } = edition;
  if (availableLanguages.length < 2) return '';
  const called = (lang: Lang) => languageName(speaker.lang, lang);
  const others = availableLanguages.filter((lang) => !languages.includes(lang));
  const authentic =
    series.authentic === 'equal'
      ? speaker.words.equallyAuthentic
      : speaker.words.prevails(called(series.authentic));
  return [
    ...(others.length > 0 ? [speaker.words.alsoIn(speaker.list(others.map(called)))] : []),
    // Of minutes that were withdrawn no version holds.
    ...(standing?.status === 'withdrawn' ? [] : [authentic]),
  ].join(' ');
}

/** The facts of the cover, in the order of print; those that are not known are left out. */
function rowsOf(edition: Edition, voice: Voice): readonly FactRow[] {
  return tellers(edition, voice).flatMap((tell): readonly FactRow[] => {
    const cells = voice.speakers.flatMap((speaker): readonly FactCell[] => {
      const told = tell(speaker);
      return told && told.lines.length > 0
        ? [{ lang: speaker.lang, dir: speaker.dir, ...told }]
        : [];
    });
    return cells.length === 0 ? [] : [{ cells }];
  });
}

function tellers(edition: Edition, voice: Voice): readonly Teller[] {
  const { series, facts } = edition;
  const body = organisation(edition, series.secretariat);
  const days = [...new Set(facts.sessions.map(({ date }) => date))];
  return [
    (speaker) => ({
      name: days.length === 1 ? speaker.words.archive.date : speaker.words.dates,
      lines: days.length > 0 ? [printed(speaker.dates(days), speaker)] : [],
    }),
    (speaker) => {
      const { venue } = facts;
      if (!venue) return undefined;
      const parts = [venue.name, venue.address, venue.city, venue.country].filter(
        (part): part is Localised => part !== undefined,
      );
      return {
        name: speaker.words.venue,
        lines: [
          parts.map((part) => inPlace(quote(voice, speaker, part))).join(`${speaker.words.comma} `),
        ],
      };
    },
    (speaker) => ({
      name: speaker.words.parties,
      lines: partyOrder(edition).flatMap((id) => {
        const party = series.parties.find((one) => one.id === id);
        if (!party) return [];
        const name = inPlace(quote(voice, speaker, party.officialName ?? party.name));
        return [id === facts.host ? `${name} (${printed(speaker.words.host, speaker)})` : name];
      }),
    }),
    (speaker) => ({
      name: facts.coChairs.length > 0 ? speaker.words.coChairs : speaker.words.chair,
      lines: chairs(edition).flatMap((id) => {
        const person = someone(edition, id);
        if (!person) return [];
        const name = fullName(speaker, person);
        const place = inPlace(position(voice, speaker, person));
        return [
          name === undefined ? place : `${printed(name, speaker)}${speaker.words.comma} ${place}`,
        ];
      }),
    }),
    (speaker) => ({
      name: speaker.words.secretariat,
      lines: body ? [inPlace(longName(voice, speaker, body))] : [],
    }),
    (speaker) => ({
      name: speaker.words.project,
      lines: series.project ? [inPlace(quote(voice, speaker, series.project))] : [],
    }),
    (speaker) => ({
      name: speaker.words.status,
      lines: [printed(statusWords(edition, voice, speaker), speaker)],
    }),
  ];
}

/** Those who chair, by id; co-chairs of equal rank in the order of their parties. */
export function chairs(edition: Edition): readonly string[] {
  const { chair, coChairs } = edition.facts;
  if (coChairs.length === 0) return chair === undefined ? [] : [chair];
  const order = partyOrder(edition);
  const rank = (id: string) => order.indexOf(someone(edition, id)?.organisation?.party ?? '');
  return [...coChairs].sort((a, b) => rank(a) - rank(b));
}

/** How the minutes stand, in words. */
export function statusWords(edition: Edition, voice: Voice, speaker: Locale): string {
  const { adoptedAt, standing } = edition;
  const { words } = speaker;
  if (standing?.stale) return words.changedSince;
  const isOver = standing?.status === 'corrected' || standing?.status === 'withdrawn';
  if (standing && (isOver || !adoptedAt)) return words.statuses[standing.status];
  if (!adoptedAt) return words.notYetAdopted;
  return words.adoptedAt(meetingTitle(voice, speaker, adoptedAt, 'meeting').text);
}
