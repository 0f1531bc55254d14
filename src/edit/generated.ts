/** Elements that the project makes itself: they pass through the cleaning of authors' HTML as tokens that no author can forge. */
import type { ElementContent, Root, RootContent } from 'hast';
import type { Node } from 'unist';

declare module 'hast' {
  interface ElementData {
    /** Which of the elements made by the project stands here. */
    generated?: number;
  }
  interface ElementContentMap {
    generated: Token;
  }
  interface RootContentMap {
    generated: Token;
  }
}

/** Makes the elements from their children, which were cleaned. Inside a link there must be no other link. */
type Make = (children: readonly ElementContent[], insideLink: boolean) => readonly ElementContent[];

/** The type of a token while HTML is parsed: the parser hands it through untouched. */
export const tokenType = 'generated';

/** Holds the place of an element until it is made; no tree that leaves this room holds one. */
interface Token extends Node {
  type: typeof tokenType;
  index: number;
  children: ElementContent[];
}

/** Elements waiting for their places to be cleaned. */
export interface Workshop {
  readonly token: (make: Make, children?: readonly ElementContent[]) => ElementContent;
  /** Puts the elements at their places, in the order of the text. */
  readonly fill: (tree: Root) => Root;
}

/** A workshop for one text. */
export function workshop(): Workshop {
  const makes: Make[] = [];
  const fill = (nodes: readonly RootContent[], insideLink: boolean): ElementContent[] =>
    nodes.flatMap((node): readonly ElementContent[] => {
      if (node.type === 'doctype') return [];
      if (node.type !== 'element') return [node];
      const { data, ...element } = node;
      const children = fill(node.children, insideLink || node.tagName === 'a');
      const make = data?.generated === undefined ? undefined : makes[data.generated];
      return make ? make(children, insideLink) : [{ ...element, children }];
    });
  return {
    token: (make, children = []) => ({
      type: tokenType,
      index: makes.push(make) - 1,
      children: [...children],
    }),
    fill: (tree) => ({ ...tree, children: fill(tree.children, false) }),
  };
}

/** Turns tokens into elements that cleaning keeps; `data` cannot be written in HTML. */
export function disguise(tree: Root): Root {
  return { ...tree, children: disguised(tree.children) };
}

function disguised(nodes: readonly RootContent[]): ElementContent[] {
  return nodes.flatMap((node): readonly ElementContent[] => {
    if (node.type === tokenType) {
      // The HTML parser's types ask for a position in all data; here there is none.
      const data = { generated: node.index, position: {} };
      const children = disguised(node.children);
      return [{ type: 'element', tagName: 'span', properties: {}, data, children }];
    }
    if (node.type === 'doctype') return [];
    if (node.type !== 'element') return [node];
    const { data: _data, ...element } = node;
    return [{ ...element, children: disguised(node.children) }];
  });
}
