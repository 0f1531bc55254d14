/** Markdown trees to HTML trees, block by block: cleaned, linked, numbered and typeset for one language. */
import type { Element, ElementContent, Root } from 'hast';
import type {
  Definition,
  FootnoteReference,
  Heading,
  ImageReference,
  LinkReference,
  ListItem,
  Root as MarkdownRoot,
  Parents,
  PhrasingContent,
  RootContent,
} from 'mdast';
import type { ContainerDirective, LeafDirective, TextDirective } from 'mdast-util-directive';
import { toString as plainText } from 'mdast-util-to-string';
import rehypeRaw from 'rehype-raw';
import rehypeSanitize from 'rehype-sanitize';
import remarkRehype, { defaultHandlers, type Options } from 'remark-rehype';
import { unified } from 'unified';
import { decoded } from '../decoded.ts';
import type { Locale } from '../locale/locale.ts';
import { nodesIn } from '../nodes-in.ts';
import type { Abbreviate } from './abbreviations.ts';
import type { Footnotes } from './footnotes.ts';
import { disguise, tokenType, workshop } from './generated.ts';
import { depthBelow } from './headings.ts';
import type { Ids } from './identify.ts';
import type { Images } from './images.ts';
import type { Refer } from './references.ts';
import { safe } from './safe.ts';
import { typeset } from './typography.ts';

/** All that the writing of one text needs. */
export interface Desk {
  readonly locale: Locale;
  readonly definitions: ReadonlyMap<string, Definition>;
  readonly ids: Ids;
  readonly abbreviate: Abbreviate;
  readonly refer: Refer;
  readonly footnotes: Footnotes;
  readonly images: Images;
}

/** Where words stand: a heading writes no abbreviation out, and what is not printed here starts no note. */
type Where = 'text' | 'heading' | 'aside';

/** Writes one text. Call it in the order of print: notes and first uses are counted as they come. */
export interface Pen {
  /** Whole blocks in a section of `depth`. */
  readonly blocks: (nodes: readonly RootContent[], depth: number) => Root;
  /** Words of a line, without a paragraph around them. */
  readonly line: (nodes: readonly PhrasingContent[], where: Where) => Root;
  /** The words of a clause that is a block of a section. */
  readonly clause: (node: ContainerDirective, depth: number) => Root;
  /** The words of a clause written before, as a block or in the midst of one. */
  readonly written: (node: ContainerDirective) => Root | undefined;
  /** All passages that were printed, in order. */
  readonly printed: readonly Root[];
}

type Handlers = NonNullable<Options['handlers']>;

type Handler = NonNullable<Handlers['root']>;

