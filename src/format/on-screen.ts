/** What an author’s tables and pictures need to be read on a screen. */
import type { ElementContent, Root, RootContent } from 'hast';
import { type Audience, audienceFolder } from '../audience.ts';
import { nodesIn } from '../nodes-in.ts';
import { contentPath, element } from './document.ts';
import { relativeLink } from './output-path.ts';

/**
 * The words as the page at `here` shows them, a path below the output folder: pictures are fetched from where the pages of its
 * audience share them, and a wide table scrolls in a box of its own that the keyboard can reach. The same tree where there is neither.
 */
export function onScreen(tree: Root, here: string, audience: Audience): Root {
  for (const node of nodesIn(tree)) {
    if (node.type === 'element' && (node.tagName === 'table' || node.tagName === 'img')) {
      const folder = audienceFolder(audience);
      const address = (path: string) => relativeLink(here, `${folder}/${path}`);
      return { ...tree, children: shown(tree.children, address) };
    }
  }
  return tree;
}

function shown<T extends RootContent>(
  nodes: readonly T[],
  address: (path: string) => string,
): (T | ElementContent)[] {
  return nodes.map((node) => {
    if (node.type !== 'element') return node;
    const children = shown(node.children, address);
    const path = contentPath(node.properties['src']);
    if (path !== undefined)
      return { ...node, properties: { ...node.properties, src: address(path) } };
    return node.tagName === 'table' ? box({ ...node, children }) : { ...node, children };
  });
}

function box(table: ElementContent): ElementContent {
  return element('div', { className: ['scroll'], tabIndex: 0 }, [table]);
}
