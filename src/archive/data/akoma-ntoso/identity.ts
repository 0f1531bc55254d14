/** Names of minutes as FRBR has them: one work, and an expression of it in each language. */
import type { Edition } from '../../../edition.ts';
import type { Lang } from '../../../lang.ts';

/** Names by level. */
export interface Identity {
  /** Of the work, whatever the language. */
  readonly work: string;
  /** Of the text in one language. */
  readonly expression: (lang: Lang) => string;
  /** Whose law it falls under; `xx` where two or more are equal. */
  readonly country: string;
  /** First day of the meeting, where it is known. */
  readonly day: string | undefined;
}

/** Three letters, as the naming convention of Akoma Ntoso wants them. */
const codes: Readonly<Record<Lang, string>> = {
  ar: 'ara',
  de: 'deu',
  en: 'eng',
  es: 'spa',
  fr: 'fra',
  ha: 'hau',
  it: 'ita',
  nl: 'nld',
  pt: 'por',
  ru: 'rus',
  sw: 'swa',
  zh: 'zho',
};

/** The code of a language, of three letters where it is a usual one. */
export function languageCode(lang: Lang): string {
  return codes[lang] ?? lang;
}

/** The names of the minutes that an edition shows. */
export function identityOf({ series, facts, meetingId }: Edition): Identity {
  const countries = series.parties.flatMap(({ country }) => country ?? []);
  const country = countries.length === 1 ? (countries[0] ?? '').toLowerCase() : 'xx';
  const day = facts.sessions[0]?.date;
  const work = `/akn/${country}/debateReport/${series.id}/${day ?? 'undated'}/${meetingId}`;
  const expression = (lang: Lang) => `${work}/${languageCode(lang)}@${facts.issued?.date ?? ''}`;
  return {
    work,
    expression,
    country,
    day,
  };
}
