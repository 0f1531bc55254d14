/** A document of some sixty pages, made of the torture content: all of it again and again, with a long table and a long clause. */
import { cp, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

/** How often everything is said. */
const copies = 3;
const rows = 90;
const paragraphs = 30;

/** Words for what is put in, by language. */
const words = {
  en: { number: 'No.', place: 'Place', remark: 'Remark', row: 'Row', said: 'Paragraph' },
  fr: { number: 'Nº', place: 'Lieu', remark: 'Remarque', row: 'Rang', said: 'Alinéa' },
} as const;

/** Writes the content folder `to` from the one at `from`; the same each time. */
export async function writeLongDocument(from: string, to: string): Promise<void> {
  await cp(from, to, { recursive: true });
  for (const lang of ['en', 'fr'] as const) {
    const path = join(to, 'tj/tj-1', `${lang}.md`);
    await writeFile(path, lengthened(await readFile(path, 'utf8'), lang));
  }
}

/** The same text again and again; each copy has ids, notes and references of its own. */
function lengthened(text: string, lang: keyof typeof words): string {
  const whole = text
    .replace('<!-- long table -->', longTable(lang))
    .replace('<!-- long clause -->', longClause(lang));
  return Array.from({ length: copies }, (_, index) => {
    const ending = `-${index + 1}`;
    return whole
      .replaceAll(/\{#([\w-]+)/g, `{#$1${ending}`)
      .replaceAll(/\[\^([\w-]+)\]/g, `[^$1${ending}]`)
      .replaceAll(/\(#([\w-]+)\)/g, `(#$1${ending})`)
      .replaceAll(/:ref\[([\w-]+)\]/g, `:ref[$1${ending}]`);
  }).join('\n');
}

/** Rows over several pages; each third heads the two below it, wherever the page breaks. */
function longTable(lang: keyof typeof words): string {
  const { number, place, remark, row } = words[lang];
  const heads = [number, place, remark].map((one) => `<th scope="col">${one}</th>`);
  const body = Array.from({ length: rows }, (_, index) => {
    const group =
      index % 3 === 0 ? `<th rowspan="3" scope="rowgroup">${row} ${index + 1}</th>` : '';
    const much = index % 7 === 0 ? ` ${remark.toLowerCase()}`.repeat(60) : '';
    return `<tr>${group}<td>${place} ${index + 1}</td><td>${remark} ${index + 1}${much}</td></tr>`;
  });
  return `<table>\n<thead><tr>${heads.join('')}</tr></thead>\n<tbody>\n${body.join('\n')}\n</tbody>\n</table>`;
}

function longClause(lang: keyof typeof words): string {
  const { said } = words[lang];
  return Array.from(
    { length: paragraphs },
    (_, index) => `${said} ${index + 1}. ${`${said} `.repeat(40)}`,
  ).join('\n\n');
}
