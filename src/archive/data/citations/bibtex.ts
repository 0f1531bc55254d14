/** A citation as BibTeX, in UTF-8. */
import type { Citation } from './citation.ts';

/** One `@techreport`. */
export function bibtex(citation: Citation): string {
  const { key, lang, title, author, genre, publisher, place, issued, number, event, url } =
    citation;
  const [year, month] = issued?.split('-') ?? [];
  const fields = [
    // Braces in braces: a body has no first name, and titles keep their capitals.
    ['author', `{${escaped(author)}}`],
    ['title', `{${escaped(title)}}`],
    ['type', escaped(genre)],
    ['institution', escaped(publisher ?? author)],
    ['number', number && escaped(number)],
    ['address', place && escaped(place)],
    ['year', year],
    ['month', month && String(Number(month))],
    ['note', escaped([event.title, event.place].filter(Boolean).join(', '))],
    ['language', lang],
    ['url', url],
  ] as const;
  const lines = fields.flatMap(([name, value]) =>
    value === undefined ? [] : [`  ${name} = {${value}},`],
  );
  return `@techreport{${key.replaceAll(/[^\w.:-]/g, '-')},\n${lines.join('\n')}\n}\n`;
}

const commands: Readonly<Record<string, string>> = {
  '\\': '\\textbackslash{}',
  '~': '\\textasciitilde{}',
  '^': '\\textasciicircum{}',
};

/** Words as TeX prints them. */
function escaped(words: string): string {
  return words
    .replaceAll(/\s+/g, ' ')
    .replaceAll(/[\\~^&%$#_{}]/g, (char) => commands[char] ?? `\\${char}`);
}
