/** Looks through the content of a page: what is marked as part of the structure, and what is not. */
import { Operations, op } from './operations.ts';

/** Where something stands in the stream: first byte, and the one behind the last. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** Content that is marked with a number: `/P <</MCID 3>> BDC … EMC`. */
export interface Marked {
  readonly mcid: number;
  /** `/P <</MCID 3>> BDC`. */
  readonly open: Span;
  readonly close: Span;
  /** Where the unit square stands when it begins. */
  readonly matrix: Matrix;
  /** Whether there are words in it, or pictures, forms included. */
  readonly shows: boolean;
  /** Pictures and forms in it, by their name in the resources, each with the unit square's place on the page. */
  readonly drawn: readonly Drawn[];
}

/** Something drawn by name. */
export interface Drawn {
  readonly name: string;
  readonly matrix: Matrix;
}

/** a b c d e f, as in 8.3.4. */
export type Matrix = readonly [number, number, number, number, number, number];

/** What a stream holds. */
export interface Scan {
  readonly marked: readonly Marked[];
  /** Painting that belongs to no part of the structure. */
  readonly loose: readonly Span[];
  /** Forms and pictures drawn outside of any mark. */
  readonly looseDrawn: readonly Drawn[];
}

const shows = new Set(['Tj', 'TJ', "'", '"', 'BI'].map(op));
const paints = new Set(['f', 'F', 'f*', 'S', 's', 'B', 'B*', 'b', 'b*', 'sh', 'n'].map(op));
const paths = new Set(['m', 're'].map(op));
const [beginText, endText, draw, save, restore, transform] = ['BT', 'ET', 'Do', 'q', 'Q', 'cm'].map(
  op,
);
const [beginMarked, beginTagged, endMarked] = ['BDC', 'BMC', 'EMC'].map(op);

const identity: Matrix = [1, 0, 0, 1, 0, 0];

/** Scans a content stream; `start` says where its unit square stands on the page. */
export function scan(bytes: Uint8Array, start: Matrix = identity): Scan {
  const operations = new Operations(bytes);
  const marked: Marked[] = [];
  const loose: Span[] = [];
  const looseDrawn: Drawn[] = [];
  /** Marks that are open, those without a number included. */
  const open: (Open | undefined)[] = [];
  let current: Open | undefined;
  const matrices: Matrix[] = [];
  let matrix = start;
  /** Where the loose painting began that is under way: a path, or a text object. */
  let begun: number | undefined;
  let inText = false;
  /** What a text object shows that is part of nothing. */
  let shown: Span[] = [];
  /** Whether a text object holds parts of the structure besides. */
  let mixed = false;

  const flush = (end: number, counts: boolean) => {
    if (begun !== undefined && counts) {
      const before = loose.at(-1);
      if (before && before.end >= begun) loose[loose.length - 1] = { start: before.start, end };
      else loose.push({ start: begun, end });
    }
    begun = undefined;
  };

  while (operations.next()) {
    const { code, start, end } = operations;
    if (shows.has(code)) {
      if (current) current.shows = true;
      else if (inText) shown.push({ start, end });
      else loose.push({ start, end });
    } else if (paths.has(code)) {
      if (!current && !inText) begun ??= start;
    } else if (paints.has(code)) {
      if (!current && !inText) {
        if (code === shade) begun ??= start;
        // A path that ends in “n” clips and paints nothing.
        flush(end, code !== noPaint);
      }
    } else if (code === draw) {
      const drawn = { name: operations.text().trim().slice(1).split(/\s/)[0] ?? '', matrix };
      if (current) {
        current.shows = true;
        current.drawn.push(drawn);
      } else {
        looseDrawn.push(drawn);
        loose.push({ start, end });
      }
    } else if (code === beginText) {
      inText = true;
      shown = [];
      mixed = current !== undefined;
      begun = start;
    } else if (code === endText) {
      inText = false;
      if (mixed) {
        loose.push(...shown);
        begun = undefined;
      } else flush(end, shown.length > 0);
    } else if (code === save) {
      matrices.push(matrix);
    } else if (code === restore) {
      matrix = matrices.pop() ?? matrix;
    } else if (code === transform) {
      matrix = multiplied(operations.numbers(), matrix);
    } else if (code === beginMarked || code === beginTagged) {
      const mcid = /\/MCID\s+(\d+)/.exec(operations.text())?.[1];
      const mark: Open | undefined =
        mcid === undefined
          ? undefined
          : { mcid: Number(mcid), open: { start, end }, matrix, shows: false, drawn: [] };
      open.push(mark);
      current = mark ?? current;
      if (mark && inText) mixed = true;
    } else if (code === endMarked) {
      const mark = open.pop();
      if (mark) {
        marked.push({ ...mark, close: { start, end } });
        current = open.findLast((one) => one !== undefined);
      }
    }
  }
  return { marked, loose, looseDrawn };
}

const [shade, noPaint] = [op('sh'), op('n')];

interface Open {
  readonly mcid: number;
  readonly open: Span;
  readonly matrix: Matrix;
  shows: boolean;
  readonly drawn: Drawn[];
}

/** One matrix after another. */
export function multiplied(numbers: readonly number[], [a, b, c, d, e, f]: Matrix): Matrix {
  const [p = 1, q = 0, r = 0, s = 1, t = 0, u = 0] = numbers;
  return [
    p * a + q * c,
    p * b + q * d,
    r * a + s * c,
    r * b + s * d,
    t * a + u * c + e,
    t * b + u * d + f,
  ];
}
