/** Elements of an XML document, by another reader than the writer's. */
import { parseXml, XmlElement } from '@rgrove/parse-xml';

/** The root of a document. */
export function rootOf(xml: string): XmlElement {
  const { root } = parseXml(xml);
  if (!root) throw new Error('no root element');
  return root;
}

/** The children with a name. */
export function children(parent: XmlElement, name: string): readonly XmlElement[] {
  return parent.children.flatMap((child) =>
    child instanceof XmlElement && child.name === name ? [child] : [],
  );
}
