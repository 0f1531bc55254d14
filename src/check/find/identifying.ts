/** Details that together tell who somebody is who is not named: what statisticians call indirect or quasi-identifiers. */
import { inLanguage } from '../../lang.ts';
import type { Locale } from '../../locale/locale.ts';
import type { Meeting } from '../../meeting.ts';
import type { Library } from '../../read/library.ts';
import { dateReader, isoOf } from './text-dates.ts';

/** The kinds of detail, as messages call them. */
const kinds = {
  place: 'a place',
  age: 'a date or an age',
  organisation: 'an organisation that helps',
  health: 'health',
  family: 'family',
  occupation: 'training or work',
} as const;

/** A kind of detail. */
type Kind = keyof typeof kinds;

/** “a place; health; family” */
export function spellKinds(found: readonly Kind[]): string {
  return found.map((kind) => kinds[kind]).join('; ');
}

/** Makes a reader that tells which kinds of detail some words hold, in a language and for a meeting. */
export function identifyingReader(
  locale: Locale,
  meeting: Meeting,
  library: Library,
): (words: string) => readonly Kind[] {
  const { identifying } = locale;
  const readPlaces = placeReader(locale, meeting, library);
  const readDates = personalDateReader(locale, meeting);
  const tests: Readonly<Record<Kind, (words: string) => boolean>> = {
    place: readPlaces,
    age: either(anyOf(identifying.age), readDates),
    organisation: anyOf(identifying.organisation),
    health: anyOf(identifying.health),
    family: anyOf(identifying.family),
    occupation: anyOf(identifying.occupation),
  };
  const names: readonly Kind[] = ['place', 'age', 'organisation', 'health', 'family', 'occupation'];
  return (words) => names.filter((kind) => tests[kind](words));
}

type Test = (words: string) => boolean;

function either(one: Test, other: Test): Test {
  return (words) => one(words) || other(words);
}

/** Towns of the facts, and names after words such as “from”; not the bodies, people and parties of the series. */
function placeReader(locale: Locale, { series, facts }: Meeting, library: Library): Test {
  const meetings = library.meetings.filter((one) => one.series.facts.id === series.facts.id);
  const towns = [facts, ...meetings.map((one) => one.facts)].flatMap(({ venue, issued }) =>
    [venue?.city, issued?.place].flatMap((name) => inLanguage(name, locale.lang) ?? []),
  );
  const { identifying } = locale;
  // All cases of a joint body come from the countries of its parties: they set nobody apart.
  const known = new Set([
    ...identifying.notPlaces,
    ...monthsOf(locale),
    ...wordsOf([
      series.facts.title,
      series.facts.project,
      series.facts.parties,
      series.facts.organisations,
      series.facts.people,
      series.facts.subCommittees,
      series.facts.glossary,
      facts.agenda,
      facts.participants,
      facts.venue?.name,
      facts.venue?.country,
    ]),
  ]);
  const isTown = anyOf(towns);
  if (identifying.place.length === 0) return isTown;
  const before = identifying.place.map((word) => {
    const [first = '', ...rest] = word;
    const start = `[${first.toUpperCase()}${first}]${escaped(rest.join(''))}`;
    return /[’']$/.test(word) ? `${start.replace(/[’']$/, '')}[’']` : `${start}\\s+`;
  });
  const named = new RegExp(
    `(?<![\\p{L}\\p{N}])(?:${before.join('|')})(\\p{Lu}\\p{Ll}[\\p{L}-]*)`,
    'gu',
  );
  return (words) =>
    isTown(words) || [...words.matchAll(named)].some(([, name = '']) => !known.has(name));
}

/** Days and months, but for those of the meeting itself. */
function personalDateReader(locale: Locale, { facts }: Meeting): Test {
  const own = [...facts.sessions.map(({ date }) => date), facts.issued?.date];
  const isOwn = (start: string) => own.some((date) => date?.startsWith(start));
  const read = dateReader(locale);
  const months = monthsOf(locale);
  const ofMonth = new RegExp(
    `(?<![\\p{L}\\p{N}])(${months.map(escaped).join('|')})\\s+(\\d{4})(?!\\d)`,
    'giu',
  );
  const numberOf = (name: string) =>
    months.findIndex((month) => month.toLowerCase() === name.toLowerCase()) + 1;
  return (words) =>
    read(words).some(({ year, month, date }) =>
      year === undefined
        ? !own.some((day) => day?.endsWith(isoOf(0, month, date).slice(4)))
        : !isOwn(isoOf(year, month, date)),
    ) ||
    [...words.matchAll(ofMonth)].some(
      ([, name = '', year]) => !isOwn(isoOf(Number(year), numberOf(name), 1).slice(0, 7)),
    );
}

/** The names of the months. */
function monthsOf(locale: Locale): readonly string[] {
  return Array.from({ length: 12 }, (_, at) => {
    const words = locale.date(isoOf(2024, at + 1, 15)).match(/\p{L}+/gu) ?? [];
    return words.toSorted((a, b) => b.length - a.length)[0] ?? '';
  });
}

/** All words that facts print, in any language. */
function wordsOf(facts: unknown): readonly string[] {
  if (typeof facts === 'string') return facts.match(/\p{L}[\p{L}-]*/gu) ?? [];
  if (typeof facts !== 'object' || facts === null) return [];
  return Object.values(facts).flatMap(wordsOf);
}

/** Whether any of these phrases stands in the words. */
function anyOf(phrases: readonly string[]): Test {
  if (phrases.length === 0) return () => false;
  const any = new RegExp(
    `(?<![\\p{L}\\p{N}])(?:${phrases.map(patternOf).join('|')})(?![\\p{L}\\p{N}])`,
    'iu',
  );
  return (words) => any.test(words);
}

function patternOf(phrase: string): string {
  const pattern = escaped(phrase)
    .replace(/\\\(([^)]*)\\\) /g, '(?:$1 )?')
    .replaceAll('’', "[’']")
    // No word is longer, and no hostile text takes long.
    .replaceAll('\\*', "[\\p{L}’'-]{0,30}")
    .replaceAll('#', '\\d{1,3}')
    .replaceAll(' ', '\\s+');
  // In Arabic article and particles are written as one with the word.
  return /^\p{Script=Arabic}/u.test(phrase) ? `[وفبلك]?(?:ال|لل)?${pattern}` : pattern;
}

function escaped(words: string): string {
  return words.replace(/[$()*+.?[\\\]^{|}]/g, '\\$&');
}
