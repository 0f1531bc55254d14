/** References in the text: printed by what they point at, and linked to it. */
import type { Audience } from '../audience.ts';
import type { MeetingRef } from '../edition.ts';
import { outputPath, relativeLink } from '../format/output-path.ts';
import { inLanguage, type Lang } from '../lang.ts';
import type { Locale } from '../locale/locale.ts';
import type { Meeting } from '../meeting.ts';
import { editionsOf } from '../plan.ts';
import { headingWords, titleFromFacts } from './headings.ts';
import { citation } from './numbering.ts';
import type { Outline } from './outline.ts';
import { leading, type Row } from './rows.ts';

/** What a reference prints, and where it leads. */
interface Reference {
  readonly words: string;
  /** `undefined` where there is nothing to lead to. */
  readonly href: string | undefined;
}

/** Reads what stands in `:ref[…]` or behind `#` in a link. */
export type Refer = (written: string) => Reference;

/** Tells whether a reference leads to something that was taken out. */
export type IsHidden = (written: string) => boolean;

/** An outline in which references are looked up, and how each thing in it is called. */
interface Place {
  readonly outline: Outline;
  readonly called: ReadonlyMap<string, (locale: Locale, lang: Lang) => string>;
}

/** Reads the references of one edition; `outlineOf` opens other meetings for its audience. */
export function references(
  own: Outline,
  audience: Audience,
  outlineOf: (id: string) => Outline | undefined,
): { readonly refer: (locale: Locale) => Refer; readonly isHidden: IsHidden } {
  const places = new Map<string, Place | undefined>();
  const placeOf = (id: string): Place | undefined => {
    if (!places.has(id)) {
      const found = id === own.meeting.id ? own : outlineOf(id);
      places.set(id, found && { outline: found, called: names(found) });
    }
    return places.get(id);
  };

  const isHidden: IsHidden = (written) => {
    const [before = '', after] = written.split('#', 2);
    const [id, name] =
      after === undefined || before === '' ? [own.meeting.id, after ?? before] : [before, after];
    return placeOf(id)?.outline.hidden.has(name) === true;
  };

  const refer =
    (locale: Locale): Refer =>
    (written) => {
      const [before = '', after] = written.split('#', 2);
      const local = after === undefined ? before : before === '' ? after : undefined;
      const here = placeOf(own.meeting.id);
      if (local !== undefined && here) {
        const found = look(here, local, locale);
        if (found) return { words: found.words, href: found.id && `#${found.id}` };
      }
      const meetingId = local === undefined ? before : local;
      const there = placeOf(meetingId);
      if (!there) return { words: written.replace(/^#/, ''), href: undefined };
      if (there === here) {
        const found = after === undefined ? undefined : look(there, after, locale);
        return { words: found?.words ?? after ?? written, href: found?.id && `#${found.id}` };
      }
      const page = pageOf(own, there.outline.meeting, locale.lang, audience);
      const name = meetingName(there.outline.meeting, own.meeting, locale);
      if (after === undefined) return { words: name, href: page };
      const found = look(there, after, locale);
      if (!found) return { words: written, href: undefined };
      return {
        words: locale.words.references.inMinutes(found.words, name),
        href: found.id && `${page}#${found.id}`,
      };
    };
  return { refer, isHidden };
}

/** A thing by the name that an author gave it; without id where it was taken out. */
function look(
  { outline, called }: Place,
  name: string,
  locale: Locale,
): { readonly words: string; readonly id: string | undefined } | undefined {
  const own = outline.languages.indexOf(locale.lang);
  const id =
    outline.ids.aliases[own]?.get(name) ??
    leading(outline.ids.aliases.map((aliases) => aliases.get(name)));
  const words = id === undefined ? undefined : called.get(id)?.(locale, locale.lang);
  if (words !== undefined) return { words, id };
  return outline.hidden.has(name)
    ? { words: locale.words.references.restricted, id: undefined }
    : undefined;
}

function names({ ids, numbers, languages, meeting }: Outline): Place['called'] {
  const called = new Map<string, (locale: Locale, lang: Lang) => string>();
  const inColumn = <T>(row: Row<T>, lang: Lang) => row[languages.indexOf(lang)] ?? leading(row);
  for (const [node, id] of ids.anchors) {
    called.set(id, (locale) =>
      node.type === 'heading' ? headingWords(node) : locale.words.references.restricted,
    );
  }
  for (const [row, id] of ids.sections) {
    const number = numbers.get(id);
    called.set(id, (locale, lang) => {
      if (number) return citation(number, locale);
      const cell = inColumn(row.cells, lang);
      return headingWords(cell?.heading) || titleFromFacts(id, meeting.facts, locale) || id;
    });
  }
  for (const id of ids.restricted.values()) {
    called.set(id, (locale) => locale.words.references.restricted);
  }
  for (const { id, kind, label } of ids.clauses) {
    called.set(id, (locale) => locale.words.references[kind](label));
  }
  return called;
}

/** The way to another meeting's page: the same languages where it has them, else this one, else what there is. */
function pageOf(own: Outline, other: Meeting, lang: Lang, audience: Audience): string {
  const editions = editionsOf(other);
  const same = editions.find((languages) => languages.join('-') === own.languages.join('-'));
  const languages = same ?? editions.find((one) => one.join('-') === lang) ?? editions[0] ?? [lang];
  const from = { ...own.meeting, meetingId: own.meeting.id, audience, languages: own.languages };
  const to = { ...other, meetingId: other.id, audience, languages };
  return relativeLink(outputPath(from, 'html'), outputPath(to, 'html'));
}

/** “Third Meeting”; with the body's name where that is another body. */
function meetingName(
  { id, facts, series }: Pick<Meeting, 'id' | 'facts' | 'series'>,
  own: Meeting,
  locale: Locale,
): string {
  const of = (words: MeetingRef['series']['title'] | undefined) => inLanguage(words, locale.lang);
  const name =
    facts.ordinal === undefined
      ? (of(facts.title) ?? id)
      : locale.words.nthMeeting(locale.ordinal(facts.ordinal));
  if (series.facts.id === own.series.facts.id) return name;
  const body = of(series.facts.shortTitle) ?? of(series.facts.title);
  return body === undefined ? name : `${name}, ${body}`;
}
