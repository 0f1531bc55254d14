/** The words of a text as Markdown, as far as the audience may read them: what a finished file carries along as its source. */
import type { Heading, Nodes, Root, RootContent, Text as Words } from 'mdast';
import { defaultHandlers, type Handle } from 'mdast-util-to-markdown';
import { toString as plainText } from 'mdast-util-to-string';
import remarkDirective from 'remark-directive';
import remarkGfm from 'remark-gfm';
import remarkStringify from 'remark-stringify';
import { unified } from 'unified';
import { decoded } from '../decoded.ts';
import type { EditedSource } from '../edition.ts';
import type { Text } from '../meeting.ts';
import type { IsHidden } from './references.ts';

const heading: Handle = (node: Heading, parent, state, info) => {
  const line = defaultHandlers.heading(node, parent, state, info);
  // A heading of several lines has a rule below: the id stands before it.
  return node.data?.id ? line.replace(/(\n[=-]+)?$/, ` {#${node.data.id}}$1`) : line;
};

/** Closed words stay marked as such, so that what a file carries can be held against the digest of the whole. */
const text: Handle = (node: Words, parent, state, info) => {
  const closed = node.data?.closed;
  if (closed === undefined) return defaultHandlers.text(node, parent, state, info);
  const attributes = closed === '' ? {} : { as: closed };
  return state.handle(
    { type: 'textDirective', name: 'restricted', attributes, children: [] },
    parent,
    state,
    info,
  );
};

const writer = unified()
  .use(remarkStringify, { bullet: '-', rule: '-', handlers: { heading, text } })
  .use(remarkGfm)
  .use(remarkDirective)
  .freeze();

/** For whom a source is written. */
export interface SourceReader {
  readonly seesAll: boolean;
  /** Whether a reference leads to something that was taken out: even its id is then none of theirs. */
  readonly isHidden: IsHidden;
  /** Stands for such a reference. */
  readonly placeholder: string;
}

/**
 * The source of a text that {@link redact} has made fit for its audience. Who may read all gets the file as it was written;
 * for others it is written anew from what is left, so that nothing can hide in comments or in notes that nobody refers to.
 */
export function source(text: Text, { seesAll, isHidden, placeholder }: SourceReader): EditedSource {
  const markdown = seesAll
    ? String(text.file)
    : writer.stringify(withoutUnseen(withoutHidden(text.tree, { isHidden, placeholder })));
  return { lang: text.lang, markdown };
}

/** Takes out references to what was taken out itself. */
function withoutHidden(
  tree: Root,
  { isHidden, placeholder }: Pick<SourceReader, 'isHidden' | 'placeholder'>,
): Root {
  const open = <T extends Nodes>(nodes: readonly T[]): T[] =>
    nodes.flatMap((node): T[] => {
      if (node.type === 'textDirective' && node.name === 'ref' && isHidden(plainText(node).trim()))
        // What stands among phrases may be a phrase of another kind.
        return [{ type: 'text', value: placeholder } as T];
      if (node.type === 'link' && node.url.startsWith('#') && isHidden(decoded(node.url.slice(1))))
        return open(node.children) as Nodes[] as T[];
      return ['children' in node ? { ...node, children: open<Nodes>(node.children) } : node];
    });
  return { ...tree, children: open(tree.children) };
}

/** Takes out comments, and notes and addresses to which nothing leads any more. */
function withoutUnseen(tree: Root): Root {
  const definitions = new Map<string, RootContent>();
  const collect = (node: Nodes) => {
    if (node.type === 'footnoteDefinition' || node.type === 'definition') {
      const key = `${node.type} ${node.identifier}`;
      // Of several under one name the first counts, and nobody sees the others.
      if (!definitions.has(key)) definitions.set(key, node);
    }
    if ('children' in node) for (const child of node.children) collect(child);
  };
  collect(tree);
  const used = new Set<Nodes>();
  const follow = (node: Nodes) => {
    const key =
      node.type === 'footnoteReference'
        ? `footnoteDefinition ${node.identifier}`
        : node.type === 'linkReference' || node.type === 'imageReference'
          ? `definition ${node.identifier}`
          : undefined;
    const definition = key === undefined ? undefined : definitions.get(key);
    if (definition && !used.has(definition)) {
      used.add(definition);
      if ('children' in definition) for (const child of definition.children) follow(child);
    }
    // A definition is only as visible as what leads to it.
    if (node.type === 'footnoteDefinition' || !('children' in node)) return;
    for (const child of node.children) follow(child);
  };
  follow(tree);
  return { ...tree, children: kept(tree.children, used) };
}

/** What no reader sees of a passage in HTML, to its end where it is left open. */
const unseen =
  /<!--[\s\S]*?(?:-->|$)|<[!?][\s\S]*?(?:>|$)|<(script|style|template)\b[\s\S]*?(?:<\/\1\s*>|$)/gi;

function kept<T extends Nodes>(nodes: readonly T[], used: ReadonlySet<Nodes>): T[] {
  return nodes.flatMap((node): T[] => {
    if (node.type === 'footnoteDefinition' || node.type === 'definition') {
      if (!used.has(node)) return [];
    }
    if (node.type === 'html') {
      const value = node.value.replace(unseen, '');
      return value.trim() === '' ? [] : [{ ...node, value }];
    }
    return 'children' in node ? [{ ...node, children: kept(node.children, used) }] : [node];
  });
}
