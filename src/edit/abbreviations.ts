/** Abbreviations: written out on their first use in a text, explained after that, and listed where they were used. */
import type { ElementContent, Root } from 'hast';
import { visit } from 'unist-util-visit';
import { inLanguage, type Lang } from '../lang.ts';
import type { Locale } from '../locale/locale.ts';
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
  const meanings = new Map(
    abbreviations.flatMap(({ abbr, meaning }) => {
      const [short, long] = [inLanguage(abbr, lang), inLanguage(meaning, lang)];
      return short === undefined || long === undefined ? [] : [[short, long] as const];
    }),
  );
  const seen = new Set<string>();
  return (written, whole) => {
    const meaning = meanings.get(written);
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
      const forms = formsIn(abbreviations, locale);
      const found = wordsUsed([...forms.keys()], passages);
      return found.flatMap((form) => forms.get(form) ?? []);
    }),
  );
  const first = printed[0]?.locale;
  const name = ({ abbr }: Abbreviation) =>
    (first && inLanguage(abbr, first.lang)) ?? Object.values(abbr)[0] ?? '';
  return [...used].sort((a, b) => first?.compare(name(a), name(b)) ?? 0);
}

function formsIn(
  abbreviations: readonly Abbreviation[],
  { lang, typography }: Locale,
): ReadonlyMap<string, Abbreviation> {
  const forms = new Map<string, Abbreviation>();
  for (const abbreviation of abbreviations) {
    const form = inLanguage(abbreviation.abbr, lang);
    if (form && !forms.has(typography(form))) forms.set(typography(form), abbreviation);
  }
  return forms;
}

/** “MoUs” is a use of “MoU”. */
const takesPlural = /\p{L}\p{Lu}$/u;

function wordsUsed(forms: readonly string[], passages: readonly Root[]): readonly string[] {
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
  for (const passage of passages) {
    visit(passage, 'text', ({ value }) => {
      for (const [, form = ''] of value.matchAll(use)) {
        found.add(known.has(form) ? form : form.slice(0, -1));
      }
    });
  }
  return [...found];
}
