/** The words of a page in the order of reading, as pieces that must be found one after the other. */
import type { Element, Nodes, Root } from 'hast';
import rehypeParse from 'rehype-parse';
import { unified } from 'unified';
import { visit } from 'unist-util-visit';

/** A piece of text without white space. */
export interface Unit {
  readonly text: string;
  /** Whether it runs from right to left: then its characters are found in the order in which they are drawn. */
  readonly rightToLeft: boolean;
}

const turnedWords = /[\p{Script=Arabic}\p{Script=Hebrew}]+/gu;

/** What is said in a page. */
export interface PageWords {
  readonly units: readonly Unit[];
  /** The heads of tables, which are repeated where a table goes over pages. */
  readonly heads: readonly string[];
  /** Words that run from right to left. */
  readonly turned: readonly string[];
}

/** What only the screen has. */
const screenOnly = 'tools back skip toolbar foot crumbs alert neighbours panel'.split(' ');
const blocks =
  /^(address|article|blockquote|caption|dd|div|dl|dt|figure|h[1-6]|header|hr|li|main|nav|ol|p|pre|section|table|tbody|td|tfoot|th|thead|tr|ul)$/;

/** Reads a page as the `html` format makes it. */
export function htmlUnits(html: string): PageWords {
  const tree = unified().use(rehypeParse).parse(html);
  const units: Unit[] = [];
  const turned: string[] = [];
  const walk = (node: Nodes, rightToLeft: boolean) => {
    if (node.type === 'text') {
      turned.push(...turnedIn(node.value));
      const text = bare(node.value);
      if (text !== '') units.push({ text, rightToLeft: false });
      return;
    }
    if (node.type === 'element' && isLeftOut(node)) return;
    const dir = node.type === 'element' ? node.properties['dir'] : undefined;
    const isTurned = dir === undefined ? rightToLeft : dir === 'rtl';
    if (node.type === 'element' && isTurned && !holdsBlocks(node)) {
      const text = bare(textOf(node));
      turned.push(...turnedIn(textOf(node)));
      if (text !== '') units.push({ text, rightToLeft: true });
    } else if ('children' in node) for (const child of node.children) walk(child, isTurned);
  };
  walk(tree, false);
  return { units, heads: headsOf(tree), turned: [...new Set(turned)] };
}

/** Without white space, marks of direction and case, which typesetting adds and takes. */
export function bare(text: string): string {
  return text
    .normalize('NFKC')
    .replaceAll(/\s|\p{Default_Ignorable_Code_Point}/gu, '')
    .toLowerCase();
}

function turnedIn(text: string): readonly string[] {
  return (text.match(turnedWords) ?? []).map(bare);
}

function headsOf(tree: Root): readonly string[] {
  const heads: string[] = [];
  visit(tree, 'element', (node) => {
    if (node.tagName === 'thead') heads.push(bare(textOf(node)));
  });
  return [...new Set(heads)];
}

function isLeftOut({ tagName, properties: { className } }: Element): boolean {
  const classes = Array.isArray(className) ? className : [];
  return tagName === 'head' || screenOnly.some((name) => classes.includes(name));
}

function holdsBlocks({ children }: Element): boolean {
  return children.some(
    (child) => child.type === 'element' && (blocks.test(child.tagName) || holdsBlocks(child)),
  );
}

function textOf(node: Nodes): string {
  if (node.type === 'text') return node.value;
  return 'children' in node ? node.children.map(textOf).join('') : '';
}
