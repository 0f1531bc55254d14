/** Directives of a text, of whatever name. */
import type { Nodes, Paragraph } from 'mdast';
import type { Directives } from 'mdast-util-directive';

/** Whether a node is a directive of any of the three forms. */
export function isDirective(node: Nodes): node is Directives {
  return (
    node.type === 'containerDirective' ||
    node.type === 'leafDirective' ||
    node.type === 'textDirective'
  );
}

/** What stands in the brackets of a block directive. */
export function isLabel(node: Nodes): node is Paragraph {
  return node.type === 'paragraph' && node.data?.directiveLabel === true;
}
