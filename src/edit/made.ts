/** Nodes of HTML trees that the project makes itself. */
import type { Element, ElementContent } from 'hast';

/** An element. */
export function element(
  tagName: string,
  properties: Element['properties'],
  children: readonly ElementContent[],
): Element {
  return { type: 'element', tagName, properties, children: [...children] };
}

/** A paragraph. */
export function paragraph(children: readonly ElementContent[]): Element {
  return element('p', {}, children);
}

/** Words. */
export function text(value: string): ElementContent {
  return { type: 'text', value };
}
