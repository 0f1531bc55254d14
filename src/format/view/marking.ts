/** How restricted text is marked, and why it is restricted. */
import type { Edition, Redaction } from '../../edition.ts';
import { inLanguage } from '../../lang.ts';
import type { Locale } from '../../locale/locale.ts';
import { headingOf } from './heading.ts';
import { nameOf } from './names.ts';
import { type Said, say, type Voice } from './said.ts';

/** A mark of the register of restricted passages, as a row. */
export interface RedactionView {
  readonly number: number;
  readonly cells: readonly RedactionCell[];
}

/** A mark in one language. */
export interface RedactionCell {
  readonly lang: string;
  readonly dir: 'ltr' | 'rtl';
  /** “Passage case-1”. */
  readonly what: string;
  /** Title of the section; empty where it has none. */
  readonly where: string;
  readonly reason: string;
  readonly audience: string;
  /** What and where, as one: “Decision D-04-01, Opening”. */
  readonly place: string;
}

/** “Restricted — health”. */
export function restrictedTitle(voice: Voice, reason: string): Said {
  return say(voice, (speaker) => `${speaker.words.restricted} — ${reasonOf(speaker, reason)}`);
}

/** “health, personal data · Copy 2 – Niger”: why an edition is restricted, and whose copy it is. */
export function noticeOf(edition: Edition, voice: Voice, speaker: Locale): string {
  if (!edition.restriction) return '';
  const { reasons, copy } = edition.restriction;
  const readers = audienceOf(speaker, edition.audience, edition.series);
  const recipient = copy && nameOf(edition, voice, speaker, copy.recipient).text;
  return [
    speaker.words.onlyFor(readers),
    speaker.list(reasons.map((reason) => reasonOf(speaker, reason))),
    copy && recipient !== undefined ? speaker.words.copy(copy.number, recipient) : '',
  ]
    .filter((part) => part !== '')
    .join(' · ');
}

/** The register of what is restricted in an edition. */
export function redactionsView(edition: Edition, voice: Voice): readonly RedactionView[] {
  return (edition.restriction?.redactions ?? []).map((one, index) => ({
    number: index + 1,
    cells: voice.speakers.map((speaker, column) => {
      const what = whatOf(speaker, one);
      const where = whereOf(edition, voice, one)[column]?.text ?? '';
      return {
        lang: speaker.lang,
        dir: speaker.dir,
        what,
        where,
        place: where === '' ? what : `${what}${speaker.words.comma} ${where}`,
        reason: reasonOf(speaker, one.reason),
        audience: audienceOf(speaker, one.audience, edition.series),
      };
    }),
  }));
}

function whatOf({ words }: Locale, { kind, id, where }: Redaction): string {
  const name = kind === 'fact' ? (id ?? where) : id;
  return [words.redactionKinds[kind], name].filter((part) => part !== undefined).join(' ');
}

function whereOf({ body }: Edition, voice: Voice, { kind, where }: Redaction): Said {
  if (where === undefined || kind === 'fact' || kind === 'person') return [];
  const queue = [...body.sections];
  for (const section of queue) {
    if (section.id === where) return headingOf(voice, section);
    queue.push(...section.sections);
  }
  return [];
}

/** The reason as readers know it; a reason of the author's own as it was written. */
function reasonOf(speaker: Locale, reason: string): string {
  const reasons: Readonly<Record<string, string>> = speaker.words.reasons;
  return Object.hasOwn(reasons, reason) ? (reasons[reason] ?? reason) : reason;
}

/** An audience as readers know it: as the series names it in their language, else in our words, else by its id. */
function audienceOf(
  { lang, words, typography }: Locale,
  audience: string,
  { audienceNames }: Edition['series'],
): string {
  const named = audienceNames.find((one) => one.audience === audience);
  const own = named && inLanguage(named.name, lang);
  if (own !== undefined) return typography(own);
  const audiences: Readonly<Record<string, string>> = words.audiences;
  return Object.hasOwn(audiences, audience) ? (audiences[audience] ?? audience) : audience;
}
