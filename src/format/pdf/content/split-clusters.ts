/**
 * Letters whose dots are drawn apart from them: the letter alone stands for the character, and its dots for nothing
 * (ISO 32000-1, 14.9.4). Readers that place a character where the first glyph of its span is would find it off its line.
 */
import { ByteList } from './byte-list.ts';
import { Operations, op } from './operations.ts';
import type { WidthOf } from './widths.ts';

const [setFont, show, beginMarked, beginTagged, endMarked] = ['Tf', 'Tj', 'BDC', 'BMC', 'EMC'].map(
  op,
);
const nothing = '/Span<</ActualText <feff>>> BDC ';

interface Piece {
  readonly start: number;
  readonly end: number;
  /** In thousandths; `undefined` where the font is not known, or where it is more than one glyph. */
  readonly width: number | undefined;
}

/** A span with words of its own that is under way. */
interface Cluster {
  readonly start: number;
  readonly end: number;
  readonly pieces: Piece[];
}

/** The same content with a span for each glyph of such a letter. `widthsOf` looks fonts up by their name in the resources. */
export function splitClusters(
  bytes: Uint8Array,
  widthsOf: (font: string) => WidthOf | undefined,
): Uint8Array {
  // Most streams have none: looking for the word is quicker than going through.
  if (!includes(bytes, '/ActualText')) return bytes;
  const whole = new TextDecoder('latin1').decode(bytes);
  const operations = new Operations(bytes);
  const edits: (readonly [start: number, end: number, text: string])[] = [];
  /** Marks that are open, with the cluster that each may be. */
  const open: (Cluster | undefined)[] = [];
  let widths: WidthOf | undefined;
  const text = () => whole.slice(operations.start, operations.end);
  while (operations.next()) {
    const { code, start, end } = operations;
    if (code === setFont) {
      widths = widthsOf(/\/(\S+)/.exec(text())?.[1] ?? '');
    } else if (code === show) {
      const [, glyph] = /^\s*<([0-9a-f]{4})>/i.exec(text()) ?? [];
      const width = glyph === undefined ? undefined : widths?.(Number.parseInt(glyph, 16));
      open.at(-1)?.pieces.push({ start, end, width });
    } else if (code === beginMarked || code === beginTagged) {
      const isCluster = /\/ActualText\s*</.test(text());
      open.push(isCluster ? { start, end, pieces: [] } : undefined);
    } else if (code === endMarked) {
      const cluster = open.pop();
      if (cluster) edits.push(...parted(cluster, whole, start, end));
    }
  }
  if (edits.length === 0) return bytes;
  const out = new ByteList(bytes.length + 40 * edits.length);
  let copied = 0;
  for (const [start, end, text] of edits.toSorted(([a], [b]) => a - b)) {
    out.bytes(bytes.subarray(copied, start));
    out.ascii(text);
    copied = end;
  }
  out.bytes(bytes.subarray(copied));
  return out.whole();
}

function includes(bytes: Uint8Array, word: string): boolean {
  const [first = 0, ...rest] = Array.from(word, (char) => char.charCodeAt(0));
  for (let at = bytes.indexOf(first); at >= 0; at = bytes.indexOf(first, at + 1))
    if (rest.every((code, index) => bytes[at + 1 + index] === code)) return true;
  return false;
}

/** The changes that part a cluster; none where it is not one letter with what is drawn on it. */
function parted(
  cluster: Cluster,
  whole: string,
  close: number,
  end: number,
): readonly (readonly [number, number, string])[] {
  const { pieces } = cluster;
  const wide = pieces.filter(({ width }) => width !== 0);
  if (pieces.length < 2 || wide.length !== 1) return [];
  const words = whole.slice(cluster.start, cluster.end);
  return [
    [cluster.start, cluster.end, ''],
    ...pieces.flatMap(
      (piece) =>
        [
          [piece.start, piece.start, piece.width === 0 ? nothing : `${words} `],
          [piece.end, piece.end, ' EMC'],
        ] as const,
    ),
    [close, end, ''],
  ];
}
