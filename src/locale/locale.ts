/** What a language must bring: words, dates, numbers, order, typography. One file a language; a missing word is a type error. */
import type { Lang } from '../lang.ts';
import type { Honorific, Numbering } from '../read/schema/series.ts';
import type { en } from './en.ts';

/** Words of the printed page: the keys and the shape of English, in any language. */
export type Words = Widened<(typeof en)['words']>;

/** The same shape with `string` in place of each literal. */
type Widened<T> = T extends { readonly one: string; readonly other: string }
  ? PluralForms
  : T extends string
    ? string
    : T extends (...args: infer A) => string
      ? (...args: A) => string
      : { readonly [K in keyof T]: Widened<T[K]> };

/** A word with its number, by the plural rules of the language; `{n}` is the figure. */
export type PluralForms = Readonly<
  Partial<Record<Intl.LDMLPluralRule, string>> & { other: string }
>;

/** Marks before and behind: “ and ”. */
export type QuotePair = readonly [before: string, after: string];

/**
 * Words that together tell who somebody is who is not named. `*` stands for any letters, `#` for a number, `(…)` for words
 * that may be left out.
 */
export interface IdentifyingWords {
  /** Comes before the name of a place: “from”. Empty where names are not written with capitals. */
  readonly place: readonly string[];
  /** Names with capitals that are no places. */
  readonly notPlaces: readonly string[];
  /** How old somebody is. */
  readonly age: readonly string[];
  /** Who helps people: shelters, hospitals. */
  readonly organisation: readonly string[];
  readonly health: readonly string[];
  /** One relative of somebody; not “women and children”. */
  readonly family: readonly string[];
  /** What somebody learns, or works as. */
  readonly occupation: readonly string[];
}

/** A language in which minutes can be typeset. */
export type Locale = LocaleOf<Words>;

/** A language whose words are `W`: English gives all others their keys. */
export interface LocaleOf<W> {
  readonly lang: Lang;
  /** The language's name in itself: “English”, « français ». */
  readonly name: string;
  readonly dir: 'ltr' | 'rtl';
  readonly words: W;
  /** The ordinal as a word that agrees with “meeting”: “fourth”, « quatrième » (« première »). Figures where no word is usual. */
  readonly ordinal: (n: number) => string;
  /** The ordinal in figures: “4th”, « 4e ». */
  readonly ordinalShort: (n: number) => string;
  /** A day: “3 February 2022”, « 1er février 2022 »; with its weekday on request. `iso` is `2022-02-03`. */
  readonly date: (iso: string, options?: { readonly weekday?: boolean }) => string;
  /** Days in ascending order, runs joined: “3–4 February 2022”, « 3-4 février 2022 », “30 March–2 April and 5 May 2022”. */
  readonly dates: (isos: readonly string[]) => string;
  /** A time of day from `16:15`: “4:15 p.m.”, « 16 h 15 ». */
  readonly time: (hhmm: string) => string;
  /** From … to: “4:15–6:30 p.m.”, « de 16 h 15 à 18 h 30 ». */
  readonly timeRange: (start: string, end: string) => string;
  /** “a, b and c”, « a, b et c ». */
  readonly list: (items: readonly string[]) => string;
  /** Order of two strings in a dictionary of this language. */
  readonly compare: (a: string, b: string) => number;
  /** The form for a count: picks by the language's plural rules. */
  readonly plural: (n: number, forms: PluralForms) => string;
  /** What gives people away who are not named. */
  readonly identifying: IdentifyingWords;
  /** Form of address before a name: “Mr”, « M. ». */
  readonly honorific: (honorific: Honorific) => string;
  /** The printed label of the n-th item, counted from 1: “a.”, “ii.”, “3.”, “Agenda item 1”. */
  readonly label: (numbering: Exclude<Numbering, 'none'>, n: number) => string;
  /** Marks before and behind quoted words, and those for a quotation within one. */
  readonly quotes: readonly [outer: QuotePair, inner: QuotePair];
  /** Letters that are printed raised, such as those behind the figure in « 1re »; nothing where the language raises none. Global. */
  readonly raised: RegExp | undefined;
  /** Sets running text as the language's printers do: apostrophes, quotation marks, unbreakable spaces. Idempotent; keeps every letter and digit. */
  readonly typography: (text: string) => string;
}
