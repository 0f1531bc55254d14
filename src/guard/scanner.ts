/** Looks through finished files for what their audience may not read. Fail closed: what cannot be opened counts as a leak. */
import type { VFile } from 'vfile';
import { type Audience, everybody } from '../audience.ts';
import { sameBytes } from '../bytes.ts';
import { spell } from '../check/find/place.ts';
import type { Locale } from '../locale/locale.ts';
import type { Library } from '../read/library.ts';
import { encodedRuns, unescaped } from './decodings.ts';
import { isFirm } from './firm.ts';
import { Matcher, type Reading, type Stretch } from './matcher.ts';
import { wordsOf } from './open/open.ts';
import { formsOfDays } from './open-days.ts';
import { type OpenText, usualNames } from './open-texts.ts';
import type { Leak, Secret } from './secret.ts';
import { type Secrets, secretsOf } from './secrets-of.ts';
import { stretchesOf } from './stretches.ts';
import { type Needle, needlesOf } from './variants.ts';

/** Made once for many files. */
export interface Scanner {
  /** The leaks in a file, one a part and a secret; empty where all is well. */
  readonly scan: (path: string, bytes: Uint8Array) => readonly Leak[];
  /** Whether there is anything to look for. */
  readonly isIdle: boolean;
  readonly matcher: Matcher;
}

/** The forms of all secrets of a library. */
export interface Forms {
  readonly needles: readonly Needle[];
  readonly stretches: readonly Stretch[];
}

/** Every form of every secret, those that also stand in the open included. */
export function formsOf({ secrets, vocabulary, openDays }: Secrets): Forms {
  const needles: Needle[] = [];
  const stretches: Stretch[] = [];
  for (const secret of secrets) {
    if (secret.kind === 'passage') {
      const found = stretchesOf(secret, vocabulary);
      needles.push(...found.needles);
      stretches.push(...found.stretches);
    } else {
      // A part of a name that is a common word, or the name of somebody who took part openly, tells nothing.
      const { words, names, printed } = vocabulary;
      const isCommon = (word: string) => words.has(word) || names.has(word) || printed.has(word);
      const tells = ({ form, whole }: Needle) =>
        whole ||
        !isNamed(secret) ||
        !isCommon(form.split(' ').findLast((word) => word.length > 1) ?? '');
      // 3/4 is a day in March or in April: what an open day may look like tells nothing either.
      const isDay = ({ form }: Needle) => secret.kind === 'date' && openDays.has(form);
      needles.push(...needlesOf(secret).filter((one) => tells(one) && !isDay(one)));
    }
  }
  return { needles, stretches };
}

function isNamed({ kind }: Secret): boolean {
  return kind === 'name' || kind === 'words';
}

/** What files consist of beside the content, and what is no secret therefore. */
export interface Printed {
  /** Templates and styles. */
  readonly words: readonly string[];
  /** Days such as `2022-02-17`. */
  readonly days: readonly string[];
}

/** A scanner for the secrets of a library. */
export function scannerOf(
  library: Library,
  locales: ReadonlyMap<string, Locale>,
  printed: Printed = { words: [], days: [] },
  audience: Audience = everybody,
): Scanner {
  const secrets = secretsOf(library, locales, audience);
  const isUsual = usualNames(secrets);
  const { needles, stretches } = formsOf(secrets);
  const days = formsOfDays(new Set(printed.days));
  // A word that may begin any sentence is looked for in the sources only.
  const isSought = ({ secret: { kind }, form }: Needle) =>
    kind !== 'opening word' && !(kind === 'date' && days.has(form));
  return scannerFor(
    { needles: needles.filter(isSought), stretches },
    (needle) => isFirm(needle) && !isUsual(needle),
    secrets.open,
    [...secrets.vocabulary.phrases, ...printed.words],
  );
}

