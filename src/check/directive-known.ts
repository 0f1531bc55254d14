/** Check: marks mean something. */
import type { Directives } from 'mdast-util-directive';
import type { Text } from '../meeting.ts';
import { nearest } from '../nearest.ts';
import { isDirective } from '../read/directives.ts';
import { strayMarks } from '../read/stray-marks.ts';
import type { Check, Finding } from './check.ts';
import { colonLines } from './find/colon-lines.ts';
import { isKnownDirective, knownDirectives } from './find/known-directives.ts';
import { openingOf } from './find/place.ts';
import { either } from './find/spelled.ts';
import { around, type Spot, walkTo } from './find/walk.ts';
import { lines } from './lines.ts';

const colons = { containerDirective: ':::', leafDirective: '::', textDirective: ':' } as const;
/** The kinds in the order in which a name is looked for: `::decision` was meant to be a block. */
const kinds = ['containerDirective', 'textDirective'] as const;

/** Finds marks whose name, kind or attributes mean nothing. */
export const directiveKnown: Check = {
  name: 'directive-known',
  level: 'error',
  summary:
    'Each mark (`:::decision`, `:ref[…]`) and each of its attributes is one that Minutier knows.',
  why: 'A misspelt mark is printed as ordinary words, and its clause is missing from every register.',
  examples: [
    {
      title: 'Misspelt names and attributes, and a block written as a line',
      content: {
        'jt/jt-1/en.md': lines`
          ## Work plan {#plan}

          :::decison{#D-1}
          The work plan is adopted.
          :::

          :::action{#A-1 onwer=office due=2024-03-31}
          The secretariat sends the work plan.
          :::

          ::decision[The budget is adopted.]{#D-2}
        `,
      },
      finds: [
        'jt/jt-1/en.md:3:1: Unexpected mark `:::decison`, expected `:::decision`',
        'jt/jt-1/en.md:7:1: Unexpected attribute `onwer` of `action`, expected `owner`',
        'jt/jt-1/en.md:11:1: Unexpected `::decision`, expected `:::decision`',
      ],
    },
    {
      title: 'A space too many, and a line of colons that is left over',
      content: {
        'jt/jt-1/en.md': lines`
          ## Work plan {#plan}

          ::: decision {#D-1}
          The work plan is adopted.
          :::

          ## Budget {#budget}

          :::decision{#D-2}
          The budget is adopted.
          :::

          :::
        `,
      },
      finds: [
        'jt/jt-1/en.md:3:1: Unexpected line that begins with colons and marks nothing, expected `:::decision{…}`',
        'jt/jt-1/en.md:13:1: Unexpected line of colons that closes nothing, expected one only after a marked passage',
      ],
    },
    {
      title:
        'The closing line of a restricted passage whose mark is not whole, which restricted-marks tells',
      content: {
        'jt/jt-1/en.md': lines`
          ## Visit {#visit}

          ::: restricted [A visit took place.] {reason=health}

          What only some may read.

          :::
        `,
      },
      finds: [],
    },
    {
      title: 'Marks that are known; a colon before a word is just a colon',
      content: {
        'jt/jt-1/en.md': lines`
          ## Work plan {#plan}

          Two points:first, the :abbr[JT] met.

          :::decision{#D-1}
          The work plan is adopted.
          :::
        `,
      },
      finds: [],
    },
  ],
  run: {
    *text(text) {
      for (const spot of walkTo(text, 'containerDirective', 'leafDirective', 'textDirective')) {
        const place = openingOf(text.file, spot.node);
        const faults = isKnownDirective(spot.node)
          ? attributeFaults(spot.node)
          : [nameFault(spot.node, standsOpenly(spot, text))];
        for (const fault of faults) yield { place, ...fault };
      }
      for (const { name, place } of colonLines(text)) yield { place, ...lineFault(name) };
    },
  },
};

type Fault = Omit<Finding, 'place'>;

function nameFault({ type, name }: Directives, open: boolean): Fault {
  const elsewhere = kinds.find(
    (kind) => kind !== type && Object.hasOwn(knownDirectives[kind], name),
  );
  if (elsewhere) {
    return {
      reason: `Unexpected \`${colons[type]}${name}\`, expected \`${colons[elsewhere]}${name}\``,
      hint:
        elsewhere === 'containerDirective'
          ? `Write \`:::${name}{…}\` on a line, the words below it, and \`:::\` on a line after them.`
          : `Write \`:${name}[…]\` within the sentence.`,
      quotesNothing: true,
    };
  }
  const kind = type === 'leafDirective' ? 'containerDirective' : type;
  const known = Object.keys(knownDirectives[kind]);
  const close = nearest(name, known);
  const expected = (close === undefined ? known : [close]).map((one) => `${colons[kind]}${one}`);
  return {
    // Inside a restricted passage even an unknown name may be a word of the passage.
    reason: `Unexpected mark${open ? ` \`${colons[type]}${name}\`` : ''}, expected ${either(expected)}`,
    hint: 'Correct the name. Until then what is between the marks may be read as restricted.',
    quotesNothing: true,
  };
}

/** A line of colons that Markdown took for words: one with a name was meant to open a passage, one without to close it. */
function lineFault(name: string | undefined): Fault {
  if (name === undefined)
    return {
      reason:
        'Unexpected line of colons that closes nothing, expected one only after a marked passage',
      hint: 'Remove it. Where a passage should end here, look how its first line is written, and whether another such line ends it before.',
      quotesNothing: true,
    };
  const known = Object.keys(knownDirectives.containerDirective);
  const meant = nearest(name.toLowerCase(), known);
  return {
    reason: `Unexpected line that begins with colons and marks nothing, expected \`:::${meant ?? 'decision'}{…}\``,
    hint: 'Write the name right after the colons, and put no space before `[` or `{`.',
    quotesNothing: true,
  };
}

function* attributeFaults({ type, name, attributes }: Directives): Generator<Fault> {
  const known = knownDirectives[type][name] ?? [];
  for (const given of Object.keys(attributes ?? {})) {
    if (known.includes(given)) continue;
    // In these the author may have put the words themselves between the braces.
    const named = name === 'restricted' ? '' : ` \`${given}\``;
    const close = nearest(given, known);
    const expected = known.length === 0 ? 'none' : either(close === undefined ? known : [close]);
    yield {
      reason: `Unexpected attribute${named} of \`${name}\`, expected ${expected}`,
      hint: 'Write attributes between the braces as `name=value`, values with spaces between quotation marks.',
      quotesNothing: name === 'restricted',
    };
  }
}

/** Whether nothing around a mark may be restricted. */
function standsOpenly(spot: Spot, { tree }: Text): boolean {
  return (
    strayMarks(tree).length === 0 &&
    ![...around(spot)].some(
      ({ node }) => isDirective(node) && (node.name === 'restricted' || !isKnownDirective(node)),
    )
  );
}
