/** Check: abbreviations are explained. */
import type { Heading } from 'mdast';
import { headingWords } from '../edit/headings.ts';
import type { Meeting } from '../meeting.ts';
import type { Check } from './check.ts';
import { counterpart, formsIn, unexplained } from './find/abbreviations.ts';
import { around, type Spot } from './find/walk.ts';
import { placeIn, runningWords } from './find/words.ts';
import { lines } from './lines.ts';

/** Finds abbreviations that neither the glossary nor an organisation explains in the language of the text. */
export const abbreviationsExplained: Check = {
  name: 'abbreviations-explained',
  level: 'warning',
  summary:
    'Each word in capitals is an abbreviation of the glossary or of an organisation, in the language of the text.',
  why: 'The list of abbreviations is made from them. Readers from outside do not know the letters, and the two languages often use different ones.',
  examples: [
    {
      title: 'Letters that nobody explains, and those of the other language',
      content: {
        'jt/jt-1/en.md': '## Opening {#opening}\n\nThe JT thanked the NGOs and the EC.\n',
      },
      finds: [
        'jt/jt-1/en.md:3:20: Unexpected abbreviation `NGO`, expected one that the glossary explains in `en`',
        'jt/jt-1/en.md:3:33: Unexpected abbreviation `EC`, expected one that the glossary explains in `en`',
      ],
    },
    {
      title: 'Explained letters, a Roman numeral, a clause, a name of the facts',
      content: {
        'jt/jt-1/meeting.yaml': lines`
          ordinal: 1
          participants:
            - { name: Eva Kone, function: Interpreter }
        `,
        'jt/jt-1/en.md':
          '## Opening {#opening}\n\nThe JT thanked Ms KONE for annex IV to AD-1, and ran `MAKE`.\n',
      },
      finds: [],
    },
  ],
  run: {
    *text(text, meeting) {
      const { facts } = meeting.series;
      const known = new Set([...formsIn(facts, text.lang), ...surnames(meeting)]);
      const told = new Set<string>();
      const loud = new Map<Heading, boolean>();
      for (const spot of runningWords(text)) {
        if (isShouted(spot, loud)) continue;
        for (const { written, index } of unexplained(spot.node.value, known)) {
          if (told.has(written)) continue;
          told.add(written);
          const own = counterpart(written, facts, text.lang);
          yield {
            place: placeIn(text, spot.node, index, index + written.length),
            reason: `Unexpected abbreviation \`${written}\`, expected one that the glossary explains in \`${text.lang}\``,
            hint:
              own !== undefined && own !== written
                ? `Did you mean \`${own}\`?`
                : 'Add it to `glossary` in series.yaml with its meaning in each language, or write it out.',
          };
        }
      }
    },
  },
};

/** Names of people, as French prints them in capitals. */
function surnames({ facts, series }: Meeting): readonly string[] {
  const people = [...facts.participants, ...series.facts.people];
  return people.flatMap(({ name }) => name?.toUpperCase().match(/\p{L}+/gu) ?? []);
}

/** Words of links are titles of others; a heading all in capitals is only loud: `loud` keeps what is known of each. */
function isShouted(spot: Spot, loud: Map<Heading, boolean>): boolean {
  return [...around(spot)].some(({ node }) => {
    if (node.type === 'link' || node.type === 'linkReference') return true;
    if (node.type !== 'heading') return false;
    const isLoud = loud.get(node) ?? areCapitals(headingWords(node).match(/\p{L}/gu) ?? []);
    loud.set(node, isLoud);
    return isLoud;
  });
}

function areCapitals(letters: readonly string[]): boolean {
  return letters.length > 12 && letters.every((letter) => letter === letter.toUpperCase());
}
