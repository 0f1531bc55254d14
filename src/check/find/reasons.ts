/** The reasons for which a passage can be restricted: those that every language has words for. */
import { en } from '../../locale/en.ts';

/** `personal-data`, `child` … */
export const reasons: readonly string[] = Object.keys(en.words.reasons);
