/** Puts words that a pattern finds into elements of their own. */
import type { Element, ElementContent, Root, RootContent, Text } from 'hast';

/** A text in parts, in which `wrap` says what stands for the words that were found; the same text where it wraps none. */
export function wrapFound<T extends Text>(
  node: T,
  pattern: RegExp,
  wrap: (words: string) => ElementContent | undefined,
): readonly (T | ElementContent)[] {
  const { value } = node;
  const parts: ElementContent[] = [];
  let end = 0;
  const text = (upTo: number) => {
    if (upTo > end) parts.push({ type: 'text', value: value.slice(end, upTo) });
  };
  for (const { 0: words, index } of value.matchAll(pattern)) {
    const wrapped = wrap(words);
    if (!wrapped) continue;
    text(index);
    parts.push(wrapped);
    end = index + words.length;
  }
  if (parts.length === 0) return [node];
  text(value.length);
  return parts;
}

/** A tree in which `wrap` says the same of all its texts, except within elements that are not entered. */
export function wrapFoundIn(
  tree: Root,
  pattern: RegExp,
  wrap: (words: string) => ElementContent | undefined,
  enters: (node: Element) => boolean = () => true,
): Root {
  const inNodes = <T extends RootContent>(nodes: readonly T[]): (T | ElementContent)[] =>
    nodes.flatMap((node): readonly (T | ElementContent)[] => {
      if (node.type === 'text') return wrapFound(node, pattern, wrap);
      return node.type === 'element' && enters(node)
        ? [{ ...node, children: inNodes(node.children) }]
        : [node];
    });
  return { ...tree, children: inNodes(tree.children) };
}
