/** Paragraphs, lists and tables as Akoma Ntoso has them. */
import type { Element, ElementContent, Root } from 'hast';
import type { Element as XmlElement } from 'xast';
import { x } from 'xastscript';
import { inlines, langOf, type Setting } from './inlines.ts';

const containers: ReadonlySet<string> = new Set([...['div', 'section', 'figure', 'details', 'dl']]);
const lines: ReadonlySet<string> = new Set([
  ...['p', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'pre', 'dt', 'dd', 'figcaption', 'summary'],
]);

/** The blocks of a passage. */
export function blocks(tree: Root | undefined, setting: Setting): XmlElement[] {
  const nodes = tree?.children.flatMap((node) => (node.type === 'doctype' ? [] : [node])) ?? [];
  return blocksOf(nodes, setting);
}

/** Content as blocks: words that stand bare become paragraphs. */
function blocksOf(nodes: readonly ElementContent[], setting: Setting): XmlElement[] {
  const found: XmlElement[] = [];
  let bare: ElementContent[] = [];
  const flush = () => {
    const isBlank = bare.every((node) => node.type === 'text' && node.value.trim() === '');
    if (!isBlank) found.push(x('p', inlines(bare, setting)));
    bare = [];
  };
  for (const node of nodes) {
    const own = node.type === 'element' ? block(node, setting) : undefined;
    if (!own) {
      bare.push(node);
      continue;
    }
    flush();
    found.push(...own);
  }
  flush();
  return found;
}

/** The blocks of an element; `undefined` where it belongs into a line. */
function block(node: Element, setting: Setting): readonly XmlElement[] | undefined {
  const { tagName, properties, children } = node;
  if (lines.has(tagName)) return [x('p', langOf(properties), inlines(children, setting))];
  if (containers.has(tagName)) return blocksOf(children, setting);
  switch (tagName) {
    case 'ul':
    case 'ol':
      return list(node, setting);
    case 'blockquote':
      return container('quotation', blocksOf(children, setting));
    case 'table':
      return table(node, setting);
    case 'hr':
      return [];
    default:
      return undefined;
  }
}

/** A container must hold something. */
function container(name: string, inside: XmlElement[]): readonly XmlElement[] {
  return inside.length === 0 ? [] : [x('blockContainer', { class: name }, inside)];
}

function list(node: Element, setting: Setting): readonly XmlElement[] {
  const items = elements(node, 'li').map(({ children }) =>
    x(
      'li',
      // What a list item cannot hold, such as a table, is kept as lines.
      blocksOf(children, setting).flatMap((one) =>
        ['p', 'ul', 'ol'].includes(one.name) ? [one] : paragraphsIn(one),
      ),
    ),
  );
  return items.length === 0 ? [] : [x(node.tagName, items)];
}

function paragraphsIn(element: XmlElement): readonly XmlElement[] {
  if (element.name === 'p') return [element];
  return element.children.flatMap((child) => (child.type === 'element' ? paragraphsIn(child) : []));
}

function table(node: Element, setting: Setting): readonly XmlElement[] {
  const [caption] = elements(node, 'caption');
  const rows = ['thead', 'tbody', 'tfoot']
    .flatMap((name) => elements(node, name))
    .flatMap((group) => elements(group, 'tr'));
  const cells = (row: Element) =>
    row.children.flatMap((cell) => {
      if (cell.type !== 'element' || !['th', 'td'].includes(cell.tagName)) return [];
      const { rowSpan, colSpan } = cell.properties;
      const spans = { rowspan: figure(rowSpan), colspan: figure(colSpan) };
      const inside = blocksOf(cell.children, setting);
      return [x(cell.tagName, spans, inside.length > 0 ? inside : [x('p')])];
    });
  const all = [...rows, ...elements(node, 'tr')].map((row) => x('tr', cells(row)));
  const filled = all.filter(({ children }) => children.length > 0);
  if (filled.length === 0) return [];
  const title = caption ? [x('caption', inlines(caption.children, setting))] : [];
  return [x('table', [...title, ...filled])];
}

function figure(value: unknown): string | undefined {
  return typeof value === 'number' && Number.isInteger(value) && value > 1
    ? String(value)
    : undefined;
}

function elements({ children }: Element, name: string): readonly Element[] {
  return children.flatMap((one) => (one.type === 'element' && one.tagName === name ? [one] : []));
}
