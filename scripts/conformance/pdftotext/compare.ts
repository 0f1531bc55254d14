/** Whether the words of a PDF are those of a page, in their order. */
import type { PageWords, Unit } from './html-units.ts';

/** Signs that style sheets add: numbers and marks of items, numbers of pages, quotation marks, points between parts. */
const added = /[\d.)•◦▪·“”„«»‘’‹›"']/;

/** How far ahead a piece may stand that a style sheet moved, in characters. */
const near = 400;

/** Text nodes that are not found where they should be, as sentences; `pages` are bare words, page by page. */
export function differences(
  pages: readonly string[],
  { units, heads }: PageWords,
): readonly string[] {
  const text = withoutWatermark(pages).join('\f');
  const found: string[] = [];
  /** Ends of pieces that were found ahead of their turn, by their beginnings. */
  const ahead = new Map<number, number>();
  let at = 0;
  for (const unit of units) {
    at = behind(ahead, at);
    const end = endOf(text, at, unit, heads);
    const moved = end === undefined ? text.slice(at, at + near).indexOf(unit.text) : -1;
    if (end !== undefined) at = end;
    else if (moved > 0) ahead.set(at + moved, at + moved + unit.text.length);
    else {
      const seen = text.slice(at, at + 60).replaceAll('\f', '|');
      found.push(`expected “${unit.text.slice(0, 60)}”, found “${seen}”`);
    }
  }
  const rest = [...text.slice(behind(ahead, at))].filter(
    (char) => char !== '\f' && !added.test(char),
  );
  if (rest.length > 0) found.push(`expected the end, found “${rest.join('').slice(0, 60)}”`);
  return found;
}

/** The place behind the pieces that are taken already. */
function behind(ahead: ReadonlyMap<number, number>, from: number): number {
  let at = from;
  for (let end = ahead.get(at); end !== undefined; end = ahead.get(at)) at = end;
  return at;
}

/** Where a unit ends that begins at `from` or behind signs that were added there. */
function endOf(
  text: string,
  from: number,
  unit: Unit,
  heads: readonly string[],
): number | undefined {
  for (let start = from; ; ) {
    const end = unit.rightToLeft
      ? endOfTurned(text, start, unit.text)
      : endOfWords(text, start, unit.text, heads);
    if (end !== undefined) return end;
    const char = text[start];
    if (char === '\f') {
      const head = heads.find((one) => text.startsWith(one, start + 1));
      const behind = start + 1 + (head?.length ?? 0);
      const past = endOf(text, behind, unit, []);
      if (head !== undefined && past !== undefined) return past;
      start += 1;
    } else if (char !== undefined && added.test(char)) start += 1;
    else return undefined;
  }
}

/** Words may go on on the next page, behind the head of a table that is repeated there. */
function endOfWords(
  text: string,
  from: number,
  words: string,
  heads: readonly string[],
): number | undefined {
  let at = from;
  for (let index = 0; index < words.length; index += 1) {
    if (text[at] === '\f' && index > 0) {
      at += 1;
      const rest = words.slice(index, index + 8);
      const head = heads.find((one) => text.startsWith(one, at));
      if (head !== undefined && !text.startsWith(rest, at)) at += head.length;
    }
    if (text[at] !== words[index]) return undefined;
    at += 1;
  }
  return at;
}

/** Words from right to left are drawn from the left: their characters are all there, in the same place. */
function endOfTurned(text: string, from: number, words: string): number | undefined {
  let end = from;
  let left = words.length;
  for (; left > 0 && end < text.length; end += 1) if (text[end] !== '\f') left -= 1;
  const sorted = (chars: string) => [...chars.replaceAll('\f', '')].sort().join('');
  return sorted(text.slice(from, end)) === sorted(words) ? end : undefined;
}

/** What all pages begin with is no part of any. */
function withoutWatermark(pages: readonly string[]): readonly string[] {
  const [first = '', ...others] = pages;
  let length = others.length > 0 ? first.length : 0;
  for (const page of others) while (!page.startsWith(first.slice(0, length))) length -= 1;
  return length >= 4 ? pages.map((page) => page.slice(length)) : pages;
}
