/** A voice that speaks one language, to say what an edition says outside its pages. */
import type { Voice } from '../../format/view/said.ts';
import type { Lang } from '../../lang.ts';
import type { Locale } from '../../locale/locale.ts';

/** One language speaking. */
export interface OneVoice {
  readonly voice: Voice;
  readonly speaker: Locale;
}

/**
 * The voice of a language.
 * @throws {Error} where it has no locale: an edition in it could not have been made.
 */
export function voiceOf(lang: Lang, locales: ReadonlyMap<Lang, Locale>): OneVoice {
  const speaker = locales.get(lang);
  if (!speaker) throw new Error(`No locale for the language "${lang}"`);
  return { voice: { speakers: [speaker], locales }, speaker };
}
