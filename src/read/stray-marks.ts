/** Marks of a restricted passage that Markdown did not take for marks: what they should guard lies open. */
import type { Code, Nodes, Parents } from 'mdast';
import type { Directives } from 'mdast-util-directive';
import { toString as plainText } from 'mdast-util-to-string';
import { nodesIn } from '../nodes-in.ts';
import { isRestricted, isRestricting } from './restricting.ts';

/**
 * `:::restricted [a space before the bracket]`, `::: restricted`, `:restricted[an [odd bracket]`, `: restricted[…]`, `restricted[…]{as=…}`,
 * `[…]{restricted}`, also inside code or HTML.
 */
const openings =
  /:{2,}[ \t]*restricted|:[ \t]*restricted[ \t]*[[{(]|(?<![\p{L}\p{N}])restricted[ \t]*\[[^\]]*\][ \t]*\{|[\])][ \t]*\{[^}\n]*\brestricted\b/iu;
/** `::: confidential`, `:secret [words]`, `:secret(words)`, `[words]{.private}`: a name counts where it is one of those by which authors mean it. */
const named =
  /:{2,}[ \t]*([\p{L}\p{M}]+)|:([\p{L}\p{M}]+)(?:[ \t]*[[{]|\()|[\])][ \t]*\{\.?([\p{L}\p{M}]+)|\{\.?(restricted)\}/giu;
/** A line of colons that closes nothing: a passage ended before the author meant it to. */
const closing = /^[ \t]*:{3,}[ \t]*$/m;

/** The nodes that hold such marks, in the order of the text. */
export function strayMarks(tree: Nodes): readonly Nodes[] {
  const found: Nodes[] = [];
  let afterPassage = false;
  const collect = (node: Nodes) => {
    if (
      node.type === 'text' &&
      (holdsMark(node.value) || (afterPassage && closing.test(node.value)))
    )
      found.push(node);
    // Code inside a line is set off on purpose; indented code often is not.
    if (node.type === 'code' && (holdsMark(node.value) || isFenced(node))) found.push(node);
    if (node.type === 'html' && holdsMark(node.value.replace(/<!--[\s\S]*?-->/g, '')))
      found.push(node);
    if (!('children' in node)) return;
    for (const [index, child] of node.children.entries()) {
      if (isUnlabelled(child) && opensBracket(node, index + 1)) found.push(child);
      collect(child);
    }
    if (node.type === 'containerDirective' && isRestricted(node)) afterPassage = true;
  };
  collect(tree);
  return found;
}

/** Whether words hold such a mark: facts know none of this form. */
export function holdsMark(words: string): boolean {
  if (openings.test(words)) return true;
  for (const [, ...found] of words.matchAll(named))
    if (found.some((name) => name !== undefined && isRestricting(name))) return true;
  return false;
}

/** Marks inside a line that hold no words, or hold what belongs between braces: the words that they should guard stand beside them. */
export function hollowMarks(tree: Nodes): readonly Nodes[] {
  const found: Nodes[] = [];
  for (const node of nodesIn(tree)) {
    if (node.type !== 'textDirective' || !isRestricted(node) || node.data?.row) continue;
    const words = plainText(node).trim();
    if (words === '' || /^row(?![\p{L}\p{N}])|^(?:reason|for|as)=/u.test(words)) found.push(node);
  }
  return found;
}

/** `:restricted`, which is a directive without a label, or `:secret`, which was given back as text. */
function isUnlabelled(node: Nodes): boolean {
  if (node.type !== 'text') return isRestricted(node) && hasNoLabel(node);
  const [, name] = /^:([\p{L}\p{M}]+)$/u.exec(node.value) ?? [];
  return name !== undefined && isRestricting(name);
}

function hasNoLabel({ type, children }: Directives): boolean {
  return type === 'textDirective' && children.length === 0;
}

/** A fence of the kind in which others write marks: “```restricted”, “```{restricted}”. */
function isFenced({ lang }: Code): boolean {
  const [name] = /[\p{L}\p{M}]+/u.exec(lang ?? '') ?? [];
  return name !== undefined && isRestricting(name);
}

function opensBracket({ children }: Parents, index: number): boolean {
  const next = children[index];
  return next?.type === 'text' && /^(?:\s*[[{]|\()/.test(next.value);
}
