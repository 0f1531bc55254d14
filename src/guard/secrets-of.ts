/** Everything that is kept from an audience, as strings to look for. */
import { type Audience, everybody } from '../audience.ts';
import type { Locale } from '../locale/locale.ts';
import type { Library } from '../read/library.ts';
import { fold } from './fold.ts';
import { particles } from './honorifics.ts';
import { type LibraryInParts, libraryInParts } from './library-in-parts.ts';
import { formsOfDays, openDaysOf } from './open-days.ts';
import type { OpenText } from './open-texts.ts';
import { stringsIn } from './restricted-facts.ts';
import { isoDayOf } from './same-day.ts';
import type { Secret } from './secret.ts';
import { type Vocabulary, vocabularyOf } from './vocabulary.ts';

/** The secrets of a library, and what lies open beside them. */
export interface Secrets {
  readonly secrets: readonly Secret[];
  readonly vocabulary: Vocabulary;
  /** Spellings of days that are open, folded. */
  readonly openDays: ReadonlySet<string>;
  /** What everybody of the audience may read; nothing where there are no secrets to hold against it. */
  readonly open: readonly OpenText[];
}

/** Reads a library before anything is taken out of it, for what it keeps from an audience. */
export function secretsOf(
  library: Library,
  locales: ReadonlyMap<string, Locale>,
  audience: Audience = everybody,
): Secrets {
  const own = known.get(library) ?? new Map<Audience, Known>();
  known.set(library, own);
  const before = own.get(audience);
  if (before?.locales === locales) return before.secrets;
  const secrets = secretsAmong(libraryInParts(library, locales, audience), library, locales);
  own.set(audience, { locales, secrets });
  return secrets;
}

interface Known {
  readonly locales: ReadonlyMap<string, Locale>;
  readonly secrets: Secrets;
}

/** A library does not change once it is read; the checks, the messages and the search of files all ask. */
const known = new WeakMap<Library, Map<Audience, Known>>();

function secretsAmong(
  parts: LibraryInParts,
  { meetings }: Library,
  locales: ReadonlyMap<string, Locale>,
): Secrets {
  const { found } = parts;
  if (found.length === 0) return nothingClosed(locales);
  const [lines, openIds, vocabulary] = [parts.open(), parts.openIds(), parts.vocabulary()];
  const days = openDaysOf([
    ...meetings.flatMap(({ register }) =>
      (register?.entries ?? []).flatMap(({ event }) =>
        [...stringsIn(event)].map(({ text }) => text),
      ),
    ),
    ...lines.map(({ words }) => words),
  ]);
  const seen = new Set<string>();
  const secrets = found.filter((secret) => {
    const key = `${secret.kind} ${secret.source ?? ''} ${secret.kind === 'passage' ? secret.text : fold(secret.text)}`;
    if (seen.has(key) || openIds.has(secret.text) || isOpen(secret, vocabulary, days)) return false;
    seen.add(key);
    return true;
  });
  return { secrets, vocabulary, openDays: formsOfDays(days), open: lines };
}

/** An archive of thousands that closes nothing needs not hold what is open in it. */
function nothingClosed(locales: ReadonlyMap<string, Locale>): Secrets {
  const vocabulary = vocabularyOf({ series: [], meetings: [] }, locales);
  return { secrets: [], vocabulary, openDays: new Set(), open: [] };
}

/** Whether everybody may read the string anyway. */
function isOpen(
  { text, kind, source }: Secret,
  { words, names, printed, offices, isKnown, isTerm, isInTerm }: Vocabulary,
  days: ReadonlySet<string>,
): boolean {
  const folded = fold(text);
  if (folded === '') return true;
  if (kind === 'passage') return false;
  // A day is as open as it is in its most open spelling; that its figures stand somewhere says nothing.
  if (kind === 'date') {
    const day = isoDayOf(text);
    if (day) return days.has(day);
  }
  const parts = folded.split(' ');
  // What was marked by itself is neither a title nor a term because a function or a glossary has it too.
  const isCommon = (word: string) =>
    words.has(word) || particles.has(word) || (source === undefined && offices.titles.has(word));
  if (parts.every(isCommon) && kind !== 'identifier') return true;
  const isPublic = isKnown(folded) || (source === undefined && isTerm(folded));
  if (kind === 'word' || kind === 'opening word')
    return names.has(folded) || printed.has(folded) || isPublic || isInTerm(folded);
  return kind !== 'date' && kind !== 'file-name' && isPublic;
}