/** A pen for one text. */
export function pen(desk: Desk): Pen {
  const { token, fill } = workshop();
  const written = new Map<ContainerDirective, Root>();
  let where: Where = 'text';

  const handlers: Handlers = {
    footnoteReference: (_state, node: FootnoteReference) =>
      token(() => {
        const mark = where === 'aside' ? undefined : desk.footnotes.refer(node.identifier);
        return mark ? [mark] : [];
      }),
    textDirective: (state, node: TextDirective) => {
      const words = plainText(node).trim();
      if (node.name === 'abbr' && words)
        return token(() => desk.abbreviate(words, where === 'text'));
      if (node.name === 'ref' && words)
        return token((_children, inside) => reference(words, inside));
      const children = state.all(node);
      return children.length > 0 ? children : [text(`:${node.name}`)];
    },
    leafDirective: (state, node: LeafDirective) => {
      const children = state.all(node);
      return paragraph(children.length > 0 ? children : [text(`::${node.name}`)]);
    },
    containerDirective: (state, node: ContainerDirective) => {
      const clause = desk.ids.clauseOf.get(node);
      // Where it is open the passage itself stands in place of its summary.
      const summarised = node.name === 'restricted' && node.data?.closed !== true;
      const shown = summarised ? node.children.filter((child) => !isLabel(child)) : node.children;
      const content = state.all({ ...node, children: shown });
      if (!clause && node.name !== 'restricted') return content;
      const children = state.wrap(content, true);
      if (clause) {
        const title = `${desk.locale.words[clause.kind]} ${clause.label}`;
        return token((cleaned) => {
          written.set(node, { type: 'root', children: [...cleaned] });
          return [boxed(['clause', clause.kind], 'clause-title', title, node, cleaned)];
        }, children);
      }
      return token((cleaned) => {
        const words = shown.length > 0 ? cleaned : [paragraph([text(restrictedWords)])];
        return [boxed(['restricted'], 'restricted-title', restrictedTitle(node), node, words)];
      }, children);
    },
    heading: (state, node: Heading) => {
      const id = desk.ids.anchors.get(node);
      const heading = defaultHandlers.heading(state, node);
      if (id === undefined) return heading;
      return token(
        (children) => [{ ...heading, properties: { id }, children: [...children] }],
        heading.children,
      );
    },
    linkReference: (state, node: LinkReference) => {
      const definition = desk.definitions.get(node.identifier);
      if (!definition) return defaultHandlers.linkReference(state, node);
      return defaultHandlers.link(state, { ...definition, type: 'link', children: node.children });
    },
    imageReference: (state, node: ImageReference) => {
      const definition = desk.definitions.get(node.identifier);
      if (!definition) return defaultHandlers.imageReference(state, node);
      return defaultHandlers.image(state, { ...definition, type: 'image', alt: node.alt });
    },
    listItem: (state, node: ListItem, parent: Parents | undefined) => {
      const item = defaultHandlers.listItem(state, node, parent);
      return typeof node.checked === 'boolean' ? withoutInput(item) : item;
    },
  };

  const { restricted, reasons, restrictedWords } = desk.locale.words;
  const restrictedTitle = (node: ContainerDirective): string => {
    const reason = node.attributes?.['reason'] ?? '';
    const known: Readonly<Record<string, string>> = reasons;
    const why = Object.hasOwn(known, reason) ? known[reason] : reason;
    return why ? `${restricted} — ${why}` : restricted;
  };

  const boxed = (
    className: string[],
    titleClass: string,
    title: string,
    node: ContainerDirective,
    content: readonly ElementContent[],
  ): Element => {
    const id = desk.ids.anchors.get(node);
    return element('section', { className, ...(id ? { id } : {}), ariaLabel: title }, [
      text('\n'),
      element('p', { className: [titleClass] }, [text(title)]),
      ...content,
    ]);
  };

  const reference = (written: string, insideLink: boolean): ElementContent[] => {
    const { words, href } = desk.refer(written);
    return href === undefined || insideLink
      ? [text(words)]
      : [element('a', { href }, [text(words)])];
  };

  const settled = (nodes: readonly ElementContent[]): ElementContent[] =>
    nodes.flatMap((node): readonly ElementContent[] => {
      if (node.type !== 'element') return [node];
      const children = settled(node.children);
      if (node.tagName === 'img') return [desk.images.show(node)];
      if (node.tagName !== 'a') return [{ ...node, children }];
      const href = String(node.properties['href'] ?? '');
      if (/^(https?:\/\/|mailto:)/i.test(href)) return [{ ...node, children }];
      const id = /^#./.test(href) ? decoded(href.slice(1)) : undefined;
      if (id === undefined) return children;
      if (children.length === 0) return reference(id, false);
      const target = desk.refer(`#${id}`).href;
      return target === undefined
        ? children
        : [{ ...node, properties: { ...node.properties, href: target }, children }];
    });

  const toHast = converter(handlers);

  const write = (children: readonly RootContent[]): Root => {
    const rough = toHast({ type: 'root', children: [...children] });
    const parsed = holdsHtml(rough) ? parseHtml.runSync(rough) : rough;
    const clean = cleaned(disguise(parsed));
    const content = clean.children.filter((node) => node.type !== 'doctype');
    return fill({ ...clean, children: settled(content) });
  };

  const printed: Root[] = [];
  const blocks = (nodes: readonly RootContent[], depth: number): Root => {
    where = 'text';
    const tree = wrapLoose(write(nodes));
    scopeHeaders(tree);
    shiftHeadings(tree, depth);
    typeset(tree, desk.locale.typography);
    printed.push(tree);
    return tree;
  };

  return {
    printed,
    blocks,
    line: (nodes, place) => {
      where = place;
      const { children } = write([{ type: 'paragraph', children: [...nodes] }]);
      const tree: Root = {
        type: 'root',
        children: children.flatMap((node) =>
          node.type === 'element' && node.tagName === 'p' ? node.children : [node],
        ),
      };
      typeset(tree, desk.locale.typography);
      if (place !== 'aside') printed.push(tree);
      return tree;
    },
    clause: (node, depth) => {
      const tree = blocks(node.children, depth);
      written.set(node, tree);
      return tree;
    },
    written: (node) => written.get(node),
  };
}

