/** Which file names are languages. */

const names = new Intl.DisplayNames('en', { type: 'language', fallback: 'none' });

/** Whether `tag` is the shortest usual tag of a language that has a name: `en`, `pt-BR`, `ha`; not `old`, `v2` or `may` (Malay is `ms`). */
export function isLanguageTag(tag: string): boolean {
  if (!/^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/.test(tag)) return false;
  try {
    const [usual] = Intl.getCanonicalLocales(tag);
    return usual?.toLowerCase() === tag.toLowerCase() && names.of(tag) !== undefined;
  } catch {
    return false;
  }
}
