/** The words of a passage that everybody may compare: no restricted ones, no code, no ids. */
import type { Nodes } from 'mdast';
import { isLabel } from './directives.ts';

/** Words in the order of the text, without recursion, with a space between blocks. */
export function plainWords(nodes: readonly Nodes[]): string {
  const words: string[] = [];
  const open: Nodes[] = nodes.toReversed();
  for (let node = open.pop(); node; node = open.pop()) {
    if (node.type === 'text') words.push(node.value);
    if (node.type === 'break') words.push(' ');
    if (!('children' in node)) continue;
    if (node.type === 'textDirective' && (node.name === 'restricted' || node.name === 'ref'))
      continue;
    const inline = node.type !== 'paragraph' && 'value' in node;
    if (!inline && node.type !== 'textDirective') words.push(isInline(node) ? '' : ' ');
    const children: readonly Nodes[] =
      node.type === 'containerDirective' && node.name === 'restricted'
        ? node.children.filter(isLabel)
        : node.children;
    open.push(...children.toReversed());
  }
  return words.join('');
}

function isInline({ type }: Nodes): boolean {
  return ['emphasis', 'strong', 'delete', 'link', 'linkReference'].includes(type);
}
