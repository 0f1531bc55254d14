/** What the content says in the open, line by line, each where it stands. */
import type { Nodes } from 'mdast';
import { toString as plainText } from 'mdast-util-to-string';
import { visit } from 'unist-util-visit';
import type { Place } from '../meeting.ts';
import { fold } from './fold.ts';
import { honorifics } from './honorifics.ts';
import type { Secrets } from './secrets-of.ts';
import type { Needle } from './variants.ts';

/** Words of the public edition. */
export interface OpenText {
  readonly words: string;
  readonly place: Place;
  /** `prose`: read as running text. `ids`: an attribute that refers to people by id, and prints nothing of it. */
  readonly kind: 'prose' | 'ids' | 'other';
}

/** Attributes with ids of people. */
const people: ReadonlySet<string> = new Set(['owner', 'to', 'for', 'reason']);

const lines: ReadonlySet<Nodes['type']> = new Set(['paragraph', 'heading', 'tableCell']);

/** Paragraphs, headings, cells, alternative texts, addresses and attributes. */
export function openTextsOf({ open }: Pick<Secrets, 'open'>): readonly OpenText[] {
  const found: OpenText[] = [];
  for (const { text, parted } of open)
    visit(parted.open, (node) => {
      const start = node.position?.start;
      const place = { file: text.file, ...(start ? { position: start } : {}) };
      const add = (words: string, kind: OpenText['kind'] = 'other') => {
        if (words.trim() !== '') found.push({ words, place, kind });
      };
      if (lines.has(node.type)) add(plainText(node), 'prose');
      else if (node.type === 'code' || node.type === 'html') add(node.value);
      if ('url' in node) add(node.url);
      for (const name of ['alt', 'title']) {
        const value: unknown = Reflect.get(node, name);
        if (typeof value === 'string') add(value);
      }
      if ('attributes' in node)
        for (const [name, value] of Object.entries(node.attributes ?? {}))
          add(value ?? '', people.has(name) ? 'ids' : 'other');
    });
  return found;
}

/** Tells names of which every word is a common one: written small somewhere, or part of a public fact. “Steering Committee” is nobody's name. */
export function usualNames(secrets: Secrets): (needle: Needle) => boolean {
  const small = new Set(
    openTextsOf(secrets)
      .filter(({ kind }) => kind === 'prose')
      .flatMap(({ words }) => (words.match(/(?<!\p{L})\p{Ll}[\p{L}\p{M}]*/gu) ?? []).map(fold)),
  );
  const { words } = secrets.vocabulary;
  const isCommon = (word: string) => small.has(word) || words.has(word);
  return ({ form, secret, whole }) => {
    const all = form.split(' ');
    if (whole) {
      const isOne = secret.kind === 'name' || (secret.kind === 'words' && all.length === 1);
      return isOne && all.every(isCommon);
    }
    if (secret.kind !== 'name' && secret.kind !== 'words') return false;
    // Of “Mr Director” and “R. Director” the one word counts.
    const bearing = all.filter((word) => word.length > 2 && !honorifics.has(word));
    return (bearing.length > 0 ? bearing : all).every(isCommon);
  };
}
