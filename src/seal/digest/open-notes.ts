/** Link targets and footnotes that everybody may know of. */
import type { Definition, FootnoteDefinition } from 'mdast';
import { SKIP, visit } from 'unist-util-visit';
import type { Text } from '../../meeting.ts';
import { isDirective } from '../../read/directives.ts';
import { directiveKind } from './directive-kind.ts';

/** Link targets and footnotes that do not stand inside a closed passage. */
export function openNotes({ tree }: Text): {
  readonly definitions: ReadonlyMap<string, Definition>;
  readonly footnotes: ReadonlyMap<string, FootnoteDefinition>;
} {
  const definitions = new Map<string, Definition>();
  const footnotes = new Map<string, FootnoteDefinition>();
  visit(tree, (node) => {
    if (isDirective(node) && directiveKind(node) === 'closed') return SKIP;
    if (node.type === 'definition' && !definitions.has(node.identifier))
      definitions.set(node.identifier, node);
    if (node.type === 'footnoteDefinition' && !footnotes.has(node.identifier))
      footnotes.set(node.identifier, node);
    return undefined;
  });
  return { definitions, footnotes };
}
