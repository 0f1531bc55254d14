/** Marks of a restricted passage that Markdown did not take for marks: what they should guard lies open. */
import type { Nodes, Parents } from 'mdast';
import { toString as plainText } from 'mdast-util-to-string';
import { nodesIn } from '../nodes-in.ts';

/**
 * `:::restricted [a space before the bracket]`, `::: restricted`, `:restricted[an [odd bracket]`, `: restricted[…]`, `restricted[…]{as=…}`,
 * `[…]{restricted}`, also inside code or HTML.
 */
const openings =
  /:{2,}[ \t]*restricted|:[ \t]*restricted[ \t]*[[{(]|(?<![\p{L}\p{N}])restricted[ \t]*\[[^\]]*\][ \t]*\{|[\])][ \t]*\{[^}\n]*\brestricted\b/iu;
/** A line of colons that closes nothing: a passage ended before the author meant it to. */
const closing = /^[ \t]*:{3,}[ \t]*$/m;

/** The nodes that hold such marks, in the order of the text. */
export function strayMarks(tree: Nodes): readonly Nodes[] {
  const found: Nodes[] = [];
  let afterPassage = false;
  const collect = (node: Nodes) => {
    if (
      node.type === 'text' &&
      (openings.test(node.value) || (afterPassage && closing.test(node.value)))
    )
      found.push(node);
    // Code inside a line is set off on purpose; indented code often is not.
    if (node.type === 'code' && openings.test(node.value)) found.push(node);
    if (node.type === 'html' && openings.test(node.value.replace(/<!--[\s\S]*?-->/g, '')))
      found.push(node);
    if (!('children' in node)) return;
    for (const [index, child] of node.children.entries()) {
      if (isUnlabelled(child) && opensBracket(node, index + 1)) found.push(child);
      collect(child);
    }
    if (node.type === 'containerDirective' && node.name === 'restricted') afterPassage = true;
  };
  collect(tree);
  return found;
}

/** Whether words hold such a mark: facts know none of this form. */
export function holdsMark(words: string): boolean {
  return openings.test(words);
}

/** Marks inside a line that hold no words, or hold what belongs between braces: the words that they should guard stand beside them. */
export function hollowMarks(tree: Nodes): readonly Nodes[] {
  const found: Nodes[] = [];
  for (const node of nodesIn(tree)) {
    if (node.type !== 'textDirective' || node.name !== 'restricted' || node.data?.row) continue;
    const words = plainText(node).trim();
    if (words === '' || /^row(?![\p{L}\p{N}])|^(?:reason|for|as)=/u.test(words)) found.push(node);
  }
  return found;
}

function isUnlabelled(node: Nodes): boolean {
  return node.type === 'textDirective' && node.name === 'restricted' && node.children.length === 0;
}

function opensBracket({ children }: Parents, index: number): boolean {
  const next = children[index];
  return next?.type === 'text' && /^\s*[[{]/.test(next.value);
}
