/** Which marks of a text are open to everybody; every other one is closed, so that a misspelt mark opens nothing. */
import type { ContainerDirective, LeafDirective, TextDirective } from 'mdast-util-directive';
import { clauseKinds } from '../../read/structure.ts';

/** A directive of any of the three forms. */
export type Directive = ContainerDirective | LeafDirective | TextDirective;

/** `clause`, `words` and `public` are open; what is `closed` enters by a salted hash. */
export function directiveKind({ type, name }: Directive): 'clause' | 'words' | 'public' | 'closed' {
  if (type === 'containerDirective' && (clauseKinds as readonly string[]).includes(name))
    return 'clause';
  if (type === 'containerDirective' && name === 'public') return 'public';
  return type === 'textDirective' && (name === 'abbr' || name === 'ref') ? 'words' : 'closed';
}
