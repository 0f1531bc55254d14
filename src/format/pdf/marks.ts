/**
 * Tells the elements of a document apart in the PDF that is printed from it. Chromium hands an element's language on letter
 * by letter, and nothing else: so each gets a private subtag with its number (BCP 47, 2.2.7), which the rewrite takes off again.
 */
import type { Element, Nodes, Root } from 'hast';
import { isCell, wordsOf } from './words-of.ts';

/** What the rewrite has to know of an element. */
export interface Mark {
  readonly tag: string;
  /** Its language, without the private subtag. */
  readonly lang: string;
  /** Its words, where it is a heading or a link. */
  readonly words: string;
  /** What an abbreviation stands for. */
  readonly expansion: string | undefined;
  /** The id under which the document links to it. */
  readonly id: string | undefined;
  /** What it is for, beyond its name. */
  readonly use: Use | undefined;
  /** Of a list: how its items are numbered, as in HTML: `a`, `I`. */
  readonly numbering: string | undefined;
  /** For a field: who signs in it. */
  readonly signatory: string | undefined;
  /** For the head of a group of rows: how many rows of the group there are from its own on. */
  readonly groupRows: number | undefined;
}

/** Uses that the name of an element does not tell. */
export type Use = 'note' | 'reference' | 'contents' | 'head' | 'signature';

/** Elements that need no mark: Chromium tags them as what they are, or they say nothing. */
const plain = new Set([
  'b',
  'br',
  'i',
  'small',
  'u',
  's',
  'wbr',
  'tbody',
  'thead',
  'tfoot',
  'colgroup',
  'col',
]);
/** Elements that Chromium leaves out of the structure unless they have an id; paragraphs where they hold blocks. */
const forgotten = new Set([
  'p',
  'span',
  'abbr',
  'q',
  'cite',
  'bdi',
  'bdo',
  'del',
  'ins',
  'mark',
  'sub',
  'sup',
  'time',
  'dfn',
  'kbd',
  'samp',
  'var',
  'div',
]);

/** Marks the elements of a body that is fresh and nobody else's yet; a mark's number is its place in the list. */
export function markElements(tree: Root): readonly Mark[] {
  const marks: Mark[] = [];
  const notes = notesOf(tree);
  const walk = (node: Element, above: Above) => {
    const { properties, tagName } = node;
    if (properties['ariaHidden'] === 'true') return;
    const stated = typeof properties['lang'] === 'string' ? properties['lang'] : undefined;
    const lang = stated ?? above.lang;
    const id = typeof properties['id'] === 'string' ? properties['id'] : undefined;
    const use = useOf(node, above, notes);
    // Raised letters such as those of « 1re » are part of their word.
    const needed =
      tagName === 'span' || tagName === 'sup'
        ? stated !== undefined || use !== undefined || (above.item && isCell(node))
        : !plain.has(tagName) || stated !== undefined;
    if (needed) {
      properties['lang'] = `${lang}-x-${marks.length.toString(36)}`;
      if (forgotten.has(tagName) || plain.has(tagName)) properties['id'] ??= `mark-${marks.length}`;
      const { title, type, dataSignatory } = properties;
      marks.push({
        tag: tagName,
        lang,
        words: /^(h[1-6]|a)$/.test(tagName) ? wordsOf(node) : '',
        expansion: tagName === 'abbr' && typeof title === 'string' ? title : undefined,
        id,
        use,
        numbering: tagName === 'ol' && typeof type === 'string' ? type : undefined,
        signatory: typeof dataSignatory === 'string' ? dataSignatory : undefined,
        groupRows: properties['scope'] === 'rowgroup' ? above.rows : undefined,
      });
    }
    const below: Above = {
      lang,
      item: tagName === 'li',
      nav: above.nav || tagName === 'nav',
      head: tagName === 'thead' || (above.head && tagName !== 'table'),
      rows: tagName === 'tr' ? above.rows : undefined,
    };
    let rows = node.children.filter(isRow).length;
    for (const child of node.children) {
      if (child.type !== 'element') continue;
      walk(child, isRow(child) ? { ...below, rows } : below);
      if (isRow(child)) rows -= 1;
    }
  };
  const root = tree.children.find((node) => node.type === 'element');
  const body = root?.type === 'element' ? root.children.find(isBody) : undefined;
  const lang = root?.type === 'element' ? String(root.properties['lang'] ?? 'und') : 'und';
  for (const child of body?.children ?? [])
    if (child.type === 'element')
      walk(child, { lang, item: false, nav: false, head: false, rows: undefined });
  return marks;
}

/** The number and the language behind a language with its private subtag. */
export function numberIn(
  lang: string,
): { readonly lang: string; readonly number: number } | undefined {
  const found = /^(.*)-x-([0-9a-z]+)$/.exec(lang);
  return found ? { lang: found[1] ?? '', number: Number.parseInt(found[2] ?? '', 36) } : undefined;
}

/** What an element stands in. */
interface Above {
  readonly lang: string;
  /** Directly in an item, where a cell has a marker of its own. */
  readonly item: boolean;
  readonly nav: boolean;
  readonly head: boolean;
  /** For a row and the cells in it: how many rows of the group there are from this one on. */
  readonly rows: number | undefined;
}

function useOf(node: Element, above: Above, notes: ReadonlySet<string>): Use | undefined {
  const { tagName, properties } = node;
  if (properties['dataSignatory'] !== undefined) return 'signature';
  if (isReference(node)) return 'reference';
  if (typeof properties['id'] === 'string' && notes.has(properties['id'])) return 'note';
  if (above.nav && /^(ol|ul|li)$/.test(tagName)) return 'contents';
  if (above.head && tagName === 'tr') return 'head';
  return undefined;
}

/** Ids of the notes to which marks in the text lead. */
function notesOf(tree: Root): ReadonlySet<string> {
  const found = new Set<string>();
  const walk = (node: Nodes) => {
    if (node.type === 'element' && isReference(node)) {
      for (const child of node.children) {
        const href = child.type === 'element' ? child.properties['href'] : undefined;
        if (typeof href === 'string') found.add(href.slice(1));
      }
    }
    if ('children' in node) for (const child of node.children) walk(child);
  };
  walk(tree);
  return found;
}

/** A raised link to a place in the document: the mark of a note. */
function isReference({ tagName, children }: Element): boolean {
  return (
    tagName === 'sup' &&
    children.some(
      (child) =>
        child.type === 'element' &&
        child.tagName === 'a' &&
        typeof child.properties['href'] === 'string' &&
        child.properties['href'].startsWith('#'),
    )
  );
}

function isRow(node: Nodes): boolean {
  return node.type === 'element' && node.tagName === 'tr';
}

function isBody(node: Nodes): node is Element {
  return node.type === 'element' && node.tagName === 'body';
}
