/** Tables whose rows are not equally wide (ISO 14289-1, 7.5; veraPDF's rules 7.2-42 and 7.2-43). */
import { type Part, partsIn, spanOf } from '../structure/tree.ts';

/** Tables in which a screen reader would lose its column, in sentences. */
export function tableFaults(document: Part): readonly string[] {
  return [...partsIn(document)].flatMap((part) => {
    if (part.role !== 'Table') return [];
    const widths = widthsOf(rowsOf(part));
    const [width = 0] = widths;
    const row = widths.findIndex((one) => one !== width);
    return row < 0
      ? []
      : [`row ${row + 1} of a table is ${widths[row]} columns wide, where the first has ${width}`];
  });
}

function rowsOf({ kids }: Part): readonly Part[] {
  return kids.flatMap((kid) => {
    if (kid.kind !== 'part') return [];
    return kid.role === 'TR' ? [kid] : /^T(Head|Body|Foot)$/.test(kid.role) ? rowsOf(kid) : [];
  });
}

/** How many columns each row takes up, cells that reach down from above included. */
function widthsOf(rows: readonly Part[]): readonly number[] {
  /** For each cell's column that reaches further down: how many rows more. */
  let above: readonly number[] = [];
  return rows.map(({ kids }) => {
    const own = kids.flatMap((kid) =>
      kid.kind === 'part'
        ? Array.from({ length: spanOf(kid, 'ColSpan') }, () => spanOf(kid, 'RowSpan'))
        : [],
    );
    const all = [...above, ...own];
    above = all.map((left) => left - 1).filter((left) => left > 0);
    return all.length;
  });
}
