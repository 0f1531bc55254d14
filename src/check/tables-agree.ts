/** Check: tables have as many rows and columns in every language. */
import type { Table } from 'mdast';
import type { Check } from './check.ts';
import { counterparts } from './find/counterparts.ts';
import { allRegionPairs } from './find/regions.ts';
import { count } from './find/spelled.ts';
import { lines } from './lines.ts';

/** Finds tables that are larger in one language than in another. */
export const tablesAgree: Check = {
  name: 'tables-agree',
  level: 'error',
  summary:
    'Under each heading there are as many tables in every language, with as many rows and columns.',
  why: 'A row that one language lacks is a figure that one side did not agree to.',
  examples: [
    {
      title: 'A row too few',
      content: {
        'jt/jt-1/en.md': lines`
          ## Work plan {#plan}

          | Task  | Month |
          | ----- | ----- |
          | Draft | March |
          | Print | April |
        `,
        'jt/jt-1/fr.md': lines`
          ## Plan de travail {#plan}

          | Tâche  | Mois |
          | ------ | ---- |
          | Projet | mars |
        `,
      },
      finds: [
        'jt/jt-1/fr.md:3:1: Unexpected table of 1 row and 2 columns, expected 2 rows and 2 columns as in `en.md`',
      ],
    },
    {
      title: 'A table in one language only',
      content: {
        'jt/jt-1/en.md': '## Work plan {#plan}\n\nA draft in March.\n',
        'jt/jt-1/fr.md': lines`
          ## Plan de travail {#plan}

          | Tâche  | Mois |
          | ------ | ---- |
          | Projet | mars |
        `,
      },
      finds: [
        'jt/jt-1/fr.md:1:1: Unexpected 1 table under this heading, expected 0 tables as in `en.md`',
      ],
    },
    {
      title: 'As many rows and columns',
      content: {
        'jt/jt-1/en.md': lines`
          ## Work plan {#plan}

          | Task  | Month |
          | ----- | ----- |
          | Draft | March |
        `,
        'jt/jt-1/fr.md': lines`
          ## Plan de travail {#plan}

          | Tâche  | Mois |
          | ------ | ---- |
          | Projet | mars |
        `,
      },
      finds: [],
    },
  ],
  run: {
    *meeting(meeting) {
      for (const regions of allRegionPairs(meeting)) {
        const found = counterparts(regions, 'table');
        if (found.type === 'uneven') {
          yield {
            place: found.place,
            reason: `Unexpected ${count(found.found, 'table')} under this heading, expected ${count(found.wanted, 'table')} ${found.as}`,
            hint: 'Write the missing table.',
            quotesNothing: true,
          };
          continue;
        }
        for (const { first, second, place, as } of found.pairs) {
          const [wanted, actual] = [size(first), size(second)];
          if (wanted === actual) continue;
          yield {
            place,
            reason: `Unexpected table of ${actual}, expected ${wanted} ${as}`,
            hint: 'Look which row or column is missing; a stray `|` in a cell begins a new column.',
            quotesNothing: true,
          };
        }
      }
    },
  },
};

/** “2 rows and 3 columns”; the head of a table is not a row of it. Restricted rows count as they are written. */
function size({ children }: Table): string {
  const rows = children.reduce((sum, { data }) => sum + (data?.rows?.length ?? 1), 0) - 1;
  const columns = Math.max(0, ...children.map((row) => row.children.length));
  return `${count(rows, 'row')} and ${count(columns, 'column')}`;
}
