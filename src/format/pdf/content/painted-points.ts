/** The points through which lines are drawn that are seen: of paths that clip only, none (ISO 32000-1, 8.5). */
import { Operations, op } from './operations.ts';
import { type Matrix, multiplied } from './scan.ts';

/** Left and up on the page. */
export type Point = readonly [x: number, y: number];

const [rectangle, save, restore, transform, noPaint] = ['re', 'q', 'Q', 'cm', 'n'].map(op);
const lines = new Set(['m', 'l', 'c', 'v', 'y'].map(op));
const paints = new Set(['f', 'F', 'f*', 'S', 's', 'B', 'B*', 'b', 'b*'].map(op));

/** The points of all paths in a piece of content; curves stay within theirs. */
export function paintedPoints(bytes: Uint8Array, start: Matrix): readonly Point[] {
  const operations = new Operations(bytes);
  const matrices: Matrix[] = [];
  const painted: Point[] = [];
  let path: Point[] = [];
  let matrix = start;
  while (operations.next()) {
    const { code } = operations;
    if (lines.has(code)) {
      const numbers = operations.numbers();
      for (let index = 0; index + 1 < numbers.length; index += 2)
        path.push(at(matrix, numbers[index] ?? 0, numbers[index + 1] ?? 0));
    } else if (code === rectangle) {
      const [x = 0, y = 0, width = 0, height = 0] = operations.numbers();
      for (const [right, up] of [
        [x, y],
        [x + width, y],
        [x, y + height],
        [x + width, y + height],
      ] as const)
        path.push(at(matrix, right, up));
    } else if (paints.has(code)) {
      painted.push(...path);
      path = [];
    } else if (code === noPaint) path = [];
    else if (code === save) matrices.push(matrix);
    else if (code === restore) matrix = matrices.pop() ?? matrix;
    else if (code === transform) matrix = multiplied(operations.numbers(), matrix);
  }
  return painted;
}

function at([a, b, c, d, e, f]: Matrix, x: number, y: number): Point {
  return [a * x + c * y + e, b * x + d * y + f];
}
