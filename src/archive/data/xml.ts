/** XML as text: well-formed whatever the words are, indented where no words are touched by it. */
import type { Element, ElementContent, Text } from 'xast';
import { toXml } from 'xast-util-to-xml';

/** A whole document in UTF-8. */
export function xmlDocument(root: Element): Uint8Array {
  const text = toXml(
    [
      { type: 'instruction', name: 'xml', value: 'version="1.0" encoding="UTF-8"' },
      { type: 'text', value: '\n' },
      tidied(root, 0, false),
      { type: 'text', value: '\n' },
    ],
    { closeEmptyElements: true },
  );
  return new TextEncoder().encode(text);
}

function tidied(element: Element, depth: number, amongWords: boolean): Element {
  const attributes = Object.fromEntries(
    Object.entries(element.attributes).map(([name, value]) => [
      name,
      typeof value === 'string' ? allowed(value) : value,
    ]),
  );
  // White space beside words could become part of them.
  const holdsWords = amongWords || element.children.some(({ type }) => type === 'text');
  const children = element.children.map((child): ElementContent => {
    if (child.type === 'text') return { ...child, value: allowed(child.value) };
    return child.type === 'element' ? tidied(child, depth + 1, holdsWords) : child;
  });
  return {
    ...element,
    attributes,
    children: holdsWords || children.length === 0 ? children : indented(children, depth),
  };
}

function indented(children: readonly ElementContent[], depth: number): ElementContent[] {
  const line = (level: number): Text => ({ type: 'text', value: `\n${'  '.repeat(level)}` });
  return [...children.flatMap((child) => [line(depth + 1), child]), line(depth)];
}

/** Characters that XML 1.0 cannot hold, not even escaped, are left out; so are halves of a pair. */
function allowed(text: string): string {
  return text.replaceAll(/\r\n?/g, '\n').replaceAll(
    // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
    /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g,
    '',
  );
}
