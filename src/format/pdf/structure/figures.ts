/** Where pictures stand on their page (ISO 32000-1, 14.8.5.4.3: BBox). */

import type { PageContent } from '../content/page-content.ts';
import { type Point, paintedPoints } from '../content/painted-points.ts';
import type { Matrix } from '../content/scan.ts';
import { type Content, contentIn, mapParts, type Part } from './tree.ts';

/** The same tree in which each picture says where it stands. */
export function placeFigures(part: Part, pages: readonly PageContent[]): Part {
  const made = mapParts(part, (kid) => placeFigures(kid, pages));
  if (part.role !== 'Figure') return made;
  const box = boxOf(contentIn(part).flatMap((content) => pointsOf(content, pages)));
  return box ? { ...made, attributes: { ...part.attributes, Layout: { BBox: box } } } : made;
}

/** Corners of what is drawn by name, and points of what is drawn by lines. */
function pointsOf({ page, mcid }: Content, pages: readonly PageContent[]): readonly Point[] {
  const found = pages[page]?.marked.get(mcid);
  if (!found) return [];
  const { mark, stream } = found;
  const inside = stream.bytes.subarray(mark.open.end, mark.close.start);
  return [
    ...mark.drawn.flatMap(({ matrix }) => corners(matrix)),
    ...paintedPoints(inside, mark.matrix),
  ];
}

/** The corners of a unit square that is placed by a matrix. */
function corners([a, b, c, d, e, f]: Matrix): readonly Point[] {
  return [
    [e, f],
    [a + e, b + f],
    [c + e, d + f],
    [a + c + e, b + d + f],
  ];
}

/** The smallest box around points. */
function boxOf(points: readonly Point[]): readonly number[] | undefined {
  if (points.length === 0) return undefined;
  const [left, bottom, right, top] = points.reduce(
    ([l, b, r, t], [x, y]) => [Math.min(l, x), Math.min(b, y), Math.max(r, x), Math.max(t, y)],
    [
      Number.POSITIVE_INFINITY,
      Number.POSITIVE_INFINITY,
      Number.NEGATIVE_INFINITY,
      Number.NEGATIVE_INFINITY,
    ],
  );
  return [left ?? 0, bottom ?? 0, right ?? 0, top ?? 0];
}
