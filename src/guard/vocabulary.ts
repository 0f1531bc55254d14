/** Words that everybody may read anyway: those of public facts, of the languages themselves, and those that the secretary lists. */
import type { Locale } from '../locale/locale.ts';
import { fold } from './fold.ts';
import { type Offices, officesOf } from './offices.ts';
import { stringsIn } from './restricted-facts.ts';

/** What is no secret. All words are folded. */
export interface Vocabulary {
  /** Words of bodies and places; not of people's names. */
  readonly words: ReadonlySet<string>;
  /** Words of the names of people who took part openly, and of the terms that were listed. */
  readonly names: ReadonlySet<string>;
  /** Words that programs print: months, ordinals, headings, buttons. */
  readonly printed: ReadonlySet<string>;
  /** Words of functions, addresses, abbreviations and events: a name may be among them, but where they stand beside one they are no part of it. */
  readonly around: ReadonlySet<string>;
  readonly offices: Offices;
  /** Whether the words stand in this order in the name of a body, place or person, in a listed term or in what programs print. */
  readonly isKnown: (folded: string) => boolean;
  /** Whether they do in a term of the glossary or the name of an event, or are a whole function, address or name of a sub-committee: it says nothing of them that a passage has them too. */
  readonly isTerm: (folded: string) => boolean;
  /** Whether they do in any of these. */
  readonly isInTerm: (folded: string) => boolean;
  /** All of these, folded. */
  readonly phrases: readonly string[];
}

/** What the words of a fact are; facts that are not here are running text, ids and links: open, but not common. */
type Sort = 'words' | 'names' | 'glossary' | 'terms' | 'offices';
type Sorts = Readonly<Record<string, Sort | Readonly<Record<string, Sort>>>>;

const sortsOfSeries: Sorts = {
  title: 'words',
  titleAfterNoun: 'words',
  shortTitle: 'words',
  project: 'words',
  parties: { name: 'words', officialName: 'words' },
  organisations: { name: 'words', abbr: 'words', address: 'terms' },
  people: { name: 'names', function: 'offices' },
  subCommittees: { name: 'terms' },
  glossary: { abbr: 'glossary', meaning: 'glossary' },
  openTerms: 'names',
};

const sortsOfMeeting: Sorts = {
  venue: { city: 'words', country: 'words', name: 'terms', address: 'terms' },
  issued: { place: 'words' },
  participants: { name: 'names', function: 'offices' },
  relatedEvents: { name: 'glossary' },
};

/** The vocabulary of facts from which all that is restricted was taken out. */
export function vocabularyOf(
  facts: { readonly series: readonly object[]; readonly meetings: readonly object[] },
  locales: ReadonlyMap<string, Locale>,
): Vocabulary {
  const said: Record<Sort, string[]> = {
    words: [],
    names: [],
    glossary: [],
    terms: [],
    offices: [],
  };
  const collect = (one: object, sorts: Sorts) => {
    for (const { text, path, key } of stringsIn(one)) {
      const of = sorts[String(path[0])];
      const sort = typeof of === 'object' ? of[key] : of;
      if (sort) said[sort].push(text);
    }
  };
  for (const one of facts.series) collect(one, sortsOfSeries);
  for (const one of facts.meetings) collect(one, sortsOfMeeting);
  const printed = [...locales.values()].flatMap((locale) => [...printedBy(locale)]);
  const offices = officesOf(said.offices);
  const known = phrasesOf([...said.words, ...said.names, ...printed]);
  const glossary = phrasesOf(said.glossary);
  const terms = phrasesOf(said.terms);
  const isInGlossary = finderIn(glossary);
  return {
    words: wordsOf(said.words),
    names: wordsOf(said.names),
    printed: wordsOf(printed),
    around: new Set([...wordsOf([...said.glossary, ...said.terms]), ...offices.words]),
    offices,
    isKnown: finderIn(known),
    isTerm: (folded) => isInGlossary(folded) || terms.includes(folded) || offices.has(folded),
    isInTerm: finderIn([...glossary, ...terms]),
    phrases: [...known, ...glossary, ...terms],
  };
}

function phrasesOf(texts: readonly string[]): readonly string[] {
  return [...new Set(texts.map(fold))].filter((folded) => folded !== '');
}

function wordsOf(texts: readonly string[]): ReadonlySet<string> {
  return new Set(phrasesOf(texts).flatMap((folded) => folded.split(' ')));
}

/** Tells whether words stand in this order in one of the phrases. */
function finderIn(phrases: readonly string[]): (folded: string) => boolean {
  const joined = phrases.map((phrase) => ` ${phrase} `).join('|');
  return (folded) => joined.includes(` ${folded} `);
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
