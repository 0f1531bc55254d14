/** Last touches to a tree of HTML before it is typeset: what its place in the text asks for. */
import type { ElementContent, Root } from 'hast';
import { nodesIn } from '../nodes-in.ts';
import { depthBelow } from './headings.ts';
import { paragraph } from './made.ts';

/** Header cells of a table say that they head a column. */
export function scopeHeaders(tree: Root): void {
  for (const head of nodesIn(tree)) {
    if (head.type !== 'element' || head.tagName !== 'thead') continue;
    for (const cell of nodesIn(head))
      if (cell.type === 'element' && cell.tagName === 'th') cell.properties['scope'] ??= 'col';
  }
}

/** Headings in the midst of blocks stand below the heading of their section, without leaving out a level. */
export function shiftHeadings(tree: Root, depth: number): void {
  const open: number[] = [];
  for (const node of nodesIn(tree)) {
    if (node.type !== 'element') continue;
    const written = Number(/^h([1-6])$/.exec(node.tagName)?.[1] ?? 0);
    if (written === 0) continue;
    while ((open.at(-1) ?? 0) >= written) open.pop();
    open.push(written);
    node.tagName = `h${Math.min(depthBelow(depth) + open.length - 1, 6)}`;
  }
}

const phrasing = new Set(
  'a abbr b br cite code del dfn em i img ins kbd mark q s samp small span strong sub sup time u var'.split(
    ' ',
  ),
);

/** Words that lost the element around them become a paragraph: loose words are not tagged in a PDF. */
export function wrapLoose(tree: Root): Root {
  const children: Root['children'] = [];
  let loose: ElementContent[] = [];
  const flush = () => {
    const words = loose.some((node) => node.type === 'element' || isWords(node));
    if (words) children.push(paragraph(loose));
    else children.push(...loose);
    loose = [];
  };
  for (const node of tree.children) {
    if (node.type === 'text' || (node.type === 'element' && phrasing.has(node.tagName))) {
      loose.push(node);
    } else if (node.type !== 'doctype') {
      flush();
      children.push(node);
    }
  }
  flush();
  return { ...tree, children };
}

function isWords(node: ElementContent): boolean {
  return node.type === 'text' && node.value.trim() !== '';
}
