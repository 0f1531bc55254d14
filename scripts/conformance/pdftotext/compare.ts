/** Whether the words of a PDF are those of a page, in their order. */
import type { PageWords, Row, Unit } from './html-units.ts';

/** Signs that style sheets add: numbers and marks of items, numbers of pages, quotation marks, points between parts. */
const added = /[\d.)•◦▪·“”„«»‘’‹›"']/;

/** Of these, what stands within a passage. */
const separating = /[•◦▪·“”„«»‘’‹›"']/;

/** How far ahead a piece may stand that a style sheet moved, in characters. */
const near = 400;

/** Text that is not found where it should be, as sentences; `pages` are bare words, page by page. */
export function differences(
  pages: readonly string[],
  { units, heads }: PageWords,
): readonly string[] {
  const text = pages.join('\f');
  const found: string[] = [];
  /** Ends of pieces that were found ahead of their turn, by their beginnings. */
  const ahead = new Map<number, number>();
  let at = 0;
  const find = (unit: Unit) => {
    at = behind(ahead, at);
    const end = endOf(text, at, unit, heads);
    if (end !== undefined) {
      at = end;
      return;
    }
    const moved = placeAhead(text, at, unit);
    if (moved) ahead.set(...moved);
    else {
      const seen = text.slice(at, at + 60).replaceAll('\f', '|');
      found.push(`expected “${unit.text.slice(0, 60)}”, found “${seen}”`);
    }
  };
  for (const unit of units) {
    if (!('cells' in unit)) {
      find(unit);
      continue;
    }
    const end = endOfRow(text, behind(ahead, at), unit, heads);
    if (end === undefined) for (const one of unit.cells.flat()) find(one);
    else at = end;
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

/** Where a piece stands that was moved, but not far. */
function placeAhead(
  text: string,
  from: number,
  unit: Unit,
): readonly [start: number, end: number] | undefined {
  for (let start = from + 1; start < from + near; start += 1) {
    const end = unit.rightToLeft
      ? endOfTurned(text, start, unit.text)
      : text.startsWith(unit.text, start)
        ? start + unit.text.length
        : undefined;
    if (end !== undefined) return [start, end];
  }
  return undefined;
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
  const { end, rest } = turned(text, from, words, '\f');
  return rest === '' ? end : undefined;
}

/** Goes on while there are characters of `words`, or such as may stand between them; what is left of them. */
function turned(
  text: string,
  from: number,
  words: string,
  passed: string,
): { readonly end: number; readonly rest: string } {
  let rest = words;
  let end = from;
  for (; rest !== '' && end < text.length; end += 1) {
    const char = text[end] ?? '';
    if (rest.includes(char)) rest = rest.replace(char, '');
    else if (char !== passed && !separating.test(char)) break;
  }
  return { end, rest };
}

/**
 * Where a row ends. On each page stands as much of the first language as there is room for, and then of the next: what is
 * left of all of them follows on the next page, in the same order.
 */
function endOfRow(
  text: string,
  from: number,
  { cells }: Row,
  heads: readonly string[],
  goesOn = false,
): number | undefined {
  const headAt = (at: number) => heads.find((one) => text.startsWith(one, at))?.length ?? 0;
  const start = text[from] === '\f' ? from + 1 : from;
  const ends = (at: number, left: Row['cells'], index: number): number | undefined => {
    const units = left[index];
    if (!units) {
      if (left.every((cell) => cell.length === 0)) return at;
      // More of it can only be on the next page.
      const page = pastAdded(text, at);
      if (text[page] !== '\f') return undefined;
      const next = { cells: left };
      const below = page + 1 + headAt(page + 1);
      return (
        endOfRow(text, page + 1, next, heads, true) ?? endOfRow(text, below, next, heads, true)
      );
    }
    // The end of a page is seldom seen a letter too late: where the next language begins with the same one.
    const below = goesOn && units.length > 0 ? at + headAt(at) : at;
    for (const [end, rest] of partsOf(text, below, units)) {
      const found = ends(end, left.with(index, rest), index + 1);
      if (found !== undefined) return found;
    }
    return undefined;
  };
  return ends(start, cells, 0);
}

/** How much of a cell stands on this page: all that there is, then a few letters less, with what is left for the next one. */
function partsOf(
  text: string,
  from: number,
  units: readonly Unit[],
): readonly (readonly [end: number, rest: readonly Unit[]])[] {
  let at = from;
  for (const [index, unit] of units.entries()) {
    const after = units.slice(index + 1);
    let begin = at;
    const goesOn = (place: number) =>
      unit.rightToLeft
        ? turned(text, place, unit.text, '').end > place
        : text[place] === unit.text[0];
    while (!goesOn(begin) && added.test(text[begin] ?? '')) begin += 1;
    if (unit.rightToLeft) {
      const { end, rest } = turned(text, begin, unit.text, '');
      if (rest !== '') return [[end > begin ? end : at, [{ ...unit, text: rest }, ...after]]];
      at = end;
      continue;
    }
    let length = 0;
    while (length < unit.text.length && text[begin + length] === unit.text[length]) length += 1;
    if (length < unit.text.length) {
      const most = Math.min(length, 4);
      return Array.from({ length: most + 1 }, (_, less) => {
        const cut = length - less;
        const rest = [{ ...unit, text: unit.text.slice(cut) }, ...after];
        return [cut === 0 ? at : begin + cut, rest] as const;
      });
    }
    at = begin + length;
  }
  return [[at, []]];
}

function pastAdded(text: string, from: number): number {
  let at = from;
  while (added.test(text[at] ?? '')) at += 1;
  return at;
}
