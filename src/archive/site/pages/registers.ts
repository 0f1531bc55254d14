/** Pages of the registers, and the page that lists them. */
import { archivePaths } from '../../../format/archive-paths.ts';
import type { Page, Site } from '../page.ts';
import { registers } from '../registers/index.ts';
import { words } from '../say.ts';
import { tableView } from '../table.ts';
import { toolWords } from '../tool-words.ts';

/** The list, then one page a register. */
export function registerPages(site: Site): readonly Page[] {
  const list: Page = {
    path: archivePaths.registers,
    template: 'registers',
    title: (place) => words(place, place.words.registers),
    description: (place) => place.words.registersLead,
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
    ...registers.map(
      (register): Page => ({
        path: archivePaths.register(register.name),
        template: 'register',
        title: (place) => words(place, register.title(place.speaker.words)),
        above: (place) => [
          { href: place.to(archivePaths.registers), text: words(place, place.words.registers) },
        ],
        scripted: true,
        view: (place) => ({
          table: tableView(place, register.table(site, place), {
            caption: register.title(place.speaker.words),
            filters: true,
          }),
          toolWords: toolWords(place),
          csv: place.to(archivePaths.register(register.name, 'csv')),
          json: place.to(archivePaths.register(register.name, 'json')),
        }),
      }),
    ),
  ];
}
