/** Marks of what is restricted in a text, in whatever name their author meant them. */
import type { Nodes, Root } from 'mdast';
import type { Directives } from 'mdast-util-directive';
import { nearest } from '../nearest.ts';
import { nodesIn } from '../nodes-in.ts';
import { tooDeep } from './nesting.ts';
import { strayMarks } from './stray-marks.ts';

/** Names under which authors mean a restricted passage: where a name is not quite right, the passage stays closed. */
const names = [
  'restricted',
  'restreint',
  'confidential',
  'confidentiel',
  'secret',
  'private',
  'privé',
  'réservé',
  'reserve',
  'internal',
] as const;

/** Whether a directive is meant to restrict what it holds. */
export function isRestricted(node: Nodes): node is Directives {
  const isDirective =
    node.type === 'containerDirective' ||
    node.type === 'leafDirective' ||
    node.type === 'textDirective';
  return isDirective && nearest(node.name, names) !== undefined;
}

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
