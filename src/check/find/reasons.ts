/** The reasons for which a passage can be restricted: those that every language has words for. */
import { restrictionReasons } from '../../read/schema/restricted.ts';

/** `personal-data`, `child` … */
export const reasons: readonly string[] = restrictionReasons;
