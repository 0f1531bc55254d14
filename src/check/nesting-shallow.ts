/** Check: texts nest no deeper than people write. */
import type { Text } from '../meeting.ts';
import { deepestNesting, tooDeep } from '../read/nesting.ts';
import type { Check } from './check.ts';
import { openingOf } from './find/place.ts';

/** Whether stages that go down the text are safe from running out of stack; of unmarked texts that is known. */
export function isShallow(text: Text): boolean {
  return text.unmarked || tooDeep(text.tree) === undefined;
}

/** Finds lists and quotations nested so deeply that they cannot have been meant. */
export const nestingShallow: Check = {
  name: 'nesting-shallow',
  level: 'error',
  summary: `Lists and quotations nest at most ${deepestNesting} levels deep.`,
  why: 'Nobody writes so many levels; a line with very many “>” is a slip or an attack, and no page could show it.',
  examples: [
    {
      title: 'A line of very many quotation marks',
      content: {
        'jt/jt-1/en.md': `## Opening {#opening}\n\n${'>'.repeat(deepestNesting + 1)} deep\n\n## Work plan {#plan}\n`,
      },
      finds: [
        `jt/jt-1/en.md:3:${deepestNesting + 1}: Unexpected nesting more than ${deepestNesting} levels deep, expected ordinary lists and quotations`,
      ],
    },
    {
      title: 'A quotation inside a quotation',
      content: { 'jt/jt-1/en.md': '## Opening {#opening}\n\n> > words\n' },
      finds: [],
    },
  ],
  run: {
    *text({ tree, file }) {
      const node = tooDeep(tree);
      if (!node) return;
      yield {
        place: openingOf(file, node),
        reason: `Unexpected nesting more than ${deepestNesting} levels deep, expected ordinary lists and quotations`,
        hint: 'Look for a line with very many “>” or very deep indentation.',
        quotesNothing: true,
      };
    },
  },
};
