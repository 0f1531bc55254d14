/** Check: agenda and headings tell of the same items. */
import type { FactPath, Meeting, Section, Text } from '../meeting.ts';
import type { AgendaItem, MeetingFacts } from '../read/schema/meeting.ts';
import type { Check, Finding } from './check.ts';
import { agendaItems } from './find/agenda.ts';
import { beginningOf, nameOf, placeOfSection } from './find/place.ts';
import { all } from './find/spelled.ts';
import { suggest } from './find/suggest.ts';
import { sectionsOf } from './find/walk.ts';
import { lines } from './lines.ts';

/** Finds agenda items that no heading takes up, and headings that no agenda item announces. */
export const agendaMatches: Check = {
  name: 'agenda-matches',
  level: 'warning',
  summary:
    'Each agenda item has its heading, and each heading with an id stands in the agenda or below one that does.',
  why: 'The agenda is printed before the text and numbers it. An item without text looks forgotten, a text without an item smuggled in.',
  examples: [
    {
      title: 'An item without a heading, and a heading without an item',
      content: {
        'jt/jt-1/en.md': '## Opening {#opening}\n\n## Work plan {#plam}\n',
        'jt/jt-1/fr.md': '## Ouverture {#opening}\n\n## Plan de travail {#plam}\n',
      },
      finds: [
        'jt/jt-1/en.md:3:1: Unexpected heading `plam` that is not on the agenda, expected the id of an agenda item',
        'jt/jt-1/meeting.yaml:10:11: Unexpected agenda item `plan` without a heading, expected one in `en.md` and `fr.md`',
      ],
    },
    {
      title: 'Headings below an item are free',
      content: {
        'jt/jt-1/en.md': lines`
          ## Opening {#opening}

          ## Work plan {#plan}

          ### Budget {#budget}
        `,
      },
      finds: [],
    },
  ],
  run: {
    *meeting(meeting) {
      const { facts, texts, locate } = meeting;
      if (facts.agenda.length === 0 || texts.length === 0) return;
      const items = [...agendaItems(facts)];
      const announced = new Set([
        ...items.map(({ item }) => item.id),
        ...facts.sessions.map(({ id }) => id),
      ]);
      const free = texts.flatMap((text) => freeSections(text, announced));
      const tied = new Set(
        texts
          .flatMap(({ body }) => [...sectionsOf(body)])
          .flatMap(({ id, tied }) => (tied ? [id] : [])),
      );
      for (const { item, path } of items) {
        // A session on the agenda holds its items together whether or not the text has a heading for it.
        if (tied.has(item.id) || item.kind === 'session') continue;
        // What stands below a closed item is closed with it, heading and all.
        if (isClosed(facts, path)) continue;
        yield {
          place: beginningOf(locate([...path, 'id'])),
          reason: `Unexpected agenda item \`${item.id}\` without a heading, expected one in ${all(texts.map(({ file }) => nameOf(file)))}`,
          hint: suggest(
            item.id,
            free.map(({ section }) => section.id),
            `Write \`## {#${item.id}}\` where the item is taken up, or take it off the agenda.`,
          ),
        };
      }
      yield* unannounced(meeting, free);
    },
  },
};

function isClosed({ agenda }: MeetingFacts, path: FactPath): boolean {
  let items: readonly AgendaItem[] = agenda;
  for (const step of path) {
    if (typeof step !== 'number') continue;
    const item = items[step];
    if (item?.restricted) return true;
    items = item?.items ?? [];
  }
  return false;
}

interface Free {
  readonly text: Text;
  readonly section: Section;
}

/** Tied headings that stand below no agenda item. */
function freeSections(text: Text, announced: ReadonlySet<string>): readonly Free[] {
  const below = (sections: readonly Section[], inside: boolean): readonly Free[] =>
    sections.flatMap((section) => {
      const own = section.tied && announced.has(section.id);
      return [
        ...(section.tied && !own && !inside ? [{ text, section }] : []),
        ...below(section.sections, inside || own),
      ];
    });
  return below(text.body.sections, false);
}

function* unannounced({ facts }: Meeting, free: readonly Free[]): Generator<Finding> {
  const items = [...agendaItems(facts)].map(({ item }) => item.id);
  const told = new Set<string>();
  for (const { text, section } of free) {
    if (told.has(section.id)) continue;
    told.add(section.id);
    yield {
      place: placeOfSection(text, section),
      reason: `Unexpected heading \`${section.id}\` that is not on the agenda, expected the id of an agenda item`,
      hint: suggest(
        section.id,
        items,
        'Add the item to the agenda in meeting.yaml, or put the heading below one that is on it.',
      ),
    };
  }
}
