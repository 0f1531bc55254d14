/** Whether a source says anything of a fact, though it may have been refused. */
import type { Locate } from '../../meeting.ts';
import { spell } from './place.ts';

/** A fact that was stated and refused is already told of: that it is missing is no second fault. */
export function isStated(locate: Locate, key: string): boolean {
  return spell(locate([key])) !== spell(locate([]));
}
