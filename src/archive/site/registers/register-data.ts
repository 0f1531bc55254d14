/** A register as CSV and as JSON. */
import { archivePath, archivePaths } from '../../../format/archive-paths.ts';
import type { Lang } from '../../../lang.ts';
import type { Rendered } from '../../../rendered.ts';
import type { Site } from '../page.ts';
import { placeOf } from '../place.ts';
import { textOf } from '../table.ts';
import type { Register } from './register.ts';

/** The files of a register in a language. */
export function registerData(site: Site, register: Register, lang: Lang): readonly Rendered[] {
  const place = placeOf(site, lang, archivePaths.register(register.name));
  const { columns, rows } = register.table(site, place);
  const all = rows.slice();
  const words = all.map(({ cells }) =>
    columns.map(({ key }) => [key, spaced(textOf(cells[key] ?? { said: [] }))] as const),
  );
  const json = {
    register: register.name,
    title: register.title(place.speaker.words),
    lang,
    asOf: site.archive.asOf,
    items: all.map(({ data = {} }, index) => ({
      ...Object.fromEntries(words[index] ?? []),
      ...data,
    })),
  };
  const lines = [
    columns.map(({ title }) => title),
    ...words.map((row) => row.map(([, text]) => text)),
  ];
  const file = (extension: string, text: string): Rendered => ({
    path: archivePath(lang, archivePaths.register(register.name, extension)),
    bytes: new TextEncoder().encode(text),
  });
  return [
    // The mark at the beginning makes spreadsheets read the file as Unicode.
    file('csv', `\u{FEFF}${lines.map((line) => line.map(field).join(',')).join('\r\n')}\r\n`),
    file('json', `${JSON.stringify(json, undefined, 2)}\n`),
  ];
}

/** Spaces that keep words together on a page only puzzle programs. */
function spaced(text: string): string {
  return text.replaceAll(/[\u00a0\u202f]/g, ' ');
}

/** A field as in RFC 4180; one that a spreadsheet would take for a formula is kept as words. */
function field(text: string): string {
  const tame = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(tame) ? `"${tame.replaceAll('"', '""')}"` : tame;
}
