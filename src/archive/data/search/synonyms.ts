/** Words that mean the same, so that who looks for one finds the others: abbreviations in each language, and what they stand for. */
import type { Localised } from '../../../lang.ts';
import type { Archive } from '../../archive.ts';

/** Groups of words; each group has two at least. */
export function synonyms({ series }: Pick<Archive, 'series'>): readonly (readonly string[])[] {
  const groups = new Map<string, readonly string[]>();
  const add = (...words: readonly (Localised | undefined)[]) => {
    const forms = [...new Set(words.flatMap((one) => Object.values(one ?? {})))];
    if (forms.length > 1) groups.set(forms.join('\n'), forms);
  };
  for (const {
    series: { facts },
  } of series) {
    for (const { abbr, meaning } of facts.glossary) add(abbr, meaning);
    for (const { abbr, name } of facts.organisations) if (abbr) add(abbr, name);
    add(facts.shortTitle, facts.title);
  }
  return [...groups.values()];
}
