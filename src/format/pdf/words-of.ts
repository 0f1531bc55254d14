/** The words of an element as a title or a label says them. */
import type { Element, Nodes } from 'hast';

/** The words of a line; those of two languages with a stroke between. */
export function wordsOf(node: Element): string {
  const label = node.properties['ariaLabel'];
  if (typeof label === 'string' && label !== '') return label;
  const cells = cellsIn(node);
  const parts = cells.length > 1 ? cells : [node];
  return parts
    .map((part) => textIn(part).replaceAll(/\s+/g, ' ').trim())
    .filter((text, index, all) => text !== '' && all.indexOf(text) === index)
    .join(' / ');
}

/** The cells below an element, one a language; none has another in it. */
function cellsIn({ children }: Element): readonly Element[] {
  return children.flatMap((child) => {
    if (child.type !== 'element') return [];
    return isCell(child) ? [child] : cellsIn(child);
  });
}

/** Whether an element holds the words of one language, with those of another beside or below it. */
export function isCell({ properties: { className } }: Element): boolean {
  return Array.isArray(className) && className.some((name) => name === 'cell' || name === 'line');
}

function textIn(node: Nodes): string {
  if (node.type === 'text') return node.value;
  if (node.type === 'element' && node.properties['ariaHidden']) return '';
  if (node.type === 'element' && node.tagName === 'img')
    return String(node.properties['alt'] ?? '');
  return 'children' in node ? node.children.map(textIn).join('') : '';
}
