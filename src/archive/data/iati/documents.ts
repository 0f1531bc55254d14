/** Links to documents: the minutes in each language, and papers of the body. */
import type { Element } from 'xast';
import { x } from 'xastscript';
import type { Edition } from '../../../edition.ts';
import { addresses, pathOf } from '../../../format/address.ts';
import { capital } from '../../../format/view/capital.ts';
import { meetingTitle } from '../../../format/view/meeting-title.ts';
import type { Lang, Localised } from '../../../lang.ts';
import type { Locale } from '../../../locale/locale.ts';
import type { Activity } from '../../../read/schema/activity.ts';
import type { ListedDocument } from '../../../read/schema/listed-document.ts';
import type { Shelved } from '../../archive.ts';
import { voiceOf } from '../voices.ts';
import { narratives } from './narratives.ts';

/** Codes of the list DocumentCategory. It has none for minutes: results, and the activity's web page, come nearest. */
const minutesCategories = { pdf: ['A08'], html: ['A12'] };

const paperCategories: Readonly<Record<ListedDocument['kind'], string>> = {
  memorandum: 'A09',
  'work-plan': 'A02',
  'terms-of-reference': 'A02',
  'rules-of-procedure': 'A02',
  presentation: 'A08',
  report: 'A08',
  other: 'A08',
};

/** The page and the PDF of each edition of a meeting; none where nobody knows the address of the site. */
export function minutesLinks(
  { editions, sideBySide }: Shelved,
  { documentCategories = minutesCategories }: Activity,
  locales: ReadonlyMap<Lang, Locale>,
  site: string | undefined,
): Element[] {
  if (site === undefined) return [];
  const all = [...editions, ...(sideBySide ? [sideBySide] : [])];
  const title = meetingWords(editions, locales, 'minutes');
  return (['pdf', 'html'] as const).flatMap((form) =>
    all.map((edition) =>
      link({
        url: addresses(site, '')(pathOf(edition, form)),
        title,
        categories: documentCategories[form],
        languages: edition.languages,
        date: edition.facts.issued?.date,
      }),
    ),
  );
}

/** Papers of the body that can be read somewhere. */
export function paperLinks(documents: readonly ListedDocument[]): Element[] {
  return documents.flatMap(({ kind, title, url, languages, date }) =>
    url === undefined
      ? []
      : [link({ url, title, categories: [paperCategories[kind]], languages, date })],
  );
}

/** What a meeting or its minutes are called, in each language in which there are any. */
export function meetingWords(
  editions: readonly Edition[],
  locales: ReadonlyMap<Lang, Locale>,
  of: 'minutes' | 'meeting',
): Localised {
  return Object.fromEntries(
    editions.map((edition) => {
      const { voice, speaker } = voiceOf(edition.languages[0] ?? '', locales);
      return [speaker.lang, capital(meetingTitle(voice, speaker, edition, of)).text];
    }),
  );
}

interface DocumentLink {
  readonly url: string;
  readonly title: Localised;
  readonly categories: readonly string[];
  readonly languages: readonly Lang[];
  readonly date: string | undefined;
}

function link({ url, title, categories, languages, date }: DocumentLink): Element {
  const isPdf = /\.pdf(?:[?#]|$)/i.test(url);
  return x('document-link', { url, format: isPdf ? 'application/pdf' : 'text/html' }, [
    x('title', narratives(title)),
    ...categories.map((code) => x('category', { code })),
    ...languages.map((code) => x('language', { code })),
    ...(date === undefined ? [] : [x('document-date', { 'iso-date': date })]),
  ]);
}
