/** Cells of tables without words, for print. */
import type { Element, Root } from 'hast';
import { visit } from 'unist-util-visit';

/**
 * Puts a space into each empty cell: Chromium leaves a cell that shows nothing out of the structure, and then the cells
 * behind it stand below heads that are not theirs.
 */
export function fillCells(tree: Root): void {
  visit(tree, 'element', (node) => {
    if ((node.tagName === 'td' || node.tagName === 'th') && isEmpty(node))
      node.children = [{ type: 'text', value: '\u00a0' }];
  });
}

function isEmpty({ children }: Element): boolean {
  return children.every((child) => {
    if (child.type === 'text') return child.value.trim() === '';
    return child.type !== 'element' || (child.tagName !== 'img' && isEmpty(child));
  });
}
