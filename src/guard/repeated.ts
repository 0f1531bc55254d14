/** Restricted words that also stand in the open, in the sources themselves. */
import type { Root } from 'mdast';
import { type Audience, everybody } from '../audience.ts';
import { spell, startOf } from '../check/find/place.ts';
import { lately } from '../lately.ts';
import type { Locale } from '../locale/locale.ts';
import type { Place } from '../meeting.ts';
import type { Library } from '../read/library.ts';
import { isFirm, isNaming } from './firm.ts';
import { fold } from './fold.ts';
import { openTreeOf } from './library-in-parts.ts';
import { Matcher, type Stretch } from './matcher.ts';
import { namesIn } from './names.ts';
import { type OpenText, openFactTextsOf, usualNames } from './open-texts.ts';
import { placeOfWords } from './place-of-words.ts';
import type { OpenFact } from './restricted-facts.ts';
import { formsOf } from './scanner.ts';
import type { Secret } from './secret.ts';
import { type Secrets, secretsOf } from './secrets-of.ts';
import type { Needle } from './variants.ts';

/** Words that are closed at one place and open at another. */
export interface Repeated {
  readonly secret: Secret;
  /** Where they are open. */
  readonly place: Place;
  /** Whether they are open in an id, which cannot be restricted. */
  readonly isId: boolean;
  /** Whether they tell whom they are about: several words of a name or a marked phrase. A single word may be anything. */
  readonly firm: boolean;
  /** Who may read them at the one place, and not at the other. */
  readonly audience: Audience;
}

/** A repetition in what lies open, before it is known where in it the words stand. */
interface Found extends Repeated {
  /** The words, folded. */
  readonly form: string;
}

/** Each repetition once a line, for the first audience to which it tells something; of one line those that are firm first. */
export function repeatedIn(
  library: Library,
  locales: ReadonlyMap<string, Locale>,
): readonly Repeated[] {
  const found = new Map<string, Found>();
  for (const audience of audiencesIn(library)) {
    const secrets = secretsOf(library, locales, audience);
    if (secrets.secrets.length === 0) continue;
    for (const one of repeatedAmong(secrets, secrets.open, audience)) {
      const key = `${one.place.file.path} ${startOf(one.place)?.line ?? 0} ${spell(one.secret.place)}`;
      const known = found.get(key);
      if (!known || (one.firm && !known.firm)) found.set(key, one);
    }
  }
  const trees = lately<Root | undefined>(1);
  return [...found.values()].map((one) => {
    const { place, audience } = one;
    const open = trees(`${audience} ${place.file.path}`, () =>
      openTreeOf(library, audience, place.file),
    );
    return { ...one, place: placeOfWords(place, { ...one, open }) };
  });
}

/** What words that are to be printed for everybody tell of what is closed, before they are written anywhere. */
export function repeatedInFacts(
  library: Library,
  locales: ReadonlyMap<string, Locale>,
  facts: readonly OpenFact[],
): readonly Repeated[] {
  const secrets = secretsOf(library, locales);
  // They can still be said otherwise: five words of a passage are too many.
  return [...repeatedAmong(secrets, openFactTextsOf(facts), everybody, 1)];
}

/** Those from whom anything may be kept, everybody first. */
function audiencesIn({ series }: Library): ReadonlySet<Audience> {
  return new Set([everybody, ...series.flatMap(({ facts }) => facts.audiences.slice(0, -1))]);
}

