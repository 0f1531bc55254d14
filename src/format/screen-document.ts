/** The document for the screen: it links to the style sheet and to images that pages share. */

import type { Element, Root } from 'hast';
import { audienceFolder } from '../audience.ts';
import type { Edition } from '../edition.ts';
import { contentPath, documentTree, element, styleSheet, toHtml } from './document.ts';
import { eachElement } from './each-element.ts';
import type { Kit } from './format.ts';
import { assetPath, outputPath, relativeLink } from './output-path.ts';

/** The page of an edition. */
export function screenDocument(edition: Edition, kit: Kit): string {
  const tree = documentTree(edition, kit, 'screen');
  linkAssets(tree, edition);
  scrollTables(tree);
  return toHtml(tree);
}

function linkAssets(tree: Root, edition: Edition): void {
  const here = outputPath(edition, 'html');
  eachElement(tree, ({ properties }) => {
    if (properties.href === styleSheet) {
      properties.href = relativeLink(here, assetPath(edition.audience, 'minutes.css'));
    }
    const image = contentPath(properties.src);
    if (image !== undefined) {
      properties.src = relativeLink(here, `${audienceFolder(edition.audience)}/${image}`);
    }
  });
}

/** A wide table scrolls in a box of its own that the keyboard can reach. */
function scrollTables(tree: Root): void {
  eachElement(tree, (node, index, parent) => {
    if (node.tagName !== 'table') return;
    if (parent.type === 'element' && hasClass(parent, 'scroll')) return;
    parent.children[index] = element('div', { className: ['scroll'], tabIndex: 0 }, [node]);
  });
}

function hasClass({ properties: { className } }: Element, name: string): boolean {
  return Array.isArray(className) && className.includes(name);
}
