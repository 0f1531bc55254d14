/** An edition as one HTML document for paper, as a tree; and how documents address what they need. */
import type { Element, ElementContent, Root } from 'hast';
import rehypeParse from 'rehype-parse';
import rehypeStringify from 'rehype-stringify';
import { unified } from 'unified';
import type { Edition } from '../edition.ts';
import { eachElement } from './each-element.ts';
import type { Kit } from './format.ts';
import { view } from './view.ts';

/** How images in an edition's body are addressed: `content:` and a path below the content folder. */
export const contentScheme = 'content:';

/** Address of the style sheet until it is put into the document. */
export const styleSheet = 'asset:minutes.css';

/** The document as templates make it; styles and images are not yet in it. */
export function documentTree(edition: Edition, kit: Kit): Root {
  const page = kit.templates.render(
    'minutes',
    view(edition, { ...kit, medium: 'print', style: styleSheet }),
  );
  const tree = unified().use(rehypeParse).parse(page);
  showTasks(tree);
  return tree;
}

/** The document as text. */
export function toHtml(tree: Root): string {
  return unified().use(rehypeStringify, { closeSelfClosing: false }).stringify(tree);
}

/** Boxes to tick that a template of one's own has, as text: nobody can tick them on paper. */
function showTasks(tree: Root): void {
  eachElement(tree, (node, index, parent) => {
    if (node.tagName !== 'input') return;
    const done = node.properties.checked === true;
    parent.children[index] = { type: 'text', value: done ? '☑' : '☐' };
  });
}

/** The path below the content folder of an image's address. */
export function contentPath(src: unknown): string | undefined {
  return typeof src === 'string' && src.startsWith(contentScheme)
    ? decodeURI(src.slice(contentScheme.length))
    : undefined;
}

/** An element. */
export function element(
  tagName: string,
  properties: Element['properties'],
  children: ElementContent[],
): Element {
  return { type: 'element', tagName, properties, children };
}
