/** Pages of the registers, and the page that lists them. */
import { archivePaths } from '../../../format/archive-paths.ts';
import { describedRegister, describedRegisters } from '../described/registers.ts';
import type { Page, Site } from '../page.ts';
import { placeOf } from '../place.ts';
import { registers } from '../registers/index.ts';
import type { Register } from '../registers/register.ts';
import { words } from '../say.ts';
import { tableView } from '../table.ts';

/** The list, then one page a register. */
export function registerPages(site: Site): readonly Page[] {
  const list: Page = {
    path: archivePaths.registers,
    template: 'registers',
    title: (place) => words(place, place.words.registers),
    description: (place) => place.words.registersLead,
    described: (place) => describedRegisters(site, place),
    view: (place) => ({
      lead: words(place, place.words.registersLead),
      registers: registers.map((register) => {
        const { rows } = register.table(site, place);
        const { count } = place.words;
        return {
          link: {
            href: place.to(archivePaths.register(register.name)),
            text: words(place, register.title(place.speaker.words)),
          },
          count: words(
            place,
            place.speaker.plural(rows.length, count.entries).replace('{n}', String(rows.length)),
          ),
          csv: place.to(archivePaths.register(register.name, 'csv')),
          json: place.to(archivePaths.register(register.name, 'json')),
        };
      }),
    }),
  };
  return [
    list,
    ...registers.flatMap((register) => {
      const [lang = ''] = site.archive.languages;
      if (lang === '') return [];
      const place = placeOf(site, lang, archivePaths.registers);
      const count = Math.max(1, Math.ceil(register.table(site, place).rows.length / rowsOfPart));
      return Array.from({ length: count }, (_, part) => registerPage(site, register, part, count));
    }),
  ];
}

/** Rows that make a page of less than a hundred kilobytes. */
const rowsOfPart = 80;

/** A register, or a part of one that is too long for one page; newest first. */
function registerPage(site: Site, register: Register, part: number, count: number): Page {
  const pathOf = (nth: number) =>
    nth === 0
      ? archivePaths.register(register.name)
      : archivePaths.register(`${register.name}/${nth + 1}`);
  return {
    path: pathOf(part),
    template: 'register',
    title: (place) => {
      const name = register.title(place.speaker.words);
      const nth = place.speaker.words.page(String(part + 1), String(count));
      return words(place, count === 1 ? name : `${name} – ${nth}`);
    },
    above: (place) => [
      { href: place.to(archivePaths.registers), text: words(place, place.words.registers) },
    ],
    described: (place) => describedRegister(site, place, register),
    scripted: true,
    view: (place) => {
      const { columns, rows } = register.table(site, place);
      const own = rows.slice(part * rowsOfPart, (part + 1) * rowsOfPart);
      return {
        table: tableView(
          place,
          { columns, rows: own },
          {
            caption: register.title(place.speaker.words),
            filters: true,
          },
        ),
        parts:
          count === 1
            ? []
            : Array.from({ length: count }, (_, nth) => ({
                href: place.to(pathOf(nth)),
                text: words(place, String(nth + 1)),
                current: nth === part,
              })),
        csv: place.to(archivePaths.register(register.name, 'csv')),
        json: place.to(archivePaths.register(register.name, 'json')),
      };
    },
  };
}
