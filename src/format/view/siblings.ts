/** The other editions of the same minutes, for the language switch. */
import type { Edition } from '../../edition.ts';
import type { Lang } from '../../lang.ts';
import { fileName } from '../output-path.ts';
import type { Voice } from './said.ts';

/** Another edition of the same minutes. */
export interface SiblingView {
  readonly lang: Lang;
  readonly dir: 'ltr' | 'rtl';
  /** “FR”, “EN–FR”. */
  readonly code: string;
  /** In its own languages: « français », “English – français”. */
  readonly name: string;
  /** What its link says to those who do not see it, in its own language. */
  readonly here: string;
  readonly href: string;
}

/** Every edition but this: one for each language, and one with all side by side. */
export function siblingsView(edition: Edition, voice: Voice): readonly SiblingView[] {
  const { availableLanguages, languages, meetingId } = edition;
  const own = languages.join('-');
  const all = availableLanguages.length > 1 ? [availableLanguages] : [];
  return [...availableLanguages.map((lang) => [lang]), ...all]
    .filter((one) => one.join('-') !== own)
    .flatMap((one): readonly SiblingView[] => {
      const locales = one
        .map((lang) => voice.locales.get(lang))
        .filter((locale) => locale !== undefined);
      const [first] = locales;
      if (!first) return [];
      return [
        {
          lang: first.lang,
          dir: first.dir,
          code: one.map((lang) => lang.toUpperCase()).join('–'),
          name: locales.map(({ name }) => name).join(' – '),
          here: locales.map(({ words }) => words.thisPassage).join(' / '),
          href: fileName(meetingId, one, 'html'),
        },
      ];
    });
}
