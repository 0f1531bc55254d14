/** Whether a text bears marks of what is restricted. */
import type { Root } from 'mdast';
import { nodesIn } from '../nodes-in.ts';
import { tooDeep } from './nesting.ts';
import { isRestricted } from './restricting.ts';
import { strayMarks } from './stray-marks.ts';

/** Whether anything in it is kept from anybody. */
export function bearsMark(tree: Root): boolean {
  for (const node of nodesIn(tree))
    if (isRestricted(node) || (node.type === 'tableRow' && node.data?.rows !== undefined))
      return true;
  return false;
}

/** Whether nothing in it is marked, nor could be a mark that went wrong; whoever looks for marks then needs not look again. */
export function isUnmarked(tree: Root): boolean {
  return !tooDeep(tree) && !bearsMark(tree) && strayMarks(tree).length === 0;
}
