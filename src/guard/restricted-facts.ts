/** The facts of a meeting that only the restricted edition prints. */
import type { Meeting } from '../meeting.ts';
import type { Secret } from './secret.ts';

/** None so far: no fact can be marked as restricted yet. */
export function restrictedFacts(_meeting: Meeting): readonly Secret[] {
  return [];
}
