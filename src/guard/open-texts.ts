/** What the content says in the open, line by line, each where it stands. */
import type { Nodes } from 'mdast';
import { toString as plainText } from 'mdast-util-to-string';
import { visit } from 'unist-util-visit';
import type { Place } from '../meeting.ts';
import type { Secrets } from './secrets-of.ts';

/** Words of the public edition. */
export interface OpenText {
  readonly words: string;
  readonly place: Place;
}

const lines: ReadonlySet<Nodes['type']> = new Set(['paragraph', 'heading', 'tableCell']);

/** Paragraphs, headings, cells, alternative texts, addresses and attributes. */
export function openTextsOf({ open }: Secrets): readonly OpenText[] {
  const found: OpenText[] = [];
  for (const { text, parted } of open)
    visit(parted.open, (node) => {
      const start = node.position?.start;
      const place = { file: text.file, ...(start ? { position: start } : {}) };
      const add = (words: string) => {
        if (words.trim() !== '') found.push({ words, place });
      };
      if (lines.has(node.type)) add(plainText(node));
      else if (node.type === 'code' || node.type === 'html') add(node.value);
      if ('url' in node) add(node.url);
      for (const name of ['alt', 'title']) {
        const value: unknown = Reflect.get(node, name);
        if (typeof value === 'string') add(value);
      }
      if ('attributes' in node)
        for (const value of Object.values(node.attributes ?? {})) add(value ?? '');
    });
  return found;
}