function* repeatedAmong(
  secrets: Secrets,
  open: readonly OpenText[],
  audience: Audience,
  least = copied,
): Generator<Found> {
  const { needles, stretches } = formsOf(secrets);
  const isUsual = usualNames(secrets);
  const names = new Matcher(needles.filter(isSought), []);
  const passages = new Matcher([], withoutTerms(stretches, secrets));
  for (const { words, place, kind, isFact } of open) {
    const told: Found[] = [];
    const parts = new Map<Secret, string[]>();
    const isId = kind === 'ids';
    const tell = (secret: Secret, firm: boolean, form: string) =>
      told.push({ secret, place, isId, firm, audience, form });
    names.find(
      words,
      'words',
      (one) => {
        if (!('form' in one)) return;
        const { secret } = one;
        // Who is not named may be referred to by id.
        if (kind === 'people' && isNaming(secret)) return;
        const usual = isUsual(one);
        if (usual && !one.whole) return;
        // A short name, and what somebody is, consist of words that passages have too.
        const isSingle = secret.kind === 'word' || secret.kind === 'opening word';
        if (isSingle && (kind === 'ids' || kind === 'office' || usual)) return;
        // What began a sentence there, and is written as a name here, is one.
        if (secret.kind === 'opening word' && !isNameIn(words, one.form)) return;
        if (!one.whole) parts.set(secret, [...(parts.get(secret) ?? []), one.form]);
        tell(secret, isFirm(one) && !usual, one.form);
      },
      'as written',
    );
    for (const [secret, forms] of parts)
      if (areNear(forms, words)) tell(secret, true, forms[0] ?? '');
    // Paragraphs share turns of phrase; a sentence of a passage in the facts was copied.
    if (isFact)
      for (const [secret, { letters }] of copiedTo(words, passages, least))
        tell(secret, true, letters);
    yield* told;
  }
}

/** Whether two parts of a name stand beside one another, or have one word between them: “Amina Binta Souley”. */
function areNear(forms: readonly string[], words: string): boolean {
  const parts = new Set(forms);
  const places = fold(words)
    .split(' ')
    .flatMap((word, at) => (parts.has(word) ? [{ word, at }] : []));
  return places.some((one, nth) => {
    const next = places[nth + 1];
    return next !== undefined && next.word !== one.word && next.at - one.at <= 2;
  });
}

/** Stretches of a passage that stand in a fact where about ten words of it do: each begins a word later. */
const copied = 6;

/** Passages of which at least so many stretches stand in the words, each with the first of these. */
function copiedTo(
  words: string,
  passages: Matcher,
  least: number,
): readonly (readonly [Secret, Stretch])[] {
  const found = new Map<Secret, Set<Stretch>>();
  passages.find(
    words,
    'words',
    (one) => {
      if ('letters' in one)
        found.set(one.secret, (found.get(one.secret) ?? new Set<Stretch>()).add(one));
    },
    'as written',
  );
  return [...found].flatMap(([secret, [first, ...others]]) =>
    first && others.length + 1 >= least ? [[secret, first] as const] : [],
  );
}

/** Without those that names of bodies, functions and listed terms consist of. */
function withoutTerms(
  stretches: readonly Stretch[],
  { vocabulary: { phrases, offices } }: Secrets,
): readonly Stretch[] {
  const all = new Matcher([], stretches);
  const known = new Set<unknown>();
  for (const term of [...phrases, ...offices.all])
    all.find(term, 'words', (one) => known.add(one), 'as written');
  return stretches.filter((one) => !known.has(one));
}

/** Whether a word has a capital letter for no other reason than that it is a name. */
function isNameIn(words: string, form: string): boolean {
  return namesIn(words).some(
    ({ words: run, atStart }) => run.findIndex((one) => fold(one) === form) >= (atStart ? 1 : 0),
  );
}

/** Secrets that somebody marked, or that are somebody's name; a passage may share its words with others. */
const kinds: ReadonlySet<Secret['kind']> = new Set([
  'words',
  'name',
  'word',
  'opening word',
  'mail',
  'identifier',
]);

/** Of a part a surname, alone or with what goes before it, or a number in other groups. */
function isSought(needle: Needle): boolean {
  const { secret, telling, form, whole } = needle;
  if (whole) return kinds.has(secret.kind) && (secret.kind !== 'identifier' || isFirm(needle));
  if (isNaming(secret)) return telling || form.length >= 4;
  return secret.kind !== 'words' && isFirm(needle);
}
