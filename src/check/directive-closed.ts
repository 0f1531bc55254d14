/** Check: marked passages end where their author ended them. */
import type { Heading } from 'mdast';
import type { ContainerDirective } from 'mdast-util-directive';
import type { Text } from '../meeting.ts';
import { isClauseKind } from '../read/structure.ts';
import type { Check, Finding } from './check.ts';
import { openingOf } from './find/place.ts';
import { around, type Spot, walkTo } from './find/walk.ts';
import { lines } from './lines.ts';

/** Finds marked passages that nothing closes: they swallow all that comes after them, up to the closing line of another. */
export const directiveClosed: Check = {
  name: 'directive-closed',
  level: 'error',
  summary: 'Each marked passage is closed by a line of colons.',
  why: 'An open passage goes on to the end of the text: a decision would hold the rest of the meeting, headings and all.',
  examples: [
    {
      title: 'A decision that nothing closes',
      content: {
        'jt/jt-1/en.md': lines`
          ## Opening {#opening}

          :::decision{#D-1}
          The work plan is adopted.

          Words.
        `,
      },
      finds: [
        'jt/jt-1/en.md:3:1: Unexpected end of the text inside a marked passage, expected a closing line `:::`',
      ],
    },
    {
      title:
        'A decision that runs on into the next item, and takes the closing line that is meant for another passage',
      content: {
        'jt/jt-1/en.md': lines`
          ## Opening {#opening}

          :::decision{#D-1}
          The work plan is adopted.

          ## Work plan {#plan}

          :::action{#A-1 owner=office}
          The secretariat sends the work plan.
          :::
        `,
      },
      finds: [
        'jt/jt-1/en.md:6:1: Unexpected heading inside the passage that begins in line 3, expected its closing line `:::` before the heading',
      ],
    },
    {
      title: 'One closing line for two passages',
      content: {
        'jt/jt-1/en.md': lines`
          ## Opening {#opening}

          :::restricted[A case was discussed.]{#case reason=health}
          What only some may read.

          :::decision{#D-1}
          The work plan is adopted.
          :::
        `,
      },
      finds: [
        'jt/jt-1/en.md:6:1: Unexpected passage that ends with the one around it, which begins in line 3, expected a closing line `:::` for each',
      ],
    },
    {
      title: 'Passages inside each other, of which only the inner ones are closed',
      content: {
        'jt/jt-1/en.md': lines`
          ## Opening {#opening}

          ::::restricted[A case was discussed.]{#case reason=health}
          What only some may read.

          :::decision{#D-1}
          The work plan is adopted.
          :::

          Words that all may read.

          :::decision{#D-2}
          The budget is adopted.
          :::
        `,
      },
      finds: [
        'jt/jt-1/en.md:3:1: Unexpected end of the text inside a marked passage, expected a closing line `:::`',
      ],
    },
    {
      title: 'Passages inside each other: the outer one has more colons',
      content: {
        'jt/jt-1/en.md': lines`
          ## Opening {#opening}

          ::::restricted[A case was discussed.]{#case reason=health}
          :::decision{#D-1}
          The case stays open.
          :::
          ::::
        `,
      },
      finds: [],
    },
  ],
  run: {
    *text(text) {
      const runOn = new Set<ContainerDirective>();
      for (const spot of walkTo(text, 'containerDirective')) {
        const { node } = spot;
        // What follows from a fault further out is not told again; a whole item ends where the next one begins.
        if (node.data?.item || [...passagesAround(spot)].some((outer) => runOn.has(outer)))
          continue;
        const heading = isClauseKind(node.name) ? node.children.find(isHeading) : undefined;
        if (heading) runOn.add(node);
        if (heading) yield runsOn(text, node, heading);
        else if (!isClosed(text, node)) yield unclosed(text, node, outermost(spot));
      }
    },
  },
};

function runsOn(text: Text, node: ContainerDirective, heading: Heading): Finding {
  return {
    place: openingOf(text.file, heading),
    reason: `Unexpected heading inside the passage that begins in line ${lineOf(node)}, expected its closing line \`:::\` before the heading`,
    hint: 'Put a line of colons after the last line of that passage, as many as open it. A title that belongs to the passage is set in bold: `**Title**`.',
    quotesNothing: true,
  };
}

function unclosed(
  text: Text,
  node: ContainerDirective,
  outer: ContainerDirective | undefined,
): Finding {
  return {
    place: openingOf(text.file, node),
    reason: outer
      ? `Unexpected passage that ends with the one around it, which begins in line ${lineOf(outer)}, expected a closing line \`:::\` for each`
      : 'Unexpected end of the text inside a marked passage, expected a closing line `:::`',
    hint: outer
      ? `Where the passage of line ${lineOf(outer)} should have ended before, close it there. Where this one belongs to it, open and close that one with one colon more.`
      : 'Put a line of colons after the last line of the passage, as many as open it.',
    quotesNothing: true,
  };
}

/** Whether the passage itself ends with a line of colons: one that closes what is around it, or what stands last in it, does not count. */
function isClosed({ file }: Text, { position, children }: ContainerDirective): boolean {
  const last = children.at(-1)?.position?.end ?? position?.start;
  const written = String(file).slice(last?.offset, position?.end.offset);
  return /(?:^|\n)[\s>]*:{3,}\s*$/.test(written);
}

function* passagesAround(spot: Spot): Generator<ContainerDirective> {
  for (const { node } of around(spot))
    if (node.type === 'containerDirective' && !node.data?.item) yield node;
}

function outermost(spot: Spot): ContainerDirective | undefined {
  return [...passagesAround(spot)].at(-1);
}

function isHeading(node: ContainerDirective['children'][number]): node is Heading {
  return node.type === 'heading';
}

function lineOf({ position }: ContainerDirective): number {
  return position?.start.line ?? 1;
}
