/** Meetings made of files in memory, and editions of them as HTML. */
import { toHtml } from 'hast-util-to-html';
import type { Audience } from '../../src/audience.ts';
import { edit } from '../../src/edit/edit.ts';
import type { Cells, EditedBlock, EditedSection, Edition } from '../../src/edition.ts';
import { locales } from '../../src/locale/index.ts';
import type { Meeting } from '../../src/meeting.ts';
import { readLibrary } from '../../src/read/library.ts';
import { memoryShelf } from '../memory-shelf.ts';

/** The series of all meetings in these tests. */
const series = `title: { en: Joint Team, fr: Équipe conjointe }
languages: [en, fr]
organisations:
  - { id: naptip, abbr: NAPTIP, name: { en: National Agency, fr: Agence nationale } }
glossary:
  - abbr: { en: ECOWAS, fr: CEDEAO }
    meaning: { en: Economic Community, fr: Communauté économique }
  - abbr: MoU
    meaning: { en: memorandum of understanding, fr: mémorandum d’entente }
`;

/** Facts that are enough for most tests. */
export const facts = 'ordinal: 4\nsessions:\n  - { id: day-1, date: 2022-02-03 }\n';

/** Meetings read from files below `jt/`. */
export async function meetings(
  files: Readonly<Record<string, string>>,
): Promise<readonly Meeting[]> {
  const below = Object.entries(files).map(([path, text]) => [`jt/${path}`, text] as const);
  const shelf = memoryShelf({ 'jt/series.yaml': series, ...Object.fromEntries(below) });
  return (await readLibrary(shelf)).meetings;
}

/** The edition of one of the meetings. */
export function editionOf(
  all: readonly Meeting[],
  id: string,
  languages: readonly string[] = ['en'],
  audience: Audience = 'public',
): Edition {
  const meeting = all.find((one) => one.id === id);
  if (!meeting) throw new Error(`No meeting ${id}`);
  return edit(meeting, { languages, audience }, { meetings: all, locales });
}

/** The edition of a meeting with one English text. */
export async function english(
  markdown: string,
  { audience = 'public', facts: said = facts }: { audience?: Audience; facts?: string } = {},
): Promise<Edition> {
  const all = await meetings({ 'jt-4/meeting.yaml': said, 'jt-4/en.md': markdown });
  return editionOf(all, 'jt-4', ['en'], audience);
}

/** The edition of a meeting with an English and a French text, side by side. */
export async function both(
  en: string,
  fr: string,
  { audience = 'public', facts: said = facts }: { audience?: Audience; facts?: string } = {},
): Promise<Edition> {
  const all = await meetings({
    'jt-4/meeting.yaml': said,
    'jt-4/en.md': en,
    'jt-4/fr.md': fr,
  });
  return editionOf(all, 'jt-4', ['en', 'fr'], audience);
}

/** Cells as HTML; a gap is `undefined`. */
export function html(cells: Cells): readonly (string | undefined)[] {
  return cells.map((cell) => cell && toHtml(cell));
}

/** All sections below one, in order. */
export function sectionsOf(section: EditedSection): readonly EditedSection[] {
  return section.sections.flatMap((below) => [below, ...sectionsOf(below)]);
}

/** All blocks below a section, in order, those inside restricted passages included. */
export function blocksOf(section: EditedSection): readonly EditedBlock[] {
  const withInner = (block: EditedBlock): readonly EditedBlock[] =>
    block.type === 'restricted' ? [block, ...block.blocks.flatMap(withInner)] : [block];
  return [...section.blocks.flatMap(withInner), ...section.sections.flatMap(blocksOf)];
}

/** Rows of all blocks as HTML: a restricted passage by its summary. */
export function rows({ body }: Edition): readonly (readonly (string | undefined)[])[] {
  return blocksOf(body).map((block) =>
    html(block.type === 'restricted' ? block.summary : block.cells),
  );
}

/** The blocks of an edition in one language as one string. */
export function page(edition: Edition): string {
  return rows(edition)
    .map(([first]) => first ?? '')
    .join('\n');
}
