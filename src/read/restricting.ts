/** By which names authors mean that something is restricted. */
import type { Nodes } from 'mdast';
import type { Directives } from 'mdast-util-directive';
import { nearest } from '../nearest.ts';
import { isDirective } from './directives.ts';

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

/** Whether a word is such a name, or nearly one, or has one among its parts: `restricted-passage`. */
export function isRestricting(name: string): boolean {
  const whole = name.normalize();
  return [whole, ...whole.split(/[-_.]/)].some((one) => nearest(one, names) !== undefined);
}

/** Whether a directive is meant to restrict what it holds. */
export function isRestricted(node: Nodes): node is Directives {
  return isDirective(node) && isRestricting(node.name);
}
