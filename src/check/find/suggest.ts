/** “Did you mean …?” for a name that nobody knows. */
import { nearest } from '../../nearest.ts';

/** The nearest known name as a hint, else what to do instead. */
export function suggest(name: string, known: Iterable<string>, otherwise: string): string {
  const close = nearest(name, known);
  return close === undefined ? otherwise : `Did you mean \`${close}\`?`;
}