const parseHtml = unified()
  .use(rehypeRaw, { passThrough: [tokenType] })
  .freeze();
const cleaned = rehypeSanitize(safe);

/**
 * Turns blocks of one text to HTML in the state in which the first of them was turned: to make a state for each takes longer than
 * to turn a paragraph. What a state looks up, definitions and notes, these handlers look up elsewhere.
 */
function converter(handlers: Handlers): (tree: MarkdownRoot) => Root {
  const root: Handler = (state, first: MarkdownRoot) => {
    const again = (tree: MarkdownRoot) => state.wrap(state.all(tree));
    turn = again;
    return again(first);
  };
  const options = { allowDangerousHtml: true, handlers: { ...handlers, root } };
  const processor = unified().use(remarkRehype, options).freeze();
  let turn = (tree: MarkdownRoot): Root['children'] => processor.runSync(tree).children;
  return (tree) => ({ type: 'root', children: turn(tree) });
}

function holdsHtml(tree: Root): boolean {
  for (const { type } of nodesIn(tree)) if (type === 'raw') return true;
  return false;
}

/** A form field is neither printed nor read aloud well: a box is text. */
function withoutInput(item: Element): Element {
  return {
    ...item,
    children: item.children.map((node, index) => {
      if (node.type !== 'element') return node;
      if (node.tagName === 'input') return text(node.properties['checked'] === true ? '☑' : '☐');
      return node.tagName === 'p' && index <= 1 ? withoutInput(node) : node;
    }),
  };
}

/** Header cells of a table say that they head a column. */
function scopeHeaders(tree: Root): void {
  for (const head of nodesIn(tree)) {
    if (head.type !== 'element' || head.tagName !== 'thead') continue;
    for (const cell of nodesIn(head))
      if (cell.type === 'element' && cell.tagName === 'th') cell.properties['scope'] ??= 'col';
  }
}

/** Headings in the midst of blocks stand below the heading of their section, without leaving out a level. */
function shiftHeadings(tree: Root, depth: number): void {
  const open: number[] = [];
  for (const node of nodesIn(tree)) {
    if (node.type !== 'element') continue;
    const written = Number(/^h([1-6])$/.exec(node.tagName)?.[1] ?? 0);
    if (written === 0) continue;
    while ((open.at(-1) ?? 0) >= written) open.pop();
    open.push(written);
    node.tagName = `h${Math.min(depthBelow(depth) + open.length - 1, 6)}`;
  }
}

const phrasing = new Set(
  'a abbr b br cite code del dfn em i img ins kbd mark q s samp small span strong sub sup time u var'.split(
    ' ',
  ),
);

/** Words that lost the element around them become a paragraph: loose words are not tagged in a PDF. */
function wrapLoose(tree: Root): Root {
  const children: Root['children'] = [];
  let loose: ElementContent[] = [];
  const flush = () => {
    const words = loose.some((node) => node.type === 'element' || isWords(node));
    if (words) children.push(paragraph(loose));
    else children.push(...loose);
    loose = [];
  };
  for (const node of tree.children) {
    if (node.type === 'text' || (node.type === 'element' && phrasing.has(node.tagName))) {
      loose.push(node);
    } else if (node.type !== 'doctype') {
      flush();
      children.push(node);
    }
  }
  flush();
  return { ...tree, children };
}

function isWords(node: ElementContent): boolean {
  return node.type === 'text' && node.value.trim() !== '';
}

function element(
  tagName: string,
  properties: Element['properties'],
  children: readonly ElementContent[],
): Element {
  return { type: 'element', tagName, properties, children: [...children] };
}

function paragraph(children: readonly ElementContent[]): Element {
  return element('p', {}, children);
}

function isLabel(node: ContainerDirective['children'][number]): boolean {
  return node.type === 'paragraph' && node.data?.directiveLabel === true;
}

function text(value: string): ElementContent {
  return { type: 'text', value };
}
