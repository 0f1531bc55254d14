/** Check: in a sensitive item somebody decided of each passage who may read it. */
import type { RootContent } from 'mdast';
import type { Check } from './check.ts';
import { headingsOf, outermostItems, under } from './find/guarded-items.ts';
import { beginningOf, nameOf, openingOf } from './find/place.ts';
import { all } from './find/spelled.ts';
import { lines } from './lines.ts';

/** Finds passages of sensitive items that stand in no mark. */
export const sensitiveMarked: Check = {
  name: 'sensitive-marked',
  level: 'error',
  summary:
    'In an agenda item with `sensitive: true` each passage stands in `:::restricted` or in `:::public`, in each language.',
  why: 'Where people are spoken of, leaving a mark out is a slip that nobody sees. In a sensitive item there is no passage that nobody looked at: `:::public` says “I looked, everybody may read this”, and prints nothing. Not even a draft is built before.',
  examples: [
    {
      title: 'A passage without a mark, also under a subheading, and no heading in French',
      content: {
        'jt/jt-1/meeting.yaml': lines`
          ordinal: 1
          coChairs: [ada, ben]
          agenda:
            - { id: opening }
            - { id: case, sensitive: true }
        `,
        'jt/jt-1/en.md': lines`
          ## Opening {#opening}

          ## The case {#case}

          :::restricted[A case was discussed.]{#case-1 reason=health}
          What only some may read.
          :::

          The follow-up will continue.

          ### Next steps

          :::decision{#D-1}
          The case stays open.
          :::
        `,
        'jt/jt-1/fr.md': '## Ouverture {#opening}\n',
      },
      finds: [
        'jt/jt-1/en.md:9:1: Unexpected passage without a mark in the sensitive item `case`, expected it in `:::restricted` or in `:::public`',
        'jt/jt-1/en.md:13:1: Unexpected passage without a mark in the sensitive item `case`, expected it in `:::restricted` or in `:::public`',
        'jt/jt-1/meeting.yaml:5:11: Unexpected sensitive item `case` without a heading, expected one in `fr.md`',
      ],
    },
    {
      title: 'Each passage is in a mark',
      content: {
        'jt/jt-1/meeting.yaml': lines`
          ordinal: 1
          coChairs: [ada, ben]
          agenda:
            - { id: case, sensitive: true }
        `,
        'jt/jt-1/en.md': lines`
          ## The case {#case}

          :::restricted[A case was discussed.]{#case-1 reason=health}
          What only some may read.
          :::

          ::::public
          The follow-up will continue.

          :::decision{#D-1}
          The case stays open.
          :::
          ::::
        `,
        'jt/jt-1/fr.md': lines`
          ## Le cas {#case}

          :::restricted[Un cas a été examiné.]{#case-1 reason=health}
          Ce que seuls certains peuvent lire.
          :::

          ::::public
          Le suivi se poursuivra.

          :::decision{#D-1}
          Le cas reste ouvert.
          :::
          ::::
        `,
      },
      finds: [],
    },
  ],
  run: {
    *meeting({ facts, texts, locate }) {
      const sensitive = outermostItems(facts, (item) => item.sensitive === true);
      for (const { item, path } of sensitive.filter((one) => !one.item.restricted)) {
        const found = texts.map((text) => ({ text, ...headingsOf(text, item.id) }));
        const missing = found.filter(({ free }) => free.length === 0);
        if (missing.length > 0) {
          yield {
            place: beginningOf(locate([...path, 'id'])),
            reason: `Unexpected sensitive item \`${item.id}\` without a heading, expected one in ${all(missing.map(({ text }) => nameOf(text.file)))}`,
            hint: `Write \`{#${item.id}}\` at the end of the heading under which its words stand, and put no mark around the heading.`,
            quotesNothing: true,
          };
        }
        for (const { text, free } of found) {
          for (const node of free.flatMap((heading) => under(text, heading))) {
            if (!isBare(node)) continue;
            yield {
              place: openingOf(text.file, node),
              reason: `Unexpected passage without a mark in the sensitive item \`${item.id}\`, expected it in \`:::restricted\` or in \`:::public\``,
              hint: 'Write `:::public` on a line before it and `:::` on a line after it if everybody may read it; give `:::public` one colon more than the marks inside it.',
              quotesNothing: true,
            };
          }
        }
      }
    },
  },
};

/** Whether a block is printed and in no mark that says who may read it. Headings cannot be marked, notes are read from where they are called. */
function isBare(node: RootContent): boolean {
  switch (node.type) {
    case 'heading':
    case 'thematicBreak':
    case 'definition':
    case 'footnoteDefinition':
      return false;
    case 'html':
      return node.value.replace(/<!--[\s\S]*?-->/g, '').trim() !== '';
    case 'containerDirective':
      return node.name !== 'restricted' && node.name !== 'public';
    default:
      return true;
  }
}
