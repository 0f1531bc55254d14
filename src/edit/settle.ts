/** Where links lead, and which pictures are shown. */
import type { ElementContent } from 'hast';
import { decoded } from '../decoded.ts';
import type { Desk } from './desk.ts';
import { element, text } from './made.ts';

/** Links and pictures with the addresses at which readers of this edition find what they name; a link that leads nowhere is its words. */
export function settle(
  nodes: readonly ElementContent[],
  desk: Pick<Desk, 'refer' | 'images'>,
): ElementContent[] {
  return nodes.flatMap((node): readonly ElementContent[] => {
    if (node.type !== 'element') return [node];
    const children = settle(node.children, desk);
    if (node.tagName === 'img') return [desk.images.show(node)];
    if (node.tagName !== 'a') return [{ ...node, children }];
    const href = String(node.properties['href'] ?? '');
    if (/^(https?:\/\/|mailto:)/i.test(href)) return [{ ...node, children }];
    const id = /^#./.test(href) ? decoded(href.slice(1)) : undefined;
    if (id === undefined) return children;
    if (children.length === 0) return reference(id, desk, false);
    const target = desk.refer(`#${id}`).href;
    return target === undefined
      ? children
      : [{ ...node, properties: { ...node.properties, href: target }, children }];
  });
}

/** The words for what an id names, which lead there; inside a link they only name it. */
export function reference(
  id: string,
  { refer }: Pick<Desk, 'refer'>,
  insideLink: boolean,
): ElementContent[] {
  const { words, href } = refer(id);
  return href === undefined || insideLink ? [text(words)] : [element('a', { href }, [text(words)])];
}
