/** How much of a region is restricted, and how strictly. */
import { isLabel } from '../../read/directives.ts';
import type { LevelOf } from './levels.ts';
import { levelOfSpot } from './passages.ts';
import type { Region } from './regions.ts';
import { around } from './walk.ts';

/** The levels of the marks of a region, in its order. */
interface Marks {
  /** Of passages. */
  readonly blocks: readonly number[];
  /** Of passages that no id ties to the other language. */
  readonly untied: readonly number[];
  /** Of words within sentences. */
  readonly words: readonly number[];
}

/** The marks that stand in a region. Rows are told of table by table, headings of closed items in the facts. */
export function marksIn({ spots }: Region, levelOf: LevelOf): Marks {
  const blocks: number[] = [];
  const untied: number[] = [];
  const words: number[] = [];
  for (const { node } of spots) {
    if (!('name' in node) || node.name !== 'restricted') continue;
    if (node.type === 'textDirective' && (node.data?.row || node.data?.item)) continue;
    const level = levelOf(node.attributes?.['for']);
    if (node.type !== 'containerDirective') words.push(level);
    else {
      blocks.push(level);
      if (!node.attributes?.['id']) untied.push(level);
    }
  }
  return { blocks, untied, words };
}

/** How many paragraphs, items and the like are closed at a level or above it, and how many are not. */
export function blocksIn(
  { spots }: Region,
  levelOf: LevelOf,
  level: number,
): { readonly inside: number; readonly outside: number } {
  const blocks = spots.filter(
    (spot) =>
      ['paragraph', 'tableRow', 'code'].includes(spot.node.type) &&
      !(spot.node.type === 'paragraph' && isLabel(spot.node)) &&
      ![...around(spot)].some(({ node }) => node.type === 'footnoteDefinition'),
  );
  const inside = blocks.filter((spot) => levelOfSpot(spot, levelOf) >= level).length;
  return { inside, outside: blocks.length - inside };
}
