/** Ids that authors gave: by them headings and passages are named. */
import type { Nodes } from 'mdast';
import { nodesIn } from '../nodes-in.ts';

/** The ids of headings and containers in a tree, in the order of the text. */
export function idsIn(tree: Nodes): readonly string[] {
  const ids: string[] = [];
  for (const node of nodesIn(tree)) {
    const id =
      node.type === 'heading'
        ? node.data?.id
        : node.type === 'containerDirective'
          ? node.attributes?.['id']
          : undefined;
    if (id) ids.push(id);
  }
  return ids;
}
