/** The checks, in the order in which docs/checks.md lists them. One file each; a test holds this list to the folder. */
import type { Check } from './check.ts';
import { nestingShallow } from './nesting-shallow.ts';

/** Every check. */
export const checks: readonly Check[] = [nestingShallow];
