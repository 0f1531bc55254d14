/** How much of a region is restricted. */
import { isLabel } from './directives.ts';
import { isClosed } from './passages.ts';
import type { Region } from './regions.ts';
import { around } from './walk.ts';

/** How many passages are marked as restricted, and how many words within sentences. */
export function marksIn({ spots }: Region): { readonly blocks: number; readonly words: number } {
  const restricted = spots.filter(({ node }) => 'name' in node && node.name === 'restricted');
  const blocks = restricted.filter(({ node }) => node.type === 'containerDirective').length;
  return { blocks, words: restricted.length - blocks };
}

/** How many paragraphs, items and the like are closed, and how many are open. */
export function blocksIn({ spots }: Region): { readonly inside: number; readonly outside: number } {
  const blocks = spots.filter(
    (spot) =>
      ['paragraph', 'tableRow', 'code'].includes(spot.node.type) &&
      !(spot.node.type === 'paragraph' && isLabel(spot.node)) &&
      ![...around(spot)].some(({ node }) => node.type === 'footnoteDefinition'),
  );
  const inside = blocks.filter(isClosed).length;
  return { inside, outside: blocks.length - inside };
}
