/** Check: there are as many paragraphs in every language. */
import type { Place } from '../meeting.ts';
import { isLabel } from '../read/directives.ts';
import type { Check } from './check.ts';
import { nameOf, openingOf, placeOfSection } from './find/place.ts';
import { allRegionPairs, type Region } from './find/regions.ts';
import { count } from './find/spelled.ts';
import { around } from './find/walk.ts';
import { lines } from './lines.ts';

/** Finds headings and clauses under which one language has more paragraphs than another. */
export const paragraphsAgree: Check = {
  name: 'paragraphs-agree',
  level: 'warning',
  summary: 'Under each heading and in each clause there are as many paragraphs in every language.',
  why: 'A paragraph too few is mostly one that nobody has translated yet; side by side, what follows would face the wrong words.',
  examples: [
    {
      title: 'Paragraphs that one language lacks',
      content: {
        'jt/jt-1/en.md': lines`
          ## Opening {#opening}

          The Team met.

          It thanked the host.

          :::decision{#D-1}
          The work plan is adopted.

          It is not published.
          :::
        `,
        'jt/jt-1/fr.md': lines`
          ## Ouverture {#opening}

          L’équipe s’est réunie.

          :::decision{#D-1}
          Le plan de travail est adopté.
          :::
        `,
      },
      finds: [
        'jt/jt-1/fr.md:1:1: Unexpected 1 paragraph under this heading, expected 2 paragraphs as in `en.md`',
        'jt/jt-1/fr.md:5:1: Unexpected 1 paragraph in this passage, expected 2 paragraphs as in `en.md`',
      ],
    },
    {
      title: 'As many paragraphs; items of lists have a check of their own',
      content: {
        'jt/jt-1/en.md': '## Opening {#opening}\n\nThe Team met:\n\n- at noon;\n- in Niamey.\n',
        'jt/jt-1/fr.md': lines`
          ## Ouverture {#opening}

          L’équipe s’est réunie :

          - à midi ;

          - à Niamey.
        `,
      },
      finds: [],
    },
  ],
  run: {
    *meeting(meeting) {
      for (const { first, second } of allRegionPairs(meeting)) {
        const others = paragraphsOf(second);
        for (const [id, { many }] of paragraphsOf(first)) {
          const other = others.get(id);
          if (!other || other.many === many) continue;
          yield {
            place: other.place,
            reason: `Unexpected ${count(other.many, 'paragraph')} ${id === '' ? 'under this heading' : 'in this passage'}, expected ${count(many, 'paragraph')} as in \`${nameOf(first.text.file)}\``,
            hint: 'Look which paragraph is not translated yet, or was split in one language.',
            quotesNothing: true,
          };
        }
      }
    },
  },
};

interface Paragraphs {
  readonly many: number;
  /** Where what holds them begins. */
  readonly place: Place;
}

/** How many there are in each marked passage, by its id, and outside of any, by ``. Those of notes and lists are compared elsewhere. */
function paragraphsOf({ text, section, spots }: Region): ReadonlyMap<string, Paragraphs> {
  const found = new Map<string, Paragraphs>([
    ['', { many: 0, place: placeOfSection(text, section) }],
  ]);
  for (const spot of spots) {
    const holders = [...around(spot)].map(({ node }) => node);
    const passage = holders.find((node) => node.type === 'containerDirective');
    if (spot.node.type === 'containerDirective' && spot.node.attributes?.['id'])
      found.set(spot.node.attributes['id'], { many: 0, place: openingOf(text.file, spot.node) });
    if (spot.node.type !== 'paragraph' || isLabel(spot.node)) continue;
    if (holders.some(({ type }) => type === 'listItem' || type === 'footnoteDefinition')) continue;
    const id = passage ? passage.attributes?.['id'] : '';
    const counted = id === undefined || id === null ? undefined : found.get(id);
    if (id !== undefined && id !== null && counted)
      found.set(id, { ...counted, many: counted.many + 1 });
  }
  return found;
}
