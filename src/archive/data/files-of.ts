/** Which files there are of an edition: pages and data, by kind. */
import type { Edition } from '../../edition.ts';
import { pathOf } from '../../format/address.ts';

/** Files of an edition in one language, by kind and ending. */
const endings = {
  html: 'html',
  pdf: 'pdf',
  'akoma-ntoso': 'akn.xml',
  'csl-json': 'csl.json',
  bibtex: 'bib',
  ris: 'ris',
} as const;

/** What kinds of file there are. */
export type FileKind = keyof typeof endings;

/** Paths below `public/`; side by side there are only pages. */
export function filesOf(edition: Edition): Readonly<Partial<Record<FileKind, string>>> {
  const { html, pdf, ...data } = endings;
  const own = edition.languages.length > 1 ? { html, pdf } : { html, pdf, ...data };
  return Object.fromEntries(
    Object.entries(own).map(([kind, ending]) => [kind, pathOf(edition, ending)]),
  );
}
