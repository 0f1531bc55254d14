/** The words of the printed page, as `{{t}}` finds them. */
import type { Locale, Words } from '../../locale/locale.ts';
import { type Said, say, type Voice } from './said.ts';

/** Every word that is a plain string in all languages of the edition, by key. */
export function wordsView(voice: Voice): Readonly<Record<string, Said>> {
  const [first, ...others] = voice.speakers;
  if (!first) return {};
  // Every page of thousands asks for the words of its one language.
  const ready = others.length === 0 ? views.get(first) : undefined;
  if (ready) return ready;
  const view = Object.fromEntries(
    [...plainWords(first.words)].map(([key]) => [
      key,
      say(voice, ({ words }) => plainWords(words).get(key) ?? ''),
    ]),
  );
  if (others.length === 0) views.set(first, view);
  return view;
}

const views = new WeakMap<Locale, Readonly<Record<string, Said>>>();

/** Of the archive’s words too, as `archive.front`. */
function plainWords(words: Words): ReadonlyMap<string, string> {
  const found = known.get(words);
  if (found) return found;
  const pairs: readonly (readonly [string, unknown])[] = [
    ...Object.entries(words),
    ...Object.entries(words.archive).map(([key, word]) => [`archive.${key}`, word] as const),
  ];
  const plain = new Map(
    pairs.flatMap(([key, word]) => (typeof word === 'string' ? [[key, word] as const] : [])),
  );
  known.set(words, plain);
  return plain;
}

/** Languages do not change while pages are made. */
const known = new WeakMap<Words, ReadonlyMap<string, string>>();
