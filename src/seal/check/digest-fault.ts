/** Rule digest-made: what was sent out can be hashed again, so that it can be compared. */
import type { Fault } from '../../fault.ts';
import type { Register } from '../register/register.ts';

/** What keeps a text that was sent out from being hashed. */
export function digestFault(register: Register, lacks: 'key' | 'sound text'): Fault {
  return {
    place: { file: register.file },
    rule: 'digest-made',
    level: 'error',
    reason:
      lacks === 'key'
        ? 'Unexpected restricted passage without the key `restricted.key`, expected the key under which the minutes were circulated'
        : 'Unexpected text that cannot be hashed, expected whole marks of restricted passages and ordinary nesting',
    hint:
      lacks === 'key'
        ? 'Restore the file from a copy: without it nobody can show that the text is the one that was signed.'
        : 'See the messages on the text.',
  };
}
