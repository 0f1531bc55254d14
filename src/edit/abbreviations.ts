/** Abbreviations: written out on their first use in a text, explained after that, and listed where they were used. */
import type { ElementContent, Root } from 'hast';
import { inLanguage, type Lang } from '../lang.ts';
import type { Locale } from '../locale/locale.ts';
import { nodesIn } from '../nodes-in.ts';
import type { SeriesFacts } from '../read/schema/series.ts';

/** An abbreviation and what it stands for. */
export type Abbreviation = SeriesFacts['glossary'][number];

/** Prints one use of an abbreviation; `whole` where the text may write it out. */
export type Abbreviate = (written: string, whole: boolean) => readonly ElementContent[];

/** All that the series can explain: its glossary, and organisations by their official abbreviations. */
export function explained({ glossary, organisations }: SeriesFacts): readonly Abbreviation[] {
  const own = organisations.flatMap(({ abbr, name }) => (abbr ? [{ abbr, meaning: name }] : []));
  const listed = new Set(glossary.flatMap(({ abbr }) => Object.values(abbr)));
  return [
    ...glossary,
    ...own.filter(({ abbr }) => !Object.values(abbr).some((form) => listed.has(form))),
  ];
}

/** Prints the abbreviations of one text in the order in which they come. */
export function abbreviator(abbreviations: readonly Abbreviation[], lang: Lang): Abbreviate {
  const meanings = formsIn(abbreviations, lang);
  const seen = new Set<string>();
  return (written, whole) => {
    const meaning = inLanguage(meanings.get(written)?.meaning, lang);
    if (meaning === undefined) return [{ type: 'text', value: written }];
    if (whole && !seen.has(written)) {
      seen.add(written);
      return [{ type: 'text', value: `${meaning} (${written})` }];
    }
    return [
      {
        type: 'element',
        tagName: 'abbr',
        properties: { title: meaning },
        children: [{ type: 'text', value: written }],
      },
    ];
  };
}

/** What was printed in one language. */
export interface Printed {
  readonly locale: Locale;
  readonly passages: readonly Root[];
}

/** The abbreviations that the words use in any language, in the order of the first. */
export function usedAbbreviations(
  abbreviations: readonly Abbreviation[],
  printed: readonly Printed[],
): readonly Abbreviation[] {
  const used = new Set(
    printed.flatMap(({ locale, passages }) => {
      const forms = formsIn(abbreviations, locale.lang, locale.typography);
      return formsUsed([...forms.keys()], passages.flatMap(textsOf)).flatMap(
        (form) => forms.get(form) ?? [],
      );
    }),
  );
  const first = printed[0]?.locale;
  const name = ({ abbr }: Abbreviation) =>
    (first && inLanguage(abbr, first.lang)) ?? Object.values(abbr)[0] ?? '';
  return [...used].sort((a, b) => first?.compare(name(a), name(b)) ?? 0);
}

/**
 * The abbreviations that words of one language use, each by its form in that language; also those in what these stand for,
 * as that is written out. It makes no difference which apostrophe or which space was typed.
 */
export function termsIn(
  words: readonly string[],
  abbreviations: readonly Abbreviation[],
  lang: Lang,
): ReadonlyMap<string, Abbreviation> {
  const forms = formsIn(abbreviations, lang, plainly);
  const found = new Map<string, Abbreviation>();
  let unread = words;
  while (unread.length > 0) {
    const fresh = formsUsed([...forms.keys()], unread.map(plainly)).flatMap((form) => {
      const term = forms.get(form);
      return !term || found.has(form) ? [] : [[form, term] as const];
    });
    for (const [form, term] of fresh) found.set(form, term);
    unread = fresh.flatMap(([, { meaning }]) => inLanguage(meaning, lang) ?? []);
  }
  return found;
}

function plainly(words: string): string {
  return words.normalize('NFC').replace(/'/g, '’').replace(/\s+/g, ' ');
}

/** Of two entries with one form the first counts. */
function formsIn(
  abbreviations: readonly Abbreviation[],
  lang: Lang,
  written: (form: string) => string = (form) => form,
): ReadonlyMap<string, Abbreviation> {
  const forms = new Map<string, Abbreviation>();
  for (const abbreviation of abbreviations) {
    const form = inLanguage(abbreviation.abbr, lang);
    if (form && !forms.has(written(form))) forms.set(written(form), abbreviation);
  }
  return forms;
}

function textsOf(passage: Root): readonly string[] {
  const texts: string[] = [];
  for (const node of nodesIn(passage)) if (node.type === 'text') texts.push(node.value);
  return texts;
}

/** “MoUs” is a use of “MoU”. */
const takesPlural = /\p{L}\p{Lu}$/u;

function formsUsed(forms: readonly string[], texts: readonly string[]): readonly string[] {
  if (forms.length === 0) return [];
  // The longest first: “ANLTP/TIM” is not a use of “ANLTP”.
  const choice = forms
    .toSorted((a, b) => b.length - a.length)
    .map(
      (form) => form.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&') + (takesPlural.test(form) ? 's?' : ''),
    )
    .join('|');
  const use = new RegExp(`(?<![\\p{L}\\p{N}])(${choice})(?![\\p{L}\\p{N}])`, 'gu');
  const known = new Set(forms);
  const found = new Set<string>();
  for (const text of texts) {
    for (const [, form = ''] of text.matchAll(use)) {
      found.add(known.has(form) ? form : form.slice(0, -1));
    }
  }
  return [...found];
}
