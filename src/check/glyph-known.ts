/** Check: every character is in one of the fonts. */
import type { Nodes } from 'mdast';
import { charsWithoutGlyph, hasGlyph } from '../format/glyph-coverage.ts';
import type { FactPath, Locate, Place, Text } from '../meeting.ts';
import type { Check, Finding } from './check.ts';
import { openingOf } from './find/place.ts';
import { walk } from './find/walk.ts';
import { placeIn } from './find/words.ts';
import { lines } from './lines.ts';

/** Finds characters that would be printed as empty boxes. */
export const glyphKnown: Check = {
  name: 'glyph-known',
  level: 'error',
  summary: 'Every character is in one of the fonts in which minutes are set.',
  why: 'A character that no font has is printed as an empty box, or in whatever font the computer happens to have. PDF/A and PDF/UA refuse both.',
  examples: [
    {
      title: 'A face, a script that is not bundled, and a small figure',
      content: {
        'jt/jt-1/en.md': lines`
          ## Opening {#opening}

          Welcome 😀 from ሰላም. Emissions of CO₂ fell.
        `,
      },
      finds: [
        'jt/jt-1/en.md:3:9: Unexpected character “😀” (U+1F600), expected one that the fonts have',
        'jt/jt-1/en.md:3:17: Unexpected character “ሰ” (U+1230), expected one that the fonts have',
        'jt/jt-1/en.md:3:18: Unexpected character “ላ” (U+120B), expected one that the fonts have',
        'jt/jt-1/en.md:3:19: Unexpected character “ም” (U+121D), expected one that the fonts have',
        'jt/jt-1/en.md:3:37: Unexpected character “₂” (U+2082), expected one that the fonts have',
      ],
    },
    {
      title: 'A fact',
      content: {
        'jt/jt-1/meeting.yaml': lines`
          ordinal: 1
          sessions:
            - { id: day-1, date: 2024-03-05 }
          venue: { city: 北京 }
        `,
      },
      finds: [
        'jt/jt-1/meeting.yaml:4:16: Unexpected character “北” (U+5317), expected one that the fonts have',
        'jt/jt-1/meeting.yaml:4:16: Unexpected character “京” (U+4EAC), expected one that the fonts have',
      ],
    },
    {
      title: 'Hausa, Arabic, and signs',
      content: {
        'jt/jt-1/en.md':
          '## Opening {#opening}\n\nƙarƙashin, محضر, ☑ and → are there; CO<sub>2</sub> is written so.\n',
      },
      finds: [],
    },
  ],
  run: {
    *text(text) {
      const told = new Set<string>();
      for (const { node } of walk(text)) {
        for (const char of charsWithoutGlyph(shownIn(node))) {
          if (told.has(char)) continue;
          told.add(char);
          yield finding(char, placeOf(text, node, char));
        }
      }
    },
    *meeting({ facts, locate }) {
      yield* inFacts(facts, locate);
    },
    *series({ facts, locate }) {
      yield* inFacts(facts, locate);
    },
  },
};

/** What of a node itself is printed. */
function shownIn(node: Nodes): string {
  switch (node.type) {
    case 'text':
    case 'inlineCode':
    case 'code':
      return node.value;
    case 'html':
      return node.value.replaceAll(/<!--[\s\S]*?-->|<[^>]*>/g, ' ');
    case 'textDirective':
      return node.attributes?.['as'] ?? '';
    default:
      return '';
  }
}

function placeOf(text: Text, node: Nodes, char: string): Place {
  if (node.type !== 'text') return openingOf(text.file, node);
  const start = node.value.indexOf(char);
  return placeIn(text, node, start, start + char.length);
}

function* inFacts(facts: unknown, locate: Locate): Generator<Finding> {
  const told = new Set<string>();
  const open: (readonly [FactPath, unknown])[] = [[[], facts]];
  for (let next = open.pop(); next; next = open.pop()) {
    const [path, value] = next;
    if (typeof value === 'string') {
      for (const char of charsWithoutGlyph(value).filter((one) => !told.has(one))) {
        told.add(char);
        yield finding(char, locate(path));
      }
    } else if (typeof value === 'object' && value !== null) {
      const entries: readonly (readonly [string, unknown])[] = Object.entries(value);
      const below = entries.map(
        ([key, one]) => [[...path, Array.isArray(value) ? Number(key) : key], one] as const,
      );
      open.push(...below.toReversed());
    }
  }
}

function finding(char: string, place: Place): Finding {
  const code = (char.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0');
  const simple = char.normalize('NFKD');
  const spelled = simple !== char && [...simple].every(hasGlyph);
  return {
    place,
    reason: `Unexpected character “${char}” (U+${code}), expected one that the fonts have`,
    hint: spelled
      ? `Write “${simple}” instead; between <sub> and </sub> or <sup> and </sup> where it is small.`
      : 'Say it in words, or show it as a picture with a description.',
  };
}
