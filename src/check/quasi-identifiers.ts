/** Check: around what is restricted, nothing in the open tells who it is about. */
import type { Nodes } from 'mdast';
import type { Section, Text } from '../meeting.ts';
import { isLabel } from '../read/directives.ts';
import type { Check } from './check.ts';
import { identifyingReader, spellKinds } from './find/identifying.ts';
import { openingOf } from './find/place.ts';
import { plainWords } from './find/plain-words.ts';
import { around, type Spot, walk } from './find/walk.ts';
import { lines } from './lines.ts';

/** Finds open passages beside restricted ones that tell two or more details of a person. */
export const quasiIdentifiers: Check = {
  name: 'quasi-identifiers',
  level: 'warning',
  summary:
    'Beside what is restricted to protect a person, no open passage tells two or more of: a place, a date or an age, an organisation that helps, health, family, training or work.',
  why: 'A name is not needed to find somebody: a town, an age and a trade are enough for whoever lives there. Statisticians call such details indirect or quasi-identifiers; each is harmless, and together they point at one person. Countries of the parties and days of the meeting are not counted.',
  examples: [
    {
      title: 'A summary and a paragraph that tell too much',
      content: {
        'jt/jt-1/en.md': lines`
          ## Opening {#opening}

          :::restricted[A girl aged 17 from Birnin was heard.]{#case reason=personal-data}
          What only some may read.
          :::

          :::decision{#D-1}
          Her mother will visit the shelter.
          :::
        `,
        'jt/jt-1/fr.md': lines`
          ## Ouverture {#opening}

          L’équipe a entendu :restricted[quelqu’un]{as="une apprentie âgée de 17 ans"}.
        `,
      },
      finds: [
        'jt/jt-1/en.md:3:14: Unexpected details in the open in `case` (a place; a date or an age), expected one at most beside a restricted passage',
        'jt/jt-1/en.md:8:1: Unexpected details in the open in `D-1` (an organisation that helps; family), expected one at most beside a restricted passage',
        'jt/jt-1/fr.md:3:1: Unexpected details in the open in `opening` (a date or an age; training or work), expected one at most beside a restricted passage',
      ],
    },
    {
      title: 'A summary that tells nothing, and details of nobody under another heading',
      content: {
        'jt/jt-1/en.md': lines`
          ## Opening {#opening}

          :::restricted[A case was discussed, with respect for the privacy of the person.]{#case reason=personal-data}
          What only some may read.
          :::

          The Team met in Niamey on 5 March 2024 and thanked the Agency of Niger.

          ## Work plan {#plan}

          A hospital in Zinder trains apprentices.
        `,
      },
      finds: [],
    },
  ],
  run: {
    *text(text, meeting, { library, locales }) {
      const locale = locales.get(text.lang);
      const passages = locale ? beside(text) : [];
      if (!locale || passages.length === 0) return;
      const read = identifyingReader(locale, meeting, library);
      for (const { spot, id } of passages) {
        const found = read(openWords(spot.node));
        if (found.length < 2) continue;
        yield {
          place: openingOf(text.file, spot.node),
          reason: `Unexpected details in the open in ${id === undefined ? 'this section' : `\`${id}\``} (${spellKinds(found)}), expected one at most beside a restricted passage`,
          hint: 'Leave out what the public need not know, say it more broadly (“a minor”, “a town in the north”), or restrict it as well. If it is about nobody in particular, let it stand.',
          quotesNothing: true,
        };
      }
    },
  },
};

/** An open paragraph or row near a restricted passage. */
interface Passage {
  readonly spot: Spot;
  /** The clause in which it stands, else the heading above it. */
  readonly id: string | undefined;
}

/** Reasons that protect a person. */
const personal: readonly string[] = ['personal-data', 'child', 'health', 'investigation', ''];

/** Open passages of sections in which something is closed, and around words that are closed in a line. */
function beside(text: Text): readonly Passage[] {
  const open: Spot[] = [];
  const sections = new Set<Section>();
  const marked = new Set<Nodes>();
  for (const spot of walk(text)) {
    const { node, section } = spot;
    if (isPassage(spot)) open.push(spot);
    if (!('name' in node) || node.name !== 'restricted') continue;
    if (!personal.includes(node.attributes?.['reason']?.trim() ?? '')) continue;
    const held = [...around(spot)].find(isPassage);
    // A row or a heading concerns all that stands under the heading, words only what is said next to them.
    if (node.type === 'containerDirective' || !held || held.node.type === 'tableRow')
      sections.add(section);
    else marked.add(held.node);
  }
  return open
    .filter((spot, at) => {
      const near = [open[at - 1], spot, open[at + 1]].filter(
        (one) => one?.section === spot.section,
      );
      return sections.has(spot.section) || near.some((one) => one && marked.has(one.node));
    })
    .map((spot) => ({ spot, id: idOf(spot) }));
}

/** Whether it is a paragraph, a summary or a row that everybody may read. */
function isPassage(spot: Spot): boolean {
  const { node } = spot;
  if (node.type !== 'paragraph' && node.type !== 'tableRow') return false;
  const [holder, ...further] = [...around(spot)].filter(({ node: above }) =>
    ['containerDirective', 'footnoteDefinition'].includes(above.type),
  );
  const isSummary = node.type === 'paragraph' && isLabel(node);
  return ![...(isSummary ? [] : [holder]), ...further].some(
    (one) =>
      one?.node.type === 'footnoteDefinition' ||
      (one?.node.type === 'containerDirective' && one.node.name === 'restricted'),
  );
}

function idOf(spot: Spot): string | undefined {
  const clause = [...around(spot)].find(
    ({ node }) => node.type === 'containerDirective' && node.attributes?.['id'],
  );
  const id =
    clause?.node.type === 'containerDirective' ? clause.node.attributes?.['id'] : undefined;
  return id ?? (spot.section.tied ? spot.section.id : undefined);
}

/** The words that everybody reads, those in place of restricted ones included. */
function openWords(passage: Nodes): string {
  const instead: string[] = [];
  const open: Nodes[] = [passage];
  for (let node = open.pop(); node; node = open.pop()) {
    if (node.type === 'textDirective' && node.name === 'restricted')
      instead.push(node.attributes?.['as'] ?? '');
    else if ('children' in node) open.push(...node.children);
  }
  return [plainWords([passage]), ...instead].join(' ');
}
