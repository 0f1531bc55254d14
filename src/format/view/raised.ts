/** Words as HTML, in which the letters that a language's printers raise are raised: those behind the figure in « 1re ». */
import type { ElementContent, Root, RootContent, Text } from 'hast';
import type { Locale } from '../../locale/locale.ts';

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
};
/** Elements whose words are no prose, or stand raised or low already. */
const settled = new Set(['code', 'kbd', 'samp', 'pre', 'sup', 'sub']);

/** Plain text as HTML. */
export function escaped(text: string): string {
  return text.replaceAll(/[&<>"]/g, (char) => entities[char] ?? char);
}

/** Plain text of a language as HTML. */
export function printed(text: string, locale: Locale | undefined): string {
  const html = escaped(text);
  const raised = locale?.raised;
  return raised ? html.replaceAll(raised, (letters) => `<sup>${letters}</sup>`) : html;
}

/** The same words, which are of a language, with its letters raised; the same tree where it has none. */
export function withRaised(tree: Root, locale: Locale | undefined): Root {
  const raised = locale?.raised;
  return raised ? { ...tree, children: inNodes(tree.children, raised) } : tree;
}

function inNodes<T extends RootContent>(
  nodes: readonly T[],
  raised: RegExp,
): (T | ElementContent)[] {
  return nodes.flatMap((node): readonly (T | ElementContent)[] => {
    if (node.type === 'text') return inText(node, raised);
    if (node.type !== 'element' || settled.has(node.tagName) || 'lang' in node.properties)
      return [node];
    return [{ ...node, children: inNodes(node.children, raised) }];
  });
}

function inText<T extends Text>(node: T, raised: RegExp): readonly (T | ElementContent)[] {
  const { value } = node;
  const parts: ElementContent[] = [];
  let end = 0;
  const text = (upTo: number) => {
    if (upTo > end) parts.push({ type: 'text', value: value.slice(end, upTo) });
  };
  for (const { 0: letters, index } of value.matchAll(raised)) {
    text(index);
    parts.push({
      type: 'element',
      tagName: 'sup',
      properties: {},
      children: [{ type: 'text', value: letters }],
    });
    end = index + letters.length;
  }
  if (parts.length === 0) return [node];
  text(value.length);
  return parts;
}
