/** A citation as BibTeX, in UTF-8. */
import type { Citation } from './citation.ts';

/** One `@techreport`. */
export function bibtex(citation: Citation): string {
  const { key, lang, title, author, genre, publisher, place, issued, number, event, status, url } =
    citation;
  const notes = [[event.title, event.place].filter(Boolean).join(', '), status];
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
    ['note', escaped(notes.filter(Boolean).join('. '))],
    ['language', lang],
    ['url', url],
  ] as const;
  const lines = fields.flatMap(([name, value]) =>
    value === undefined ? [] : [`  ${name} = {${value}},`],
  );
  // The name of a month is a word of BibTeX's own, so that each style and language can say it.
  if (month) lines.push(`  month = ${months[Number(month) - 1]},`);
  return `@techreport{${key.replaceAll(/[^\w.:-]/g, '-')},\n${lines.join('\n')}\n}\n`;
}

const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

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
