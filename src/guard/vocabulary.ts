/** Words that everybody may read anyway: those of public facts, of the languages themselves, and those that the secretary lists. */
import type { Locale } from '../locale/locale.ts';
import { fold } from './fold.ts';

/** What is no secret. All words are folded. */
export interface Vocabulary {
  /** Words of bodies, places, titles and functions; not of people's names. */
  readonly words: ReadonlySet<string>;
  /** Words of the names of people who took part openly, and of the terms that were listed. */
  readonly names: ReadonlySet<string>;
  /** Words that programs print: months, ordinals, headings, buttons. */
  readonly printed: ReadonlySet<string>;
  /** Whether the words stand in this order in a public fact or in a listed term. */
  readonly hasPhrase: (folded: string) => boolean;
  /** All public facts and printed phrases, folded. */
  readonly phrases: readonly string[];
}

/** Facts that are running text: they are open, but do not make their words common. */
const prose: ReadonlySet<string> = new Set(['activity', 'followUp', 'documents', 'objectives']);

/** The vocabulary of facts from which all that is restricted was taken out. */
export function vocabularyOf(
  facts: readonly object[],
  locales: ReadonlyMap<string, Locale>,
): Vocabulary {
  const words = new Set<string>();
  const names = new Set<string>();
  const phrases = new Set<string>();
  const addPhrase = (text: string) => {
    const folded = fold(text);
    if (folded === '') return undefined;
    phrases.add(folded);
    return folded.split(' ');
  };
  const collect = (value: unknown, key: string, holder: string) => {
    if (typeof value === 'string') {
      const into = holder === 'openTerms' || isPersonName(key, holder) ? names : words;
      for (const word of addPhrase(value) ?? []) if (!prose.has(holder)) into.add(word);
    } else if (Array.isArray(value)) {
      for (const item of value as readonly unknown[]) collect(item, key, holder);
    } else if (typeof value === 'object' && value !== null) {
      const entries: readonly (readonly [string, unknown])[] = Object.entries(value);
      for (const [name, inner] of entries) {
        collect(inner, name, holders.has(holder) ? holder : name);
      }
    }
  };
  for (const one of facts) {
    const entries: readonly (readonly [string, unknown])[] = Object.entries(one);
    for (const [name, value] of entries) collect(value, name, name);
  }
  const printed = new Set<string>();
  for (const locale of locales.values())
    for (const text of printedBy(locale)) {
      for (const word of addPhrase(text) ?? []) printed.add(word);
    }
  const all = [...phrases];
  const joined = all.map((phrase) => ` ${phrase} `).join('|');
  return {
    words,
    names,
    printed,
    hasPhrase: (folded) => joined.includes(` ${folded} `),
    phrases: all,
  };
}

/** Facts of whose parts the first key says what they are. */
const holders: ReadonlySet<string> = new Set(['people', 'participants', ...prose, 'openTerms']);

function isPersonName(key: string, holder: string): boolean {
  return (holder === 'people' || holder === 'participants') && (key === 'name' || key === 'id');
}

function* printedBy(locale: Locale): Generator<string> {
  yield* stringsIn(locale.words);
  for (let n = 1; n <= 60; n += 1) {
    yield locale.ordinal(n);
    yield locale.ordinalShort(n);
  }
  // Every month and every day of the week.
  for (let month = 1; month <= 12; month += 1)
    yield locale.date(`2024-${String(month).padStart(2, '0')}-01`);
  for (let day = 1; day <= 7; day += 1) yield locale.date(`2024-01-0${day}`, { weekday: true });
  for (const form of ['mr', 'ms', 'dr', 'prof', 'he', 'col', 'gen'] as const)
    yield locale.honorific(form);
}

function* stringsIn(value: unknown): Generator<string> {
  if (typeof value === 'string') yield value;
  else if (typeof value === 'object' && value !== null)
    for (const inner of Object.values(value) as readonly unknown[]) yield* stringsIn(inner);
}
