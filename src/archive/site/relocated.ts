/** Words of a page of minutes, moved to another page: their links still lead where they led. */
import type { Element, Root, RootContent } from 'hast';
import { encodedPath, relativeLink } from '../../format/output-path.ts';
import { isNoteMark } from '../../format/view/note-mark.ts';

/** The tree with links as seen from `to`; `from` is where they were written. Both below the output folder. */
export function relocated(tree: Root, from: string, to: string): Root {
  return { type: 'root', children: tree.children.flatMap((node) => move(node, from, to)) };
}

function move<T extends RootContent>(node: T, from: string, to: string): readonly T[] {
  if (node.type !== 'element') return [node];
  // Notes stay behind with the page on which they stand.
  if (isNoteMark(node)) return [];
  const children = node.children.flatMap((child) => move(child, from, to));
  return [{ ...node, children, properties: moved(node, from, to) }];
}

function moved({ properties }: Element, from: string, to: string): Element['properties'] {
  const { id: _, href, ...rest } = properties;
  return typeof href === 'string' ? { ...rest, href: linkFrom(href, from, to) } : rest;
}

function linkFrom(href: string, from: string, to: string): string {
  if (/^[a-z][a-z0-9+.-]*:/i.test(href)) return href;
  const { pathname, hash } = new URL(href, `https://here.invalid/${encodedPath(from)}`);
  return `${relativeLink(to, decodeURIComponent(pathname.slice(1)))}${hash}`;
}
