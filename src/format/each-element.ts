/** Goes through all elements of a document, without the ceremony that general walkers make at each node. */
import type { Element, Root } from 'hast';

/** Calls `work` with each element, before those inside it; an element may be put in its place. */
export function eachElement(
  root: Root,
  work: (element: Element, index: number, parent: Root | Element) => void,
): void {
  walk(root, work);
}

function walk(
  parent: Root | Element,
  work: (element: Element, index: number, parent: Root | Element) => void,
): void {
  const { children } = parent;
  for (let index = 0; index < children.length; index += 1) {
    const child = children[index];
    if (child?.type !== 'element') continue;
    work(child, index, parent);
    walk(child, work);
  }
}
