/** Going through a tree of Markdown or HTML to read it. */
import type { Nodes as Html } from 'hast';
import type { Nodes as Markdown } from 'mdast';

/**
 * Every node of a tree in the order of reading, the tree itself first. It does not recurse: a hostile text must not run out of
 * stack. For those who change nothing: unist-util-visit names each of its steps for debuggers, which takes longer than the step.
 */
export function nodesIn(tree: Markdown): Generator<Markdown>;
export function nodesIn(tree: Html): Generator<Html>;
export function* nodesIn(tree: Markdown | Html): Generator<Markdown | Html> {
  const open: (Markdown | Html)[] = [tree];
  for (let node = open.pop(); node; node = open.pop()) {
    yield node;
    if (!('children' in node)) continue;
    for (let index = node.children.length - 1; index >= 0; index -= 1) {
      const child = node.children[index];
      if (child) open.push(child);
    }
  }
}
