/**
 * Words that nobody sees are dropped where they belong to nothing. Skia writes them, fully transparent, over letters that it
 * drew as outlines, so that they can be searched: of a watermark they would come between the words of the page.
 */

import { latin } from '../syntax/objects.ts';
import { ByteList } from './byte-list.ts';
import { Operations, op } from './operations.ts';
import type { Span } from './scan.ts';

const [setState, save, restore] = ['gs', 'q', 'Q'].map(op);
const [beginText, endText] = ['BT', 'ET'].map(op);
const draws = new Set(['m', 'l', 'c', 'v', 'y', 'h', 're'].map(op));
const colours = new Set(['rg', 'RG', 'g', 'G'].map(op));
const fills = new Set(['f', 'f*'].map(op));
const [beginMarked, beginTagged, endMarked] = ['BDC', 'BMC', 'EMC'].map(op);

/**
 * The same content without text objects outside of the structure that are painted with a graphics state of `clear`: names
 * of those whose alpha for filling is 0 (ISO 32000-1, 11.6.4.4). The outlines below them are the same on every page: `share`
 * keeps them in one place, and gives the name by which they are drawn (8.10).
 */
export function dropUnseen(
  bytes: Uint8Array,
  clear: ReadonlySet<string>,
  share: (outlines: Uint8Array) => string,
): Uint8Array {
  const last = Math.max(-1, ...[...clear].map((state) => lastUse(bytes, state)));
  if (last < 0) return bytes;
  const unseen = unseenText(bytes, clear, last);
  if (unseen.length === 0) return bytes;
  const out = new ByteList(bytes.length);
  let copied = 0;
  for (const { start, end, outlines } of unseen) {
    if (outlines && outlines.start >= copied) {
      out.bytes(bytes.subarray(copied, outlines.start));
      out.ascii(`/${share(bytes.slice(outlines.start, outlines.end))} Do`);
      copied = outlines.end;
    }
    out.bytes(bytes.subarray(copied, start));
    copied = end;
  }
  out.bytes(bytes.subarray(copied));
  return out.whole();
}

/** Words, and the outlines over which they lie. */
interface Unseen extends Span {
  readonly outlines: Span | undefined;
}

/** Where a graphics state is set for the last time; -1 where it never is. */
function lastUse(bytes: Uint8Array, state: string): number {
  const word = latin(`/${state} gs`);
  const [slash = 0] = word;
  for (
    let at = bytes.lastIndexOf(slash);
    at >= 0;
    at = at > 0 ? bytes.lastIndexOf(slash, at - 1) : -1
  )
    if (word.every((code, index) => bytes[at + index] === code)) return at;
  return -1;
}

/** `last`: where one of the states is set for the last time. What follows once it is off again need not be looked at. */
function unseenText(
  bytes: Uint8Array,
  clear: ReadonlySet<string>,
  last: number,
): readonly Unseen[] {
  const operations = new Operations(bytes);
  const unseen: Unseen[] = [];
  /** Where the path under way began, and where the last one that was filled ended. */
  let path: { readonly start: number; end?: number } | undefined;
  const saved: boolean[] = [];
  /** Whether each mark that is open is part of the structure. */
  const open: boolean[] = [];
  let isClear = false;
  let begun: number | undefined;
  let outlines: Span | undefined;
  let recoloured = false;
  while (operations.next()) {
    const { code, start, end } = operations;
    if (start > last && !isClear && !saved.includes(true)) break;
    if (draws.has(code)) {
      if (!path || recoloured) path = { start };
      recoloured = false;
      continue;
    }
    if (fills.has(code)) {
      if (path) path.end = end;
      continue;
    }
    // A colour changes nothing of what is drawn already.
    if (colours.has(code) && path?.end !== undefined) {
      recoloured = true;
      continue;
    }
    const before = path?.end === undefined ? undefined : { start: path.start, end: path.end };
    if (code === setState) isClear = clear.has(operations.text().slice(1).split(/\s/)[0] ?? '');
    else if (code === save) saved.push(isClear);
    else if (code === restore) isClear = saved.pop() ?? false;
    else if (code === beginText) {
      begun = isClear && !open.includes(true) ? start : undefined;
      outlines = begun === undefined ? undefined : before;
    } else if (code === endText) {
      if (begun !== undefined) unseen.push({ start: begun, end, outlines });
      begun = undefined;
    } else if (code === beginMarked || code === beginTagged) {
      const isPart = /\/MCID\b/.test(operations.text());
      // Part of the text object may be content: it stays, and is told of elsewhere.
      if (isPart) begun = undefined;
      open.push(isPart);
    } else if (code === endMarked) open.pop();
    // Whatever else comes between changes how they look.
    if (code !== setState || !isClear) path = undefined;
  }
  return unseen;
}
