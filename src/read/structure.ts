/** A Markdown tree as nested sections of blocks, with marked clauses and restricted passages named as such. */
import GithubSlugger from 'github-slugger';
import type { Definition, FootnoteDefinition, Heading, Root, RootContent } from 'mdast';
import type { ContainerDirective } from 'mdast-util-directive';
import { toString as plainText } from 'mdast-util-to-string';
import type { Block, Clause, ClauseKind, Prose, Restricted, Section, Text } from '../meeting.ts';
import { nodesIn } from '../nodes-in.ts';
import { isLabel } from './directives.ts';

/** The kinds of clause, in the order in which registers list them. */
export const clauseKinds = [
  'decision',
  'action',
  'recommendation',
  'adoption',
] as const satisfies readonly ClauseKind[];

/** The parts of a text that follow from its tree. */
export type Structure = Pick<Text, 'body' | 'definitions' | 'footnotes'>;

/** Sections, link definitions and footnotes of a tree. Of two definitions with one name the first counts, as in CommonMark. */
export function structure(tree: Root): Structure {
  const definitions = new Map<string, Definition>();
  const footnotes = new Map<string, FootnoteDefinition>();
  for (const node of nodesIn(tree)) {
    if (node.type === 'definition' && !definitions.has(node.identifier))
      definitions.set(node.identifier, node);
    if (node.type === 'footnoteDefinition' && !footnotes.has(node.identifier))
      footnotes.set(node.identifier, node);
  }
  return { body: nest(tree.children), definitions, footnotes };
}

interface Draft {
  readonly id: string;
  readonly tied: boolean;
  readonly depth: number;
  readonly heading: Heading | undefined;
  readonly blocks: Block[];
  readonly sections: Draft[];
}

function nest(children: readonly RootContent[]): Section {
  const slugger = new GithubSlugger();
  const root: Draft = {
    id: '',
    tied: false,
    depth: 0,
    heading: undefined,
    blocks: [],
    sections: [],
  };
  const open: Draft[] = [root];
  for (const node of children) {
    if (node.type !== 'heading') {
      open.at(-1)?.blocks.push(...blocks([node]));
      continue;
    }
    while ((open.at(-1)?.depth ?? 0) >= node.depth) open.pop();
    const given = node.data?.id;
    const section: Draft = {
      id: given ?? slugger.slug(plainText(node) || 'section'),
      tied: given !== undefined,
      depth: node.depth,
      heading: node,
      blocks: [],
      sections: [],
    };
    open.at(-1)?.sections.push(section);
    open.push(section);
  }
  return root;
}

function blocks(children: readonly RootContent[]): Block[] {
  return children.flatMap((node): Block[] => {
    if (node.type === 'definition' || node.type === 'footnoteDefinition') return [];
    if (node.type === 'html' && isComment(node.value)) return [];
    if (node.type !== 'containerDirective') return [{ type: 'prose', node } satisfies Prose];
    if (isClauseKind(node.name)) return [clause(node, node.name)];
    if (node.name === 'restricted') return [restricted(node)];
    // An unknown directive is reported by a check; its words must not be lost.
    return blocks(withoutLabel(node));
  });
}

function clause(node: ContainerDirective, kind: ClauseKind): Clause {
  const { id, ...attributes } = node.attributes ?? {};
  return {
    type: 'clause',
    kind,
    id: id || undefined,
    attributes: strings(attributes),
    blocks: blocks(node.children),
    node,
  };
}

function restricted(node: ContainerDirective): Restricted {
  const label = node.children.find(isLabel);
  return {
    type: 'restricted',
    id: node.attributes?.id || undefined,
    reason: node.attributes?.reason || undefined,
    open: node.data?.closed !== true,
    summary: label?.children ?? [],
    blocks: blocks(withoutLabel(node)),
    node,
  };
}

function withoutLabel(node: ContainerDirective): RootContent[] {
  return node.children.filter((child) => !isLabel(child));
}

/** Whether a directive of this name is a clause. */
export function isClauseKind(name: string): name is ClauseKind {
  return (clauseKinds as readonly string[]).includes(name);
}

function isComment(html: string): boolean {
  return html.replace(/<!--[\s\S]*?-->/g, '').trim() === '';
}

function strings(
  attributes: Readonly<Record<string, string | null | undefined>>,
): Record<string, string> {
  return Object.fromEntries(
    Object.entries(attributes).map(([name, value]): [string, string] => [name, value ?? '']),
  );
}
