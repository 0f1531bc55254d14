/** The body: sections with their headings and blocks. */
import type { EditedSection, Edition } from '../../edition.ts';
import { type BlockView, blockView } from './blocks.ts';
import { headingOf } from './heading.ts';
import { restrictedTitle } from './marking.ts';
import type { Said, Voice } from './said.ts';

/** A section and those below it. */
export interface SectionView {
  readonly id: string;
  /** Of its heading: 2 to 6. */
  readonly level: number;
  readonly heading: Said;
  /** “Restricted — health”; no words where it is not restricted as a whole. */
  readonly marking: Said;
  readonly blocks: readonly BlockView[];
  readonly sections: readonly SectionView[];
}

/** A section as its template wants it. */
export function sectionView(edition: Edition, voice: Voice, section: EditedSection): SectionView {
  return {
    id: section.id,
    level: Math.min(Math.max(section.depth, 2), 6),
    heading: headingOf(voice, section),
    marking: section.reason === undefined ? [] : restrictedTitle(voice, section.reason),
    blocks: section.blocks.map((block) => blockView(edition, voice, block)),
    sections: section.sections.map((below) => sectionView(edition, voice, below)),
  };
}
