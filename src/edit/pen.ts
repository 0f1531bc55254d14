/** Markdown trees to HTML trees, block by block: cleaned, linked, numbered and typeset for one language. */
import type { Root } from 'hast';
import type { PhrasingContent, RootContent } from 'mdast';
import type { ContainerDirective } from 'mdast-util-directive';
import type { Desk, Where } from './desk.ts';
import { scopeHeaders, shiftHeadings, wrapLoose } from './finish.ts';
import { workshop } from './generated.ts';
import { handlersFor } from './handlers.ts';
import { settle } from './settle.ts';
import { turnWith } from './turn.ts';
import { typeset } from './typography.ts';

/** Writes one text. Call it in the order of print: notes and first uses are counted as they come. */
export interface Pen {
  /** Whole blocks in a section of `depth`. */
  readonly blocks: (nodes: readonly RootContent[], depth: number) => Root;
  /** Words of a line, without a paragraph around them. */
  readonly line: (nodes: readonly PhrasingContent[], where: Where) => Root;
  /** The words of a clause that is a block of a section. */
  readonly clause: (node: ContainerDirective, depth: number) => Root;
  /** The words of a clause written before, as a block or in the midst of one. */
  readonly written: (node: ContainerDirective) => Root | undefined;
  /** All passages that were printed, in order. */
  readonly printed: readonly Root[];
}

/** A pen for one text. */
export function pen(desk: Desk): Pen {
  const { token, fill } = workshop();
  const written = new Map<ContainerDirective, Root>();
  let where: Where = 'text';
  const turn = turnWith(
    handlersFor(desk, {
      token,
      where: () => where,
      wrote: (clause, words) => written.set(clause, { type: 'root', children: [...words] }),
    }),
  );

  const write = (nodes: readonly RootContent[]): Root => {
    const tree = turn(nodes);
    const content = tree.children.filter((node) => node.type !== 'doctype');
    return fill({ ...tree, children: settle(content, desk) });
  };

  const printed: Root[] = [];
  const blocks = (nodes: readonly RootContent[], depth: number): Root => {
    where = 'text';
    const tree = wrapLoose(write(nodes));
    scopeHeaders(tree);
    shiftHeadings(tree, depth);
    typeset(tree, desk.locale.typography);
    printed.push(tree);
    return tree;
  };

  return {
    printed,
    blocks,
    line: (nodes, place) => {
      where = place;
      const { children } = write([{ type: 'paragraph', children: [...nodes] }]);
      const tree: Root = {
        type: 'root',
        children: children.flatMap((node) =>
          node.type === 'element' && node.tagName === 'p' ? node.children : [node],
        ),
      };
      typeset(tree, desk.locale.typography);
      if (place !== 'aside') printed.push(tree);
      return tree;
    },
    clause: (node, depth) => {
      const tree = blocks(node.children, depth);
      written.set(node, tree);
      return tree;
    },
    written: (node) => written.get(node),
  };
}
