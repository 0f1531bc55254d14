/** The words of a passage without markup: blocks apart, without the numbers of notes. */
import type { ElementContent, Root } from 'hast';
import { isNoteMark } from '../../format/view/note-mark.ts';

const blocks: ReadonlySet<string> = new Set([
  ...['p', 'li', 'ul', 'ol', 'blockquote', 'pre', 'div', 'section', 'table', 'tr', 'td', 'th'],
  ...['dl', 'dt', 'dd', 'br', 'hr', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'figure', 'figcaption'],
]);

/** Running text with single spaces. */
export function plainText(tree: Root | undefined): string {
  const parts = tree?.children.map((node) => (node.type === 'doctype' ? '' : wordsOf(node))) ?? [];
  return parts.join('').replaceAll(/\s+/g, ' ').trim();
}

function wordsOf(node: ElementContent): string {
  if (node.type === 'text') return node.value;
  if (node.type !== 'element') return '';
  if (node.tagName === 'img') return ` ${String(node.properties.alt ?? '')} `;
  if (isNoteMark(node)) return '';
  const words = node.children.map(wordsOf).join('');
  return blocks.has(node.tagName) ? ` ${words} ` : words;
}
