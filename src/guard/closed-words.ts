/** The words of what is closed, each of a kind. */
import type { Nodes } from 'mdast';
import { toString as plainText } from 'mdast-util-to-string';
import { visit } from 'unist-util-visit';
import { decoded } from '../decoded.ts';
import type { Place, Text } from '../meeting.ts';
import type { ClosedPart } from './closed-parts.ts';
import { detailsIn } from './details.ts';
import type { ClosedFact } from './restricted-facts.ts';
import type { Secret, SecretKind } from './secret.ts';
import type { Vocabulary } from './vocabulary.ts';

/** Nodes whose words are read as one line. */
const lines: ReadonlySet<Nodes['type']> = new Set([
  'paragraph',
  'heading',
  'tableCell',
  'textDirective',
  'leafDirective',
]);

/** What a part of a text says that is closed: its words, and the names, addresses, numbers and days in them. */
export function* secretsIn(
  part: ClosedPart,
  text: Text,
  vocabulary: Vocabulary,
): Generator<Secret> {
  const make = (kind: SecretKind, words: string, node: Nodes): Secret => ({
    text: words,
    kind,
    lang: text.lang,
    place: placeOf(text, node, part.node),
  });
  if (part.lost.length > 0) {
    for (const value of part.lost) {
      yield make(isAddress(value) ? 'link' : 'words', value, part.node);
      yield* detailsIn(value, true, vocabulary, (kind, words) => make(kind, words, part.node));
    }
    return;
  }
  const marked = part.node.type === 'textDirective' || part.node.type === 'leafDirective';
  if (marked) yield { ...make('words', plainText(part.node), part.node), source: 'mark' };
  const found: Secret[] = [];
  visit(part.node, (node) => {
    const add = (kind: SecretKind, words: string) => {
      found.push(make(kind, words, node));
    };
    if (lines.has(node.type)) {
      const words = plainText(node, { includeHtml: false });
      if (node.type === 'heading') add('words', words.replace(/\s*\{#[^}]*\}\s*$/, ''));
      const [, id] = /\{#([^\s}]+)[^}]*\}\s*$/.exec(words) ?? [];
      if (id) add('identifier', id);
      add('passage', words);
      found.push(
        ...detailsIn(words, marked && node === part.node, vocabulary, (kind, one) =>
          make(kind, one, node),
        ),
      );
    }
    if (node.type === 'code' || node.type === 'html' || node.type === 'inlineCode') {
      const words = node.value.replace(/<[^>]*>/g, (tag) => tag.replace(/[<>=/]/g, ' '));
      add('passage', words);
      if (node.type === 'inlineCode') add('words', words);
      found.push(...detailsIn(words, true, vocabulary, (kind, one) => make(kind, one, node)));
    }
    if ('url' in node && node.url !== '') {
      const file = /([^/?#]+?)(?:\.[a-z0-9]{1,5})?(?:[?#].*)?$/i.exec(node.url)?.[1];
      if (node.type === 'image' || !isAddress(node.url)) {
        if (file && !node.url.startsWith('#')) add('file-name', decoded(file));
      } else add('link', decoded(node.url));
    }
    if ('alt' in node && node.alt) add('words', node.alt);
    if ('title' in node && node.title) add('words', node.title);
    for (const value of ['alt', 'title'] as const) {
      const words: unknown = Reflect.get(node, value);
      if (typeof words === 'string')
        found.push(...detailsIn(words, true, vocabulary, (kind, one) => make(kind, one, node)));
    }
    if ('attributes' in node)
      for (const [name, value] of Object.entries(node.attributes ?? {})) {
        if (!value || attributesOfAll.has(name)) continue;
        if (name === 'id') add('identifier', value);
        else if (/^\d{4}-\d\d-\d\d$/.test(value)) add('date', value);
        else if (name !== 'owner' && name !== 'to' && name !== 'of') add('words', value);
      }
  });
  yield* found;
}

/** Attributes that say nothing of whoever is protected. */
const attributesOfAll: ReadonlySet<string> = new Set(['reason', 'as', 'for']);

/** What stands in a closed fact of several words; of what somebody is the words are common. */
export function namesInFact(
  { key, isSaid: _, ...secret }: ClosedFact,
  vocabulary: Vocabulary,
): Iterable<Secret> {
  const { kind, source, text } = secret;
  if (kind !== 'words' || source !== undefined || key === 'function' || !/\s/.test(text.trim()))
    return [];
  return detailsIn(text, false, vocabulary, (finer, name) => ({
    ...secret,
    kind: finer,
    text: name,
  }));
}

function placeOf({ file }: Text, ...nodes: readonly Nodes[]): Place {
  const start = nodes.find(({ position }) => position !== undefined)?.position?.start;
  return { file, ...(start ? { position: start } : {}) };
}

function isAddress(value: string): boolean {
  return /^[a-z][a-z0-9+.-]*:/i.test(value);
}
