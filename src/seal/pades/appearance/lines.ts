/** The words in a signature field, in the languages of the edition. */
import type { Locale } from '../../../locale/locale.ts';
import { marks } from './visual-order.ts';

/** What is said. */
export interface Signed {
  readonly name: string;
  readonly at: Date;
  readonly reason?: string | undefined;
  readonly location?: string | undefined;
}

const words: Readonly<Record<string, string>> = {
  en: 'Signed electronically by',
  fr: 'Signé électroniquement par',
  ar: 'التوقيع الإلكتروني',
};

/** One line that says what this is in each language, the name, and one line with place and time in each language. */
export function signatureLines(
  { name, at, reason, location }: Signed,
  languages: readonly Locale[],
): readonly string[] {
  const iso = at.toISOString();
  const known = languages.filter(({ lang }) => words[lang] !== undefined);
  return [
    known.map(({ lang }) => words[lang]).join(' / '),
    name,
    ...known.map((locale) => {
      const when = `${locale.date(iso.slice(0, 10))}${comma(locale)}${locale.time(iso.slice(11, 16))} UTC`;
      const line = location ? `${location}${comma(locale)}${when}` : when;
      // A town may be written in letters that run the other way.
      return `${marks[locale.dir]}${line}`;
    }),
    ...(reason ? [reason] : []),
  ].filter((line) => line !== '');
}

function comma({ lang }: Locale): string {
  return lang === 'ar' ? '، ' : ', ';
}
