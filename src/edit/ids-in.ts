/** Ids that authors gave: by them headings and passages are named. */
import type { Nodes } from 'mdast';
import { visit } from 'unist-util-visit';

/** The ids of headings and containers in a tree, in the order of the text. */
export function idsIn(tree: Nodes): readonly string[] {
  const ids: string[] = [];
  visit(tree, (node) => {
    const id =
      node.type === 'heading'
        ? node.data?.id
        : node.type === 'containerDirective'
          ? node.attributes?.['id']
          : undefined;
    if (id) ids.push(id);
  });
  return ids;
}
