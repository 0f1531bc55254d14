/** Words that everybody may read anyway: those of public facts, of the languages themselves, and those that the secretary lists. */
import type { Locale } from '../locale/locale.ts';
import { fold } from './fold.ts';
import { stringsIn } from './restricted-facts.ts';

/** What is no secret. All words are folded. */
export interface Vocabulary {
  /** Words of bodies, places and titles; not of people's names. */
  readonly words: ReadonlySet<string>;
  /** Words of functions: “Director General” is nobody's name. */
  readonly offices: ReadonlySet<string>;
  /** Words of the names of people who took part openly, and of the terms that were listed. */
  readonly names: ReadonlySet<string>;
  /** Words that programs print: months, ordinals, headings, buttons. */
  readonly printed: ReadonlySet<string>;
  /** Whether the words stand in this order in a public fact or in a listed term. */
  readonly hasPhrase: (folded: string) => boolean;
  /** Names of bodies, places and people, terms and printed phrases, folded. */
  readonly phrases: readonly string[];
}

/** Where the words of a fact go; facts that are not here are running text, ids and addresses: open, but not common. */
type Sort = 'words' | 'names' | 'offices';
type Sorts = Readonly<Record<string, Sort | Readonly<Record<string, Sort>>>>;

const sortsOfSeries: Sorts = {
  title: 'words',
  titleAfterNoun: 'words',
  shortTitle: 'words',
  project: 'words',
  parties: { name: 'words', officialName: 'words' },
  organisations: { name: 'words', abbr: 'words', address: 'words' },
  people: { name: 'names', function: 'offices' },
  subCommittees: { name: 'words' },
  glossary: { abbr: 'words', meaning: 'words' },
  openTerms: 'names',
};

const sortsOfMeeting: Sorts = {
  venue: 'words',
  issued: { place: 'words' },
  participants: { name: 'names', function: 'offices' },
};

/** The vocabulary of facts from which all that is restricted was taken out. */
export function vocabularyOf(
  facts: { readonly series: readonly object[]; readonly meetings: readonly object[] },
  locales: ReadonlyMap<string, Locale>,
): Vocabulary {
  const sets = { words: new Set<string>(), names: new Set<string>(), offices: new Set<string>() };
  const phrases = new Set<string>();
  const addPhrase = (text: string) => {
    const folded = fold(text);
    if (folded === '') return undefined;
    phrases.add(folded);
    return folded.split(' ');
  };
  const collect = (one: object, sorts: Sorts) => {
    for (const { text, path, key } of stringsIn(one)) {
      const of = sorts[String(path[0])];
      const sort = typeof of === 'object' ? of[key] : of;
      if (!sort) continue;
      // What somebody is may be said with another's name: its words are common, the whole is not known.
      const found = sort === 'offices' ? fold(text).split(' ') : (addPhrase(text) ?? []);
      for (const word of found) sets[sort].add(word);
    }
  };
  for (const one of facts.series) collect(one, sortsOfSeries);
  for (const one of facts.meetings) collect(one, sortsOfMeeting);
  const printed = new Set<string>();
  for (const locale of locales.values())
    for (const text of printedBy(locale)) {
      for (const word of addPhrase(text) ?? []) printed.add(word);
    }
  const all = [...phrases];
  const joined = all.map((phrase) => ` ${phrase} `).join('|');
  return {
    ...sets,
    printed,
    hasPhrase: (folded) => joined.includes(` ${folded} `),
    phrases: all,
  };
}

function* printedBy(locale: Locale): Generator<string> {
  yield* printedStrings(locale.words);
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

function* printedStrings(value: unknown): Generator<string> {
  if (typeof value === 'string') yield value;
  else if (typeof value === 'object' && value !== null)
    for (const inner of Object.values(value) as readonly unknown[]) yield* printedStrings(inner);
}
