/** Writes the rows of an outline out, in the order of print. */
import type { Element, Root } from 'hast';
import type { ContainerDirective } from 'mdast-util-directive';
import type {
  Cells,
  EditedBlock,
  EditedClause,
  EditedFootnote,
  EditedRestricted,
  EditedSection,
} from '../edition.ts';
import type { Locale } from '../locale/locale.ts';
import type { Section } from '../meeting.ts';
import type { ClauseFacts } from './clauses.ts';
import type { Footnotes } from './footnotes.ts';
import { depthBelow, headingWords, titleFromFacts } from './headings.ts';
import type { NamedClause } from './identify.ts';
import { labelOf } from './numbering.ts';
import type { Outline } from './outline.ts';
import type { Pen } from './pen.ts';
import { type BlockRow, leading, type RestrictedRow, type Row, type SectionRow } from './rows.ts';

/** One language of the edition at work. */
export interface Writer {
  readonly locale: Locale;
  readonly pen: Pen;
  readonly footnotes: Footnotes;
}

/** The body and its clauses. */
export interface Written {
  readonly body: EditedSection;
  readonly clauses: readonly EditedClause[];
}

/** Writes the body of an outline: a writer a language, in the edition's order. */
export function writeBody(
  { body, ids, numbers, meeting }: Outline,
  writers: readonly Writer[],
  factsOf: (clause: NamedClause) => ClauseFacts,
): Written {
  const cellsOf = <T>(row: Row<T>, write: (cell: T, writer: Writer) => Root): Cells =>
    writers.map((writer, column) => {
      const cell = row[column];
      return cell === undefined ? undefined : write(cell, writer);
    });
  const clauseWith = (clause: NamedClause, cells: Cells): EditedClause => ({
    type: 'clause',
    kind: clause.kind,
    id: clause.id,
    label: clause.label,
    sectionId: clause.sectionId,
    ...factsOf(clause),
    cells,
  });

  const section = (row: SectionRow, depth: number): EditedSection => {
    const id = ids.sections.get(row) ?? '';
    const number = numbers.get(id);
    const titled = (cell: Section, { pen, locale }: Writer): Root => {
      if (cell.heading && headingWords(cell.heading) !== '')
        return pen.line(cell.heading.children, 'heading');
      const title = titleFromFacts(cell.id, meeting.facts, locale) ?? (cell.tied ? cell.id : '');
      return pen.line([{ type: 'text', value: title }], 'heading');
    };
    const heading = depth === 0 ? writers.map(() => undefined) : cellsOf(row.cells, titled);
    return {
      id,
      depth,
      labels: number && writers.map(({ locale }) => labelOf(number, locale)),
      heading,
      reason: leading(row.cells.map((cell) => cell?.heading?.data?.reason)),
      blocks: row.blocks.flatMap((below) => block(below, depth)),
      sections: row.sections.map((below) => section(below, depthBelow(depth))),
    };
  };

  const block = (row: BlockRow, depth: number): readonly EditedBlock[] => {
    switch (row.type) {
      case 'prose': {
        const cells = cellsOf(row.cells, ({ node }, { pen }) => pen.blocks([node], depth));
        // Of a comment or a script nothing is left.
        return cells.some((cell) => cell && !isEmpty(cell)) ? [{ type: 'prose', cells }] : [];
      }
      case 'clause': {
        const clause = clauseOf(row.cells.map((cell) => cell?.node));
        const cells = cellsOf(row.cells, ({ node }, { pen }) => pen.clause(node, depth));
        return clause ? [clauseWith(clause, cells)] : [];
      }
      case 'restricted':
        return [restricted(row, depth)];
    }
  };
  const clauseOf = (nodes: Row<ContainerDirective>): NamedClause | undefined => {
    const node = leading(nodes);
    return node && ids.clauseOf.get(node);
  };

  const restricted = (row: RestrictedRow, depth: number): EditedRestricted => ({
    type: 'restricted',
    id: ids.restricted.get(row),
    reason: leading(row.cells.map((cell) => cell?.reason)) ?? '',
    open: row.cells.some((cell) => cell?.open === true),
    summary: cellsOf(row.cells, ({ summary, open }, { pen, locale }) => {
      const words = summary.length > 0 ? summary : [placeholder(locale)];
      const { children } = pen.line(words, open ? 'aside' : 'text');
      const content = children.filter((node) => node.type !== 'doctype');
      return {
        type: 'root',
        children: [{ type: 'element', tagName: 'p', properties: {}, children: content }],
      };
    }),
    blocks: row.blocks.flatMap((below) => block(below, depth)),
  });

  const edited = section(body, 0);
  return {
    body: edited,
    clauses: ids.clauses.map((clause) =>
      clauseWith(
        clause,
        cellsOf(
          clause.cells,
          (node, { pen }) => pen.written(node) ?? { type: 'root', children: [] },
        ),
      ),
    ),
  };
}

/** Writes the notes that the body refers to, and those that they refer to in turn. */
export function writeFootnotes(writers: readonly Writer[]): readonly EditedFootnote[] {
  const columns = writers.map(({ pen, footnotes }): readonly Root[] => {
    const notes: Root[] = [];
    for (const { children } of footnotes.cited) notes.push(pen.blocks(children, 1));
    return notes;
  });
  const rows = Math.max(0, ...columns.map(({ length }) => length));
  return Array.from({ length: rows }, (_, index) => ({
    number: index + 1,
    cells: columns.map((notes) => notes[index]),
  }));
}

function placeholder({ words }: Locale) {
  return { type: 'text', value: words.restrictedWords } as const;
}

function isEmpty({ children }: Root | Element): boolean {
  return children.every(
    (node) =>
      (node.type === 'text' && node.value.trim() === '') ||
      (node.type === 'element' && node.tagName === 'p' && isEmpty(node)),
  );
}
