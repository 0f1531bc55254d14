/** An edition as one HTML document, for the screen or for print. */
import type { Element, ElementContent, Root } from 'hast';
import rehypeParse from 'rehype-parse';
import rehypeStringify from 'rehype-stringify';
import { unified } from 'unified';
import { visit } from 'unist-util-visit';
import type { Edition } from '../edition.ts';
import type { Shelf } from '../world.ts';
import { dataUri } from './data-uri.ts';
import { facesFor, fontFaces } from './fonts.ts';
import type { Kit } from './format.ts';
import { assetPath, outputPath, relativeLink } from './output-path.ts';
import { type Medium, view } from './view.ts';

/** What kind of document is wanted. */
export interface DocumentOptions {
  readonly medium: Medium;
  /** Pages on which the targets of the list of contents stand, known after a first print. */
  readonly pages?: ReadonlyMap<string, number>;
}

/** How images in an edition's body are addressed: `content:` and a path below the content folder. */
export const contentScheme = 'content:';

/** How templates address the shared style sheet. */
const styleSheet = 'asset:minutes.css';

/** The whole document. A printed one is self-contained: styles, fonts and images are inside. */
export async function renderDocument(
  edition: Edition,
  kit: Kit,
  { medium, pages }: DocumentOptions,
): Promise<string> {
  const page = kit.templates.render(
    'minutes',
    view(edition, { locales: kit.locales, medium, pages }),
  );
  const tree = unified().use(rehypeParse).parse(page);
  showTasks(tree);
  if (medium === 'screen') {
    linkAssets(tree, edition);
    scrollTables(tree);
  } else {
    await embedImages(tree, kit.content);
    await embedStyles(tree, page, kit);
    keepInternalLinks(tree);
    identifyLanguages(tree);
  }
  return unified().use(rehypeStringify, { closeSelfClosing: false }).stringify(tree);
}

/** Task lists as text: a form field is neither printed nor read aloud well. */
function showTasks(tree: Root): void {
  visit(tree, 'element', (node, index, parent) => {
    if (node.tagName !== 'input' || !parent || index === undefined) return;
    const done = node.properties.checked === true;
    parent.children[index] = { type: 'text', value: done ? '☑' : '☐' };
  });
}

function linkAssets(tree: Root, edition: Edition): void {
  const here = outputPath(edition, 'html');
  visit(tree, 'element', ({ properties }) => {
    if (properties.href === styleSheet) {
      properties.href = relativeLink(here, assetPath(edition.audience, 'minutes.css'));
    }
    const image = contentPath(properties.src);
    if (image !== undefined) {
      properties.src = relativeLink(here, `${edition.audience}/${image}`);
    }
  });
}

/** A wide table scrolls in a box of its own that the keyboard can reach. */
function scrollTables(tree: Root): void {
  visit(tree, 'element', (node, index, parent) => {
    if (node.tagName !== 'table' || !parent || index === undefined) return;
    if (parent.type === 'element' && hasClass(parent, 'scroll')) return;
    parent.children[index] = element('div', { className: ['scroll'], tabIndex: 0 }, [node]);
  });
}

async function embedImages(tree: Root, content: Shelf): Promise<void> {
  const images: { readonly node: Element; readonly path: string }[] = [];
  visit(tree, 'element', (node) => {
    const path = contentPath(node.properties.src);
    if (path !== undefined) images.push({ node, path });
  });
  await Promise.all(
    images.map(async ({ node, path }) => {
      const bytes = await content.read(path);
      if (!bytes) throw new Error(`No image at ${path}`);
      node.properties.src = dataUri(path, bytes);
    }),
  );
}

async function embedStyles(tree: Root, page: string, { templates, fonts }: Kit): Promise<void> {
  const css = ['base.css', 'print.css'].map((name) => templates.styles.get(name) ?? '').join('\n');
  const faces = facesFor(page + css);
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

/** Elements whose language the browser forgets in a tagged PDF unless they have an id. */
const forgetful = new Set([
  'span',
  'div',
  'i',
  'q',
  'cite',
  'small',
  'b',
  'u',
  's',
  'bdi',
  'mark',
  'abbr',
]);

function identifyLanguages(tree: Root): void {
  let count = 0;
  visit(tree, 'element', ({ tagName, properties }) => {
    if (properties.lang === undefined || !forgetful.has(tagName)) return;
    count += 1;
    properties.id ??= `lang-${count}`;
  });
}

function contentPath(src: unknown): string | undefined {
  return typeof src === 'string' && src.startsWith(contentScheme)
    ? decodeURI(src.slice(contentScheme.length))
    : undefined;
}

function hasClass({ properties: { className } }: Element, name: string): boolean {
  return Array.isArray(className) && className.includes(name);
}

function element(
  tagName: string,
  properties: Element['properties'],
  children: ElementContent[],
): Element {
  return { type: 'element', tagName, properties, children };
}
