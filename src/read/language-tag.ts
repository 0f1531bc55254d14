/** Which file names are languages. */

const names = new Intl.DisplayNames('en', { type: 'language', fallback: 'none' });

/** Whether `tag` is the tag of a language that has a name: `en`, `pt-BR`, `ha`; not `old` or `v2`. */
export function isLanguageTag(tag: string): boolean {
  if (!/^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/.test(tag)) return false;
  try {
    return names.of(tag) !== undefined;
  } catch {
    return false;
  }
}
