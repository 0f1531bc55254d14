/** Words as an edition says them: once in each of its languages. */
import type { Lang, Localised } from '../../lang.ts';
import { inLanguage } from '../../lang.ts';
import type { Locale, Words } from '../../locale/locale.ts';
import { printed } from './raised.ts';

/** Words in one language. */
export interface Passage {
  readonly lang: Lang;
  readonly dir: 'ltr' | 'rtl';
  /** Whether the language differs from the one in whose place the words stand. */
  readonly foreign: boolean;
  /** The words without markup. */
  readonly text: string;
  /** The words ready to be put into a page. */
  readonly html: string;
}

/** The same words in each language of an edition, in its order. */
export type Said = readonly Passage[];

/** The languages in which an edition speaks, and all that could be quoted. */
export interface Voice {
  readonly speakers: readonly Locale[];
  readonly locales: ReadonlyMap<Lang, Locale>;
}

/** Plain words of a language, standing where `place` is spoken. */
export function passage(voice: Voice, place: Lang, lang: Lang, text: string): Passage {
  const locale = voice.locales.get(lang);
  const html = printed(text, locale);
  return { lang, dir: locale?.dir ?? 'ltr', foreign: lang !== place, text, html };
}

/** Words of a passage as HTML for its own place: marked where they are of another language. */
export function inPlace({ foreign, lang, dir, html }: Passage): string {
  return foreign ? `<span lang="${lang}" dir="${dir}">${html}</span>` : html;
}

/** What each speaker makes. */
export function say(voice: Voice, make: (speaker: Locale) => string): Said {
  return voice.speakers.map((speaker) => passage(voice, speaker.lang, speaker.lang, make(speaker)));
}

/** Words of the printed page that need no figures. */
export type PlainWord = { [K in keyof Words]: Words[K] extends string ? K : never }[keyof Words];

/** A word of the printed page. */
export function word(voice: Voice, key: PlainWord): Said {
  return say(voice, (speaker) => speaker.words[key]);
}

/** A fact's words for one speaker; another language's, marked as such, where the speaker's lacks them. */
export function quote(voice: Voice, speaker: Locale, words: Localised): Passage {
  const own = inLanguage(words, speaker.lang);
  if (own !== undefined) {
    return passage(voice, speaker.lang, speaker.lang, speaker.typography(own));
  }
  const [lang = speaker.lang, text = ''] = Object.entries(words)[0] ?? [];
  return passage(voice, speaker.lang, lang, voice.locales.get(lang)?.typography(text) ?? text);
}

/** A fact's words, said by each speaker. */
export function quoted(voice: Voice, words: Localised): Said {
  return voice.speakers.map((speaker) => quote(voice, speaker, words));
}

/** As one string, such as for the title of a window: different wordings joined by a stroke. */
export function plain(said: Said): string {
  return [...new Set(said.map(({ text }) => text))].join(' / ');
}
