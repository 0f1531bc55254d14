/** The languages in which minutes can be typeset, by tag. One file each; a test holds this list to the folder. */
import type { Lang } from '../lang.ts';
import { ar } from './ar.ts';
import { en } from './en.ts';
import { fr } from './fr.ts';
import type { Locale } from './locale.ts';

/** Every language that can be typeset. */
export const locales: ReadonlyMap<Lang, Locale> = new Map<Lang, Locale>([
  ['ar', ar],
  ['en', en],
  ['fr', fr],
]);
