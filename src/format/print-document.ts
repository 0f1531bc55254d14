/** The document for print: it holds styles, fonts and images itself, and its elements can be told apart in the PDF. */
import type { Element, Nodes, Root } from 'hast';
import { visit } from 'unist-util-visit';
import type { Edition } from '../edition.ts';
import type { Shelf } from '../world.ts';
import { dataUri } from './data-uri.ts';
import { contentPath, documentTree, element, styleSheet, toHtml } from './document.ts';
import { fillCells } from './fill-cells.ts';
import { facesFor, fontFaces } from './fonts.ts';
import type { Kit } from './format.ts';
import { keepTogether } from './keep-together.ts';
import { type Mark, markElements } from './pdf/marks.ts';
import { wordsOf } from './pdf/words-of.ts';
import { writeQuotes } from './quotes.ts';

/** A document ready to be printed, and what its marks mean. */
export interface PrintDocument {
  readonly html: string;
  readonly marks: readonly Mark[];
  readonly about: About;
  /** Whether it has slots for the numbers of pages. */
  readonly listsPages: boolean;
}

/** What the head of the document says of it. */
export interface About {
  readonly title: string;
  readonly author: string | undefined;
  readonly description: string | undefined;
}

/** The document of an edition for print. */
export async function printDocument(edition: Edition, kit: Kit): Promise<PrintDocument> {
  const tree = documentTree(edition, kit);
  await embedImages(tree, kit.content);
  writeQuotes(tree, kit.locales);
  await embedStyles(tree, kit);
  keepTogether(tree);
  keepInternalLinks(tree);
  openFields(tree);
  fillCells(tree);
  const marks = markElements(tree);
  const html = toHtml(tree);
  return { html, marks, about: about(tree), listsPages: html.includes(' data-target=') };
}

async function embedImages(tree: Root, content: Shelf): Promise<void> {
  const images: { readonly node: Element; readonly path: string; readonly lose: () => void }[] = [];
  visit(tree, 'element', (node, index, parent) => {
    const path = contentPath(node.properties.src);
    if (path === undefined || !parent || index === undefined) return;
    const words = typeof node.properties.alt === 'string' ? node.properties.alt : '';
    const lose = () => {
      parent.children[index] = { type: 'text', value: words };
    };
    images.push({ node, path, lose });
  });
  await Promise.all(
    images.map(async ({ node, path, lose }) => {
      const bytes = await content.read(path);
      // Only a draft comes here without a picture: its words stand in its place, and a message tells of it.
      if (bytes) node.properties.src = dataUri(path, bytes);
      else lose();
    }),
  );
}

async function embedStyles(tree: Root, { templates, fonts }: Kit): Promise<void> {
  const css = ['base.css', 'print.css'].map((name) => templates.styles.get(name) ?? '').join('\n');
  const faces = facesFor(toHtml(tree) + css);
  const uris = new Map(
    await Promise.all(
      faces.map(async ({ path }) => {
        const bytes = await fonts.read(path);
        if (!bytes) throw new Error(`No font at ${path}`);
        return [path, dataUri(path, bytes)] as const;
      }),
    ),
  );
  const style = `${fontFaces(faces, ({ path }) => uris.get(path) ?? '')}\n${css}`;
  visit(tree, 'element', (node, index, parent) => {
    if (node.properties.href !== styleSheet || !parent || index === undefined) return;
    parent.children[index] = element('style', {}, [{ type: 'text', value: style }]);
  });
}

/** In a PDF a link leads to a place in it or to a full address; any other keeps its words only. */
function keepInternalLinks(tree: Root): void {
  visit(tree, 'element', (node, index, parent) => {
    const { href } = node.properties;
    if (node.tagName !== 'a' || typeof href !== 'string' || !parent || index === undefined) return;
    if (/^(#|https?:|mailto:)/.test(href)) return;
    parent.children.splice(index, 1, ...node.children);
    return index;
  });
}

/**
 * Where somebody is to sign stands a link that leads nowhere: Chromium says in the PDF where it is, and the rewrite makes a
 * field of it.
 */
function openFields(tree: Root): void {
  visit(tree, 'element', (node, _, parent) => {
    const { dataSignatory } = node.properties;
    if (typeof dataSignatory !== 'string' || node.tagName === 'a') return;
    // Who is to sign is said around the place, in each language.
    const ariaLabel = node.properties.ariaLabel ?? linesIn(parent).join(', ');
    delete node.properties.dataSignatory;
    delete node.properties.ariaLabel;
    const place = { display: 'block', height: '100%' };
    const style = Object.entries(place).map((pair) => pair.join(': '));
    const href = `https://signature.invalid/${encodeURIComponent(dataSignatory)}`;
    node.children = [element('a', { dataSignatory, ariaLabel, href, style: style.join('; ') }, [])];
  });
}

/** Words of the paragraphs in an element. */
function linesIn(node: Nodes | undefined): readonly string[] {
  if (!node || !('children' in node)) return [];
  return node.children
    .map((child) => (child.type === 'element' ? wordsOf(child) : ''))
    .filter((words) => words !== '');
}

function about(tree: Root): About {
  const meta = new Map<unknown, unknown>();
  let title = '';
  visit(tree, 'element', ({ tagName, properties, children }) => {
    if (tagName === 'meta') meta.set(properties.name, properties.content);
    const [words] = children;
    if (tagName === 'title' && words?.type === 'text') title = words.value;
  });
  const said = (name: string) => {
    const content = meta.get(name);
    return typeof content === 'string' && content !== '' ? content : undefined;
  };
  return { title, author: said('author'), description: said('description') };
}