/** A scanner for these forms, without those that stand in the open; some stay all the same. */
function scannerFor(
  { needles, stretches }: Forms,
  stays: (needle: Needle) => boolean,
  open: readonly OpenText[],
  /** What stands on pages whatever the content says. */
  printed: readonly string[],
): Scanner {
  const all = new Matcher(needles, stretches);
  const standing = new Set<Needle | Stretch>();
  for (const { words } of open) all.find(words, 'words', (one) => standing.add(one), 'as written');
  // On a page the next paragraph, item or cell follows: what reaches from one into the other is as open.
  const passages = new Matcher([], stretches);
  for (const words of proseOf(open))
    passages.find(words, 'words', (one) => standing.add(one), 'as written');
  const everywhere = new Set<Needle | Stretch>();
  for (const text of printed) all.find(text, 'words', (one) => everywhere.add(one), 'as written');
  for (const one of everywhere) standing.add(one);
  // A single word that every page prints is nobody's name; a whole name is no word of a page.
  const isPrinted = (needle: Needle) => everywhere.has(needle) && !needle.form.includes(' ');
  const kept = new Matcher(
    needles.filter((needle) => !standing.has(needle) || (stays(needle) && !isPrinted(needle))),
    stretches.filter((stretch) => !standing.has(stretch)),
  );
  /** Programs in which nothing was found, by name: the index of each language comes with its own copy. */
  const sound = new Map<string, Uint8Array>();
  return {
    isIdle: kept.isEmpty,
    matcher: kept,
    scan: (path, bytes) => {
      if (kept.isEmpty) return [];
      if (!fixed.test(path)) return leaksIn(path, bytes, kept);
      const name = path.slice(path.lastIndexOf('/') + 1);
      const before = sound.get(name);
      if (before && sameBytes(before, bytes)) return leaksIn(path, undefined, kept);
      const leaks = leaksIn(path, bytes, kept);
      if (leaks.length === 0) sound.set(name, bytes);
      return leaks;
    },
  };
}

/** The running text of each file, in one piece. */
function proseOf(open: readonly OpenText[]): readonly string[] {
  const files = new Map<VFile, string[]>();
  for (const { words, place, kind, isFact } of open) {
    if (kind !== 'prose' || isFact) continue;
    const lines = files.get(place.file) ?? [];
    files.set(place.file, lines);
    lines.push(words);
  }
  return Array.from(files.values(), (lines) => lines.join(' '));
}

/** How deep bytes in base64 and hexadecimal are followed. */
const deepestRuns = 3;

/** Programs of the search, which come with a package. */
const fixed = /^public\/search\/(?:.+\/)?(?:pagefind[^/]*\.(?:js|css|json)|wasm\.[^/]+\.pagefind)$/;

/** Of the address alone where there are no bytes. */
function leaksIn(path: string, bytes: Uint8Array | undefined, matcher: Matcher): readonly Leak[] {
  const found = new Map<string, Leak>();
  const add = (part: string, secret: Secret | undefined) => {
    const { place, kind } = secret ?? {};
    const key = `${part} ${place ? spell(place) : ''}`;
    if (!found.has(key)) found.set(key, { path, part, place, kind });
  };
  const isFixed = fixed.test(path);
  const look = (part: string, text: string, reading: Reading, depth: number) => {
    for (const secret of matcher.secretsIn(text, reading)) add(part, secret);
    const plain = unescaped(text);
    if (plain !== undefined)
      for (const secret of matcher.secretsIn(plain, reading)) add(part, secret);
    if (depth >= deepestRuns) return;
    for (const run of encodedRuns(plain ?? text))
      for (const words of wordsOf('', run))
        if ('text' in words) look(part, words.text, isFixed ? 'fixed' : 'opaque', depth + 1);
  };
  look('address', path, 'words', deepestRuns);
  if (!bytes) return [...found.values()];
  for (const words of wordsOf(path, bytes)) {
    if ('shut' in words) add(words.part, undefined);
    else look(words.part, words.text, isFixed ? 'fixed' : words.reading, 0);
  }
  return [...found.values()];
}
