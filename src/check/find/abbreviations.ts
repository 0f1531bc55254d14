/** Abbreviations in running text, and what the series can explain. */
import { explained } from '../../edit/abbreviations.ts';
import { inLanguage, type Lang } from '../../lang.ts';
import type { SeriesFacts } from '../../read/schema/series.ts';

/** An abbreviation as written, and where in the words. */
export interface Token {
  readonly written: string;
  readonly index: number;
}

/** The forms that the series explains in a language. */
export function formsIn(series: SeriesFacts, lang: Lang): ReadonlySet<string> {
  return new Set(
    explained(series).flatMap(({ abbr, meaning }) => {
      const form = inLanguage(abbr, lang);
      return form !== undefined && inLanguage(meaning, lang) !== undefined ? [form] : [];
    }),
  );
}

/** What an abbreviation of another language is called in this one. */
export function counterpart(written: string, series: SeriesFacts, lang: Lang): string | undefined {
  const found = explained(series).find(({ abbr }) => Object.values(abbr).includes(written));
  return inLanguage(found?.abbr, lang);
}

const token = /(?<![\p{L}\p{N}_])\p{Lu}[\p{Lu}\p{N}]*(?:[/-][\p{Lu}\p{N}]+)*s?(?![\p{L}\p{N}_])/gu;
const romanNumeral = /^(?=.)M*(CM|CD|D?C{0,3})(XC|XL|L?X{0,3})(IX|IV|V?I{0,3})$/;
/** `D-04-01`, `JT/2022/4`. */
const reference = /^\p{Lu}+[-/][\d/-]+$/u;

/** Words in capitals, two letters at least, that none of `known` explains. */
export function unexplained(words: string, known: ReadonlySet<string>): readonly Token[] {
  return [...words.matchAll(token)].flatMap(({ 0: written, index }) => {
    if (isExplained(written, known)) return [];
    // “EU-ECOWAS” is two abbreviations, of which perhaps only one wants explaining.
    const parts = [...written.matchAll(/[^/-]+/g)].map((part) => ({
      written: part[0],
      index: index + part.index,
    }));
    const open = parts.filter((part) => !isExplained(part.written, known));
    return open.length === parts.length ? [{ written: singular(written), index }] : open;
  });
}

function isExplained(written: string, known: ReadonlySet<string>): boolean {
  const form = singular(written);
  const capitals = form.match(/\p{Lu}/gu)?.length ?? 0;
  return (
    capitals < 2 ||
    known.has(written) ||
    known.has(form) ||
    romanNumeral.test(form) ||
    reference.test(form)
  );
}

function singular(written: string): string {
  return written.replace(/s$/, '');
}
