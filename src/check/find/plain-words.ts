/** The words of a passage that everybody may compare: no restricted ones, no code, no ids. */
import type { Nodes } from 'mdast';
import { isLabel } from '../../read/directives.ts';
import { isKnownDirective } from './known-directives.ts';

const none: ReadonlySet<Nodes> = new Set();

/** Words in the order of the text, with a space between blocks; what is in `without` is left out. */
export function plainWords(nodes: readonly Nodes[], without = none): string {
  const words: string[] = [];
  for (const node of plainNodes(nodes, without)) {
    if (node.type === 'text') words.push(node.value);
    else if (node.type === 'break' || ('children' in node && !inline.includes(node.type)))
      words.push(' ');
  }
  return words.join('');
}

/** The nodes that hold these words, in the order of the text, without recursion. */
export function* plainNodes(nodes: readonly Nodes[], without = none): Generator<Nodes> {
  const open: Nodes[] = nodes.toReversed();
  for (let node = open.pop(); node; node = open.pop()) {
    if (without.has(node)) continue;
    if (!('children' in node)) {
      yield node;
      continue;
    }
    if (printsOther(node)) continue;
    yield node;
    const children: readonly Nodes[] =
      node.type === 'containerDirective' && node.name === 'restricted'
        ? node.children.filter(isLabel)
        : node.children;
    open.push(...children.toReversed());
  }
}

const inline: readonly Nodes['type'][] = [
  'emphasis',
  'strong',
  'delete',
  'link',
  'linkReference',
  'textDirective',
];

/** A reference prints what it points at; a name that is not known may be `restricted`, misspelt. */
function printsOther(node: Nodes): boolean {
  switch (node.type) {
    case 'textDirective':
      return node.name !== 'abbr';
    case 'containerDirective':
    case 'leafDirective':
      return !isKnownDirective(node);
    default:
      return false;
  }
}
