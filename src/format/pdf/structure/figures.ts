/** Where pictures stand on their page (ISO 32000-1, 14.8.5.4.3: BBox). */

import type { PageContent } from '../content/page-content.ts';
import type { Matrix } from '../content/scan.ts';
import { contentIn, type Kid, type Part } from './tree.ts';

/** The same tree in which each picture says where it stands. */
export function placeFigures(part: Part, pages: readonly PageContent[]): Part {
  const kids = part.kids.map((kid): Kid => (kid.kind === 'part' ? placeFigures(kid, pages) : kid));
  if (part.role !== 'Figure') return { ...part, kids };
  const box = boxOf(
    [
      ...[...contentIn(part)].flatMap(
        ({ page, mcid }) => pages[page]?.marked.get(mcid)?.mark.drawn ?? [],
      ),
    ].map(({ matrix }) => matrix),
  );
  return {
    ...part,
    kids,
    ...(box ? { attributes: { ...part.attributes, Layout: { BBox: box } } } : {}),
  };
}

/** The smallest box around unit squares that are placed by matrices. */
function boxOf(matrices: readonly Matrix[]): readonly number[] | undefined {
  if (matrices.length === 0) return undefined;
  const corners = matrices.flatMap(([a, b, c, d, e, f]) =>
    [
      [0, 0],
      [1, 0],
      [0, 1],
      [1, 1],
    ].map(([x = 0, y = 0]) => [a * x + c * y + e, b * x + d * y + f] as const),
  );
  const xs = corners.map(([x]) => x);
  const ys = corners.map(([, y]) => y);
  return [Math.min(...xs), Math.min(...ys), Math.max(...xs), Math.max(...ys)];
}
