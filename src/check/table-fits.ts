/** Check: tables fit on the page. */
import type { Check } from './check.ts';
import { openingOf } from './find/place.ts';
import { walkTo } from './find/walk.ts';
import { lines } from './lines.ts';

/** At A4 and in small type, a column more leaves less than a word of ten letters for each. */
const most = 14;

/** Finds tables with more columns than a page can show. */
export const tableFits: Check = {
  name: 'table-fits',
  level: 'warning',
  summary: `A table has at most ${most} columns.`,
  why: 'A page is only so wide: where columns are many, words break in the middle, and in the end the table leaves the page.',
  examples: [
    {
      title: 'A table of fifteen columns, and one in HTML',
      content: {
        'jt/jt-1/en.md': lines`
          ## Opening {#opening}

          | a | b | c | d | e | f | g | h | i | j | k | l | m | n | o |
          | - | - | - | - | - | - | - | - | - | - | - | - | - | - | - |
          | 1 | 2 | 3 | 4 | 5 | 6 | 7 | 8 | 9 | 1 | 2 | 3 | 4 | 5 | 6 |

          <table><tr><td colspan="10">a</td><td colspan="6">b</td></tr></table>
        `,
      },
      finds: [
        'jt/jt-1/en.md:3:1: Unexpected table of 15 columns, expected at most 14',
        'jt/jt-1/en.md:7:1: Unexpected table of 16 columns, expected at most 14',
      ],
    },
    {
      title: 'A table of three columns',
      content: {
        'jt/jt-1/en.md': lines`
          ## Opening {#opening}

          | a | b | c |
          | - | - | - |
          | 1 | 2 | 3 |
        `,
      },
      finds: [],
    },
  ],
  run: {
    *text(text) {
      for (const { node } of walkTo(text, 'table', 'html')) {
        const columns =
          node.type === 'table' ? (node.children[0]?.children.length ?? 0) : columnsIn(node.value);
        if (columns <= most) continue;
        yield {
          place: openingOf(text.file, node),
          reason: `Unexpected table of ${columns} columns, expected at most ${most}`,
          hint: 'Make two tables of it, or let its rows be columns.',
          quotesNothing: true,
        };
      }
    },
  },
};

/** The cells of the longest row, each as wide as it says. */
function columnsIn(html: string): number {
  const rows = html.split(/<tr\b/i).slice(1);
  return Math.max(
    0,
    ...rows.map((row) => {
      const cells = [...row.matchAll(/<t[dh]\b([^>]*)>/gi)];
      const spans = cells.map(([, said = '']) => /\bcolspan\s*=\s*["']?(\d+)/i.exec(said)?.[1]);
      return spans.reduce((sum, span) => sum + Number(span ?? 1), 0);
    }),
  );
}
