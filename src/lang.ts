/** A language, and words that may be said in several. */

/** A BCP 47 language tag in its shortest usual form: `en`, `fr`, `pt`. */
export type Lang = string;

/**
 * The same words in one or more languages, keyed by language. The key `*` holds words that are
 * the same in every language (written in YAML as a plain string, without a language map).
 */
export type Localised = Readonly<Record<Lang | '*', string>>;

/** The words in `lang`, or `undefined` where that language lacks them: never another language's. */
export function inLanguage(words: Localised | undefined, lang: Lang): string | undefined {
  return words?.[lang] ?? words?.['*'];
}
