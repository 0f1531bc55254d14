/** What languages are called in a language: “French”, « français ». */
import type { Lang } from '../../lang.ts';

/** The name of a language as `speaker` calls it; its tag where it has none. */
export function languageName(speaker: Lang, lang: Lang): string {
  const names = known.get(speaker) ?? new Intl.DisplayNames([speaker], { type: 'language' });
  known.set(speaker, names);
  return names.of(lang) ?? lang;
}

/** Making one takes longer than asking it a hundred times. */
const known = new Map<Lang, Intl.DisplayNames>();
