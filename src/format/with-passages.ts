/** An edition in which each passage is changed by itself: headings, blocks, clauses and notes. */
import type { Root } from 'hast';
import type { Cells, EditedBlock, EditedClause, EditedSection, Edition } from '../edition.ts';

/** The edition with its passages as `change` makes them. */
export function withPassages(edition: Edition, change: (tree: Root) => Root): Edition {
  const cells = (before: Cells): Cells => before.map((tree) => tree && change(tree));
  const clause = (one: EditedClause): EditedClause => ({ ...one, cells: cells(one.cells) });
  const block = (one: EditedBlock): EditedBlock => {
    switch (one.type) {
      case 'prose':
        return { ...one, cells: cells(one.cells) };
      case 'clause':
        return clause(one);
      case 'restricted':
        return { ...one, summary: cells(one.summary), blocks: one.blocks.map(block) };
    }
  };
  const section = (one: EditedSection): EditedSection => ({
    ...one,
    heading: cells(one.heading),
    blocks: one.blocks.map(block),
    sections: one.sections.map(section),
  });
  return {
    ...edition,
    body: section(edition.body),
    clauses: edition.clauses.map(clause),
    footnotes: edition.footnotes.map((note) => ({ ...note, cells: cells(note.cells) })),
  };
}
