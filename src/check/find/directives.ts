/** The directives that mean something, and the attributes that each may have. */
import type { Nodes, RootContent } from 'mdast';
import type { Directives } from 'mdast-util-directive';

/** Names and attributes, by the kind of node. */
export const knownDirectives: Readonly<
  Record<Directives['type'], Readonly<Record<string, readonly string[]>>>
> = {
  containerDirective: {
    decision: ['id'],
    action: ['id', 'owner', 'due'],
    recommendation: ['id', 'to', 'due'],
    adoption: ['id', 'of'],
    restricted: ['id', 'reason', 'for'],
    public: [],
  },
  leafDirective: {},
  textDirective: { abbr: [], ref: [], restricted: ['as', 'reason', 'for', 'row'] },
};

/** Whether there is a directive of this name and kind. */
export function isKnownDirective({ type, name }: Directives): boolean {
  return Object.hasOwn(knownDirectives[type], name);
}

/** What stands in the brackets of a block directive. */
export function isLabel(node: RootContent): boolean {
  return node.type === 'paragraph' && node.data?.directiveLabel === true;
}

/** Whether a node is a directive of any kind. */
export function isDirective(node: Nodes): node is Directives {
  return (
    node.type === 'containerDirective' ||
    node.type === 'leafDirective' ||
    node.type === 'textDirective'
  );
}
