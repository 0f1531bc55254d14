/** Where in a source words stand that were found in what it says, however they are spelled and marked there. */
import type { Root } from 'mdast';
import type { Point } from 'unist';
import { visit } from 'unist-util-visit';
import { beginningOf, placeOfOffsets, startOf } from '../check/find/place.ts';
import type { Place } from '../meeting.ts';
import { compact, fold } from './fold.ts';

/** Characters of a source, from the first to before the last. */
type Span = readonly [start: number, end: number];

/** Below this number of letters a form stands inside other words by chance. */
const leastInside = 8;

/**
 * Where a form stands at a place: a fact from one end to the other, or a node of `open`, which is the text as it was searched,
 * so that words that are closed there are none of those found. The beginning of the place where it cannot be told more exactly.
 */
export function placeOfWords(
  place: Place,
  {
    form,
    isId,
    open,
  }: { readonly form: string; readonly isId: boolean; readonly open: Root | undefined },
): Place {
  const { file, position } = place;
  const source = String(file);
  const start = startOf(place);
  if (!position || !start) return place;
  const from = offsetAt(source, start);
  const spans: readonly Span[] = isId
    ? [[from, endOfLine(source, from)]]
    : 'start' in position
      ? [[from, offsetAt(source, position.end)]]
      : wordsAt(open, from);
  const found = findIn(source, spans, compact(form));
  return found === undefined
    ? { file, position: start }
    : beginningOf(placeOfOffsets(file, found, found));
}

/** Facts know lines and columns only. */
function offsetAt(source: string, { line, column, offset }: Point): number {
  if (offset !== undefined) return offset;
  let begin = 0;
  for (let nth = 1; nth < line; nth += 1) begin = source.indexOf('\n', begin) + 1;
  return begin + column - 1;
}

function endOfLine(source: string, from: number): number {
  const end = source.indexOf('\n', from);
  return end < 0 ? source.length : end;
}

/** The running text of the nodes that begin here. */
function wordsAt(tree: Root | undefined, offset: number): readonly Span[] {
  if (!tree) return [];
  const spans = new Map<number, Span>();
  visit(tree, (node) => {
    if (node.type === 'root' || node.position?.start.offset !== offset) return;
    visit(node, ['text', 'inlineCode', 'code', 'html', 'image'], ({ position }) => {
      const [start, end] = [position?.start.offset, position?.end.offset];
      if (start !== undefined && end !== undefined) spans.set(start, [start, end]);
    });
  });
  return [...spans.values()].sort(([a], [b]) => a - b);
}

/** Where letters begin that stand in a row, as whole words if they do so anywhere. */
function findIn(source: string, spans: readonly Span[], sought: string): number | undefined {
  let letters = '';
  /** For each letter the place of its word; where words begin. */
  const places: number[] = [];
  const begins = new Set<number>();
  for (const [start, end] of spans)
    for (const { 0: word, index } of source
      .slice(start, end)
      .matchAll(/[\p{L}\p{N}\p{M}\p{Cf}]+/gu)) {
      const folded = compact(fold(word));
      begins.add(letters.length);
      letters += folded;
      for (let nth = 0; nth < folded.length; nth += 1) places.push(start + index);
    }
  begins.add(letters.length);
  let inside: number | undefined;
  for (let at = letters.indexOf(sought); at >= 0; at = letters.indexOf(sought, at + 1)) {
    const ends = begins.has(at + sought.length);
    if (begins.has(at) && ends) return places[at];
    if (ends || sought.length >= leastInside) inside ??= places[at];
  }
  return inside;
}
