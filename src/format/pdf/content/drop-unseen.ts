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
const [beginMarked, beginTagged, endMarked] = ['BDC', 'BMC', 'EMC'].map(op);

/**
 * The same content without text objects outside of the structure that are painted with a graphics state of `clear`: names
 * of those whose alpha for filling is 0 (ISO 32000-1, 11.6.4.4).
 */
export function dropUnseen(bytes: Uint8Array, clear: ReadonlySet<string>): Uint8Array {
  const last = Math.max(-1, ...[...clear].map((state) => lastUse(bytes, state)));
  if (last < 0) return bytes;
  const unseen = unseenText(bytes, clear, last);
  if (unseen.length === 0) return bytes;
  const out = new ByteList(bytes.length);
  let copied = 0;
  for (const { start, end } of unseen) {
    out.bytes(bytes.subarray(copied, start));
    copied = end;
  }
  out.bytes(bytes.subarray(copied));
  return out.whole();
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
function unseenText(bytes: Uint8Array, clear: ReadonlySet<string>, last: number): readonly Span[] {
  const operations = new Operations(bytes);
  const unseen: Span[] = [];
  const saved: boolean[] = [];
  /** Whether each mark that is open is part of the structure. */
  const open: boolean[] = [];
  let isClear = false;
  let begun: number | undefined;
  while (operations.next()) {
    const { code, start, end } = operations;
    if (start > last && !isClear && !saved.includes(true)) break;
    if (code === setState) isClear = clear.has(operations.text().slice(1).split(/\s/)[0] ?? '');
    else if (code === save) saved.push(isClear);
    else if (code === restore) isClear = saved.pop() ?? false;
    else if (code === beginText) begun = isClear && !open.includes(true) ? start : undefined;
    else if (code === endText) {
      if (begun !== undefined) unseen.push({ start: begun, end });
      begun = undefined;
    } else if (code === beginMarked || code === beginTagged) {
      const isPart = /\/MCID\b/.test(operations.text());
      // Part of the text object may be content: it stays, and is told of elsewhere.
      if (isPart) begun = undefined;
      open.push(isPart);
    } else if (code === endMarked) open.pop();
  }
  return unseen;
}
