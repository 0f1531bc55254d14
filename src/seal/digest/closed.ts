/** A passage that not everybody may read: it enters the canonical form by what the public may know and a salted hash. */
import type { Nodes } from 'mdast';
import { isLabel } from '../../read/directives.ts';
import type { Json } from './canonical-json.ts';
import { attributesOf, canonicalNodes, optional, type Surroundings } from './canonical-node.ts';
import type { Directive } from './directive-kind.ts';
import { type Hash, hash } from './hash.ts';
import type { Line } from './white-space.ts';

/** What the public may know of a closed passage. */
export interface Closed {
  /** Stands in the canonical form in place of the passage. */
  readonly face: Readonly<Record<string, Json>>;
  /** The passage itself. */
  readonly hidden: Hidden;
}

/** A closed passage: name of its mark, other attributes, words. Nothing is left of the words in what the public reads. */
export type Hidden = Readonly<Record<string, Json>> & { readonly children: Line };

/** Parts a closed passage into its face and what it hides; `inner` looks things up inside it. */
export function close(node: Directive, around: Surroundings, inner: Surroundings): Closed {
  const { attributes } = node;
  if (node.type === 'containerDirective') {
    const label = node.children.find(isLabel);
    const rest = node.children.filter((child) => child !== label);
    return {
      face: {
        type: 'restricted',
        ...optional({
          id: attributes?.['id'] || undefined,
          reason: attributes?.['reason'] || undefined,
        }),
        summary: canonicalNodes(label?.children ?? [], around),
      },
      hidden: hide(node, ['id', 'reason'], rest, inner),
    };
  }
  return {
    face: { type: 'restricted', ...optional({ as: attributes?.['as']?.trim() || undefined }) },
    hidden: hide(node, ['as'], node.children, inner),
  };
}

/** The hash of what is hidden; without its salt, short words could be guessed. */
export function sealed(hidden: Json, salt: Hash): Hash {
  return hash('restricted', { salt, hidden });
}

function hide(
  node: Directive,
  open: readonly string[],
  children: readonly Nodes[],
  inner: Surroundings,
): Hidden {
  return {
    name: node.name,
    ...attributesOf(node, open),
    children: canonicalNodes(children, inner),
  };
}
