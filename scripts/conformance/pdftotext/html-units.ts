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
const marks = /\p{M}/gu;

/** Passages side by side, in a table or in several languages: where a page ends within them, each goes on on the next one. */
export interface Row {
  readonly cells: readonly (readonly Unit[])[];
}

/** What is said in a page. */
export interface PageWords {
  readonly units: readonly (Unit | Row)[];
  /** The heads of tables, which are repeated where a table goes over pages. */
  readonly heads: readonly string[];
  /** Words that run from right to left, as {@link unmarked}. */
  readonly turned: readonly string[];
}

/** What only the screen has. */
const screenOnly = 'tools back skip toolbar foot crumbs alert neighbours panel'.split(' ');
const blocks =
  /^(address|article|blockquote|caption|dd|div|dl|dt|figure|h[1-6]|header|hr|li|main|nav|ol|p|pre|section|table|tbody|td|tfoot|th|thead|tr|ul)$/;

/** Reads a page as the `html` format makes it. */
export function htmlUnits(html: string): PageWords {
  const tree = unified().use(rehypeParse).parse(html);
  const turned: string[] = [];
  let units: (Unit | Row)[] = [];
  const walk = (node: Nodes, rightToLeft: boolean) => {
    if (node.type === 'text') {
      turned.push(...turnedIn(node.value));
      const text = bare(node.value);
      if (text !== '') units.push({ text, rightToLeft: false });
      return;
    }
    if (node.type === 'element' && isLeftOut(node)) return;
    if (node.type === 'element' && node.tagName === 'ol') {
      for (const item of node.children.filter(isItem)) {
        const mark = markOf(node, item);
        if (mark !== '') units.push({ text: mark, rightToLeft: false });
        walk(item, isTurned(node, rightToLeft));
      }
      return;
    }
    const cells = 'children' in node ? node.children.filter(isCell) : [];
    if (cells.length > 1) {
      const around = units;
      const inCells = cells.map((cell) => {
        units = [];
        walk(cell, rightToLeft);
        return units.flatMap((unit) => ('cells' in unit ? unit.cells.flat() : [unit]));
      });
      units = around;
      units.push({ cells: inCells });
      return;
    }
    if (node.type !== 'element' || !isTurned(node, rightToLeft)) {
      if ('children' in node) for (const child of node.children) walk(child, false);
      return;
    }
    // What stands on the same lines is drawn together, each line from its left.
    let line: Nodes[] = [];
    const flush = () => {
      for (const one of line) visit(one, 'text', ({ value }) => turned.push(...turnedIn(value)));
      const words = line.map(textOf).join('');
      line = [];
      const text = bare(words);
      if (text !== '') units.push({ text, rightToLeft: true });
    };
    for (const child of node.children) {
      if (child.type === 'element' && (isLeftOut(child) || isBlock(child))) {
        flush();
        walk(child, true);
      } else line.push(child);
    }
    flush();
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

/** Without marks on letters. Poppler turns the characters of a span around, so that a mark comes before its letter. */
export function unmarked(text: string): string {
  return bare(text).replaceAll(marks, '');
}

function turnedIn(text: string): readonly string[] {
  return text.normalize('NFKC').replaceAll(marks, '').match(turnedWords) ?? [];
}

function isCell(node: Nodes): node is Element {
  if (node.type !== 'element') return false;
  const { className } = node.properties;
  return /^t[dh]$/.test(node.tagName) || (Array.isArray(className) && className.includes('cell'));
}

/** The mark of the item of a list: figures are known where they stand, letters are said. */
function markOf(list: Element, item: Element): string {
  const { type, start } = list.properties;
  const place = list.children.filter(isItem).indexOf(item) + Number(start ?? 1);
  const letter = (first: string) => String.fromCharCode(first.charCodeAt(0) + place - 1);
  if (type === 'a' || type === 'A') return bare(`${letter(type)}.`);
  return type === 'i' || type === 'I' ? bare(`${roman(place)}.`) : '';
}

/** Up to 39. */
function roman(number: number): string {
  const ones = ['', 'i', 'ii', 'iii', 'iv', 'v', 'vi', 'vii', 'viii', 'ix'];
  return `${'x'.repeat(Math.floor(number / 10))}${ones[number % 10] ?? ''}`;
}

function isItem(node: Nodes): node is Element {
  return node.type === 'element' && node.tagName === 'li';
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

function isTurned({ properties: { dir } }: Element, around: boolean): boolean {
  return dir === undefined ? around : dir === 'rtl';
}

function isBlock(node: Element): boolean {
  if (blocks.test(node.tagName)) return true;
  return node.children.some((child) => child.type === 'element' && isBlock(child));
}

function textOf(node: Nodes): string {
  if (node.type === 'text') return node.value;
  return 'children' in node ? node.children.map(textOf).join('') : '';
}
