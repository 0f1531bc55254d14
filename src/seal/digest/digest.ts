/** The digest of a meeting: a hash for each fact and passage, and one root that binds all languages and facts. */
import type { Lang } from '../../lang.ts';
import type { Meeting, Text } from '../../meeting.ts';
import { expectShallow } from '../../read/nesting.ts';
import { strayMarks } from '../../read/stray-marks.ts';
import type { Json } from './canonical-json.ts';
import { openFacts } from './closed-facts.ts';
import { factsOf } from './facts.ts';
import { type Hash, hash } from './hash.ts';
import { type Ink, partsOf } from './parts.ts';
import { termsOfText } from './terms.ts';
import { type Unseen, unseenIn } from './unseen.ts';

/** The hashes of a meeting, from the root down. */
export interface Digest {
  readonly root: Hash;
  readonly facts: FactsDigest;
  readonly texts: Readonly<Record<Lang, TextDigest>>;
}

/** The hashes of facts, by name. */
export interface FactsDigest {
  readonly hash: Hash;
  readonly fields: Readonly<Record<string, Hash>>;
  /** Of facts that not everybody may read, what is hashed in their place; left out where there are none. */
  readonly closed?: Readonly<Record<string, Hash>> | undefined;
}

/** The hashes of one language. */
export interface TextDigest {
  readonly hash: Hash;
  /** Sections and clauses in the order of the text. */
  readonly parts: readonly PartDigest[];
}

/** The hash of a section or clause, and what is needed to make it from words in which nothing restricted is left. */
export interface PartDigest extends Unseen {
  readonly key: string;
  readonly hash: Hash;
}

/** All that is hashed, for whoever wants to check the hashes: of restricted passages it holds salted hashes only. */
export interface CanonicalForm {
  readonly facts: Readonly<Record<string, Json>>;
  readonly texts: Readonly<Record<Lang, readonly (readonly [key: string, form: Json])[]>>;
}

/**
 * The canonical form of a meeting.
 * @throws {KeyMissing} where a passage or a fact is restricted and there is no key.
 * @throws {Error} where a text is not sound: marks that are not whole, or nested too deeply.
 */
export function canonicalForm(meeting: Meeting, ink: Ink): CanonicalForm {
  const texts = meeting.texts.map((text) => {
    expectShallow(text.tree);
    expectSoundMarks(text);
    return { lang: text.lang, parts: partsOf(text, meeting, ink) };
  });
  const facts = factsOf(
    meeting,
    texts.flatMap(({ parts }) => parts),
    ink,
  );
  const open = openFacts(meeting);
  const cleared = {
    ...meeting,
    facts: open.facts,
    series: { ...meeting.series, facts: open.series },
  };
  // By language, so that an edition in one of them can be held against the facts that it prints.
  const terms = texts.flatMap(({ lang, parts }) =>
    [...termsOfText(parts, cleared, lang)].map(([form, term]) => [`terms.${lang}.${form}`, term]),
  );
  return {
    facts: Object.fromEntries([...facts, ...terms]),
    texts: Object.fromEntries(
      texts.map(({ lang, parts }) => [lang, parts.map(({ key, form }) => [key, form] as const)]),
    ),
  };
}

function expectSoundMarks({ lang, tree }: Text): void {
  const [stray] = strayMarks(tree);
  if (!stray) return;
  const line = stray.position?.start.line;
  throw new Error(
    `Unexpected marks of a restricted passage that are not whole in the text in \`${lang}\`${line ? `, on or after line ${line}` : ''}: mend them first`,
  );
}

/** The digest of a canonical form. */
export function digestOf({ facts, texts }: CanonicalForm): Digest {
  const fields = Object.fromEntries(
    Object.entries(facts).map(([name, value]) => [name, hash('fact', { name, value })]),
  );
  const digests = Object.fromEntries(
    Object.entries(texts).map(([lang, forms]) => {
      const parts = forms.map(([key, form]) => ({
        key,
        hash: hash('part', { key, form }),
        ...unseenIn(form),
      }));
      return [lang, { hash: textHash(lang, parts), parts }];
    }),
  );
  return bind(fields, digests, unseenFacts(facts));
}

function unseenFacts(facts: CanonicalForm['facts']): FactsDigest['closed'] {
  const closed = Object.entries(facts).flatMap(
    ([name, value]) =>
      unseenIn(value)
        .closed?.slice(0, 1)
        .map((sha256): [string, Hash] => [name, sha256]) ?? [],
  );
  return closed.length > 0 ? Object.fromEntries(closed) : undefined;
}

/** The same hashes with those above them made anew: a digest that was changed gets another root. */
export function rebound({ facts, texts }: Digest): Digest {
  return bind(
    facts.fields,
    Object.fromEntries(
      Object.entries(texts).map(([lang, { parts }]) => [
        lang,
        { hash: textHash(lang, parts), parts },
      ]),
    ),
    facts.closed,
  );
}

function bind(
  fields: Readonly<Record<string, Hash>>,
  texts: Readonly<Record<Lang, TextDigest>>,
  closed: FactsDigest['closed'],
): Digest {
  const facts = { hash: hash('facts', fields), fields, ...(closed ? { closed } : {}) };
  const languages = Object.fromEntries(
    Object.entries(texts).map(([lang, text]) => [lang, text.hash]),
  );
  return { root: hash('record', { facts: facts.hash, texts: languages }), facts, texts };
}

function textHash(lang: Lang, parts: readonly PartDigest[]): Hash {
  return hash('text', { lang, parts: parts.map(({ key, hash: own }) => [key, own]) });
}
