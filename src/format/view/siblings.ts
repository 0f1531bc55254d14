/** The other editions of the same minutes, for the language switch. */
import type { Edition } from '../../edition.ts';
import type { Lang } from '../../lang.ts';
import { fileName } from '../output-path.ts';
import { type Passage, passage, type Voice } from './said.ts';

/** Another edition of the same minutes. */
export interface SiblingView {
  /** The language of `here`: the edition's own; the page's, where the edition has several. */
  readonly lang: Lang;
  readonly dir: 'ltr' | 'rtl';
  /** What it is written in: `fr`; `mul` where there are several languages. */
  readonly hreflang: string;
  /** “FR”, “EN–FR”. */
  readonly code: string;
  /** Each of its languages by its own name: « français ». */
  readonly names: readonly Passage[];
  /** What a link to a passage says to those who do not see it. */
  readonly here: string;
  readonly href: string;
}

/** Every edition but this: one for each language, and one with all side by side. */
export function siblingsView(edition: Edition, voice: Voice): readonly SiblingView[] {
  const { availableLanguages, languages, meetingId } = edition;
  const own = languages.join('-');
  const all = availableLanguages.length > 1 ? [availableLanguages] : [];
  const [page] = voice.speakers;
  return [...availableLanguages.map((lang) => [lang]), ...all]
    .filter((one) => one.join('-') !== own)
    .flatMap((one): readonly SiblingView[] => {
      const locales = one
        .map((lang) => voice.locales.get(lang))
        .filter((locale) => locale !== undefined);
      const several = one.length > 1;
      const speaker = several ? page : locales[0];
      if (!speaker || locales.length < one.length) return [];
      return [
        {
          lang: speaker.lang,
          dir: speaker.dir,
          hreflang: several ? 'mul' : speaker.lang,
          code: one.map((lang) => lang.toUpperCase()).join('–'),
          names: namesOf(locales, voice),
          here: several ? speaker.words.sideBySide : speaker.words.thisPassage,
          href: fileName(meetingId, one, 'html'),
        },
      ];
    });
}

/** Languages by their own names. */
export function namesOf(
  locales: readonly Voice['speakers'][number][],
  voice: Voice,
): readonly Passage[] {
  const place = voice.speakers[0]?.lang ?? '';
  return locales.map(({ lang, name }) => passage(voice, place, lang, name));
}
