/** What the content says in the open, line by line, each where it stands. */
import type { Nodes, Root } from 'mdast';
import { toString as plainText } from 'mdast-util-to-string';
import { visit } from 'unist-util-visit';
import { decoded } from '../decoded.ts';
import type { Place, Text } from '../meeting.ts';
import { fold } from './fold.ts';
import { honorifics } from './honorifics.ts';
import type { OpenFact } from './restricted-facts.ts';
import type { SecretKind } from './secret.ts';
import type { Secrets } from './secrets-of.ts';
import type { Needle } from './variants.ts';

/** Words of the edition of an audience. */
export interface OpenText {
  readonly words: string;
  readonly place: Place;
  /** `prose`: read as running text. `office`: what somebody is. `ids`: a short name. `people`: refers to people by id, and prints nothing of it. */
  readonly kind: 'prose' | 'office' | 'ids' | 'people' | 'other';
  /** Whether it stands in the facts or in a register. */
  readonly isFact: boolean;
}

/** Attributes with ids of people. */
const people: ReadonlySet<string> = new Set(['owner', 'to', 'for', 'reason']);

const lines: ReadonlySet<Nodes['type']> = new Set(['paragraph', 'heading', 'tableCell']);

function kindOfFact(text: string, key: string): OpenText['kind'] {
  if (key === 'function') return 'office';
  if (/^[a-z0-9][a-z0-9._-]*$/i.test(text) && !/^\p{Lu}/u.test(text)) return 'ids';
  return /\s/.test(text) ? 'prose' : 'other';
}

/** Words of facts that everybody may read. */
export function openFactTextsOf(facts: readonly OpenFact[]): readonly OpenText[] {
  return facts.map(({ text, place, key }) => ({
    words: text.includes('://') ? decoded(text) : text,
    place,
    kind: kindOfFact(text, key),
    isFact: true,
  }));
}

/** Paragraphs, headings, cells, alternative texts, addresses and attributes of a tree that everybody may read. */
export function openTextsOf({ file }: Text, tree: Root): readonly OpenText[] {
  const found: OpenText[] = [];
  visit(tree, (node) => {
    const start = node.position?.start;
    const place = { file, ...(start ? { position: start } : {}) };
    const add = (words: string, kind: OpenText['kind'] = 'other') => {
      if (words.trim() !== '') found.push({ words, place, kind, isFact: false });
    };
    if (lines.has(node.type)) add(plainText(node), 'prose');
    else if (node.type === 'tableRow' || node.type === 'list')
      for (const words of seamsOf(node.children)) add(words);
    else if (node.type === 'code' || node.type === 'html') add(node.value);
    if ('url' in node) add(decoded(node.url));
    if ('identifier' in node) add(node.identifier, 'ids');
    const { id } = node.type === 'heading' ? (node.data ?? {}) : {};
    if (id) add(id, 'ids');
    for (const name of ['alt', 'title']) {
      const value: unknown = Reflect.get(node, name);
      if (typeof value === 'string') add(value);
    }
    if ('attributes' in node)
      for (const [name, value] of Object.entries(node.attributes ?? {}))
        add(value ?? '', people.has(name) ? 'people' : 'other');
  });
  return found;
}

/** Where cells and items meet: the last word of one and the first of the next are read together. */
function seamsOf(nodes: readonly Nodes[]): readonly string[] {
  const words = nodes.map((node) => plainText(node).trim().split(/\s+/));
  return words.slice(1).map((next, before) => `${words[before]?.at(-1) ?? ''} ${next[0] ?? ''}`);
}

/** Tells names of which every word is a common one: written small somewhere, or part of a public fact. “Steering Committee” is nobody's name. */
export function usualNames(secrets: Secrets): (needle: Needle) => boolean {
  const small = smallWordsOf(secrets.open);
  const { words, offices } = secrets.vocabulary;
  return ({ form, secret: { kind, source }, whole }) => {
    const all = form.split(' ');
    const areCommon = (some: readonly string[]) =>
      some.every((word) => words.has(word) || offices.titles.has(word) || small(word, form));
    if (whole) {
      if (source && all.length > 1) return false;
      const isOne = kind !== 'words' ? singles.has(kind) : all.length === 1;
      return isOne && areCommon(all);
    }
    if (kind !== 'name' && kind !== 'words') return false;
    // Of “Mr Director” and “R. Director” the one word counts.
    const bearing = all.filter((word) => word.length > 2 && !honorifics.has(word));
    return areCommon(bearing.length > 0 ? bearing : all);
  };
}

/** Secrets that may be a common word with a capital letter. */
const singles: ReadonlySet<SecretKind> = new Set(['name', 'word', 'opening word']);

/** More places tell no more. */
const enough = 8;

/** Tells whether a word is written with a small letter somewhere, but for where it stands in a name: “hadizatou bah” is one in small letters too. */
function smallWordsOf(open: readonly OpenText[]): (word: string, name: string) => boolean {
  const places = new Map<string, string[]>();
  for (const { words, kind } of open) {
    if (kind !== 'prose' && kind !== 'office') continue;
    // Words in addresses are small whatever they are.
    const read = words.replace(/(?<!\S)\S*[@/]\S*/g, ' ');
    for (const word of new Set(read.match(/(?<!\p{L})\p{Ll}[\p{L}\p{M}]*/gu) ?? [])) {
      const folded = fold(word);
      const known = places.get(folded);
      if (!known) places.set(folded, [read]);
      else if (known.length < enough) known.push(read);
    }
  }
  return (word, name) =>
    (places.get(word) ?? []).some(
      (text) => word === name || !` ${fold(text)} `.includes(` ${name} `),
    );
}
