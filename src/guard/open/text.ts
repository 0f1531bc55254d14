/** Opens text that is no markup: Markdown, CSV, JSON, calendars, citations, style sheets, programs. */
import { decodedText, latinText } from './decode.ts';
import { partsOfMarkup } from './markup.ts';
import type { Part } from './part.ts';

/** Words as they stand; tags inside them are opened too. */
export function* openText(bytes: Uint8Array): Generator<Part> {
  const text = decodedText(bytes);
  yield { part: 'text', text, reading: 'words' };
  if (/<[a-z!/?]/i.test(text)) yield* partsOfMarkup(text);
}

/** Strings of JSON by themselves: a word that ends one and one that begins the next are not neighbours. */
export function* openJson(bytes: Uint8Array): Generator<Part> {
  const text = decodedText(bytes);
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    // Lines of JSON, or a program: read as text.
    yield* openText(bytes);
    return;
  }
  const strings: string[] = [];
  const open: unknown[] = [value];
  for (let one = open.pop(); one !== undefined; one = open.pop()) {
    if (typeof one === 'string') strings.push(one);
    else if (typeof one === 'number') strings.push(String(one));
    else if (typeof one === 'object' && one !== null) {
      const object: object = one;
      if (!Array.isArray(object)) strings.push(...Object.keys(object));
      const inside: readonly unknown[] = Object.values(object);
      open.push(...inside.toReversed().map((inner) => inner ?? null));
    }
  }
  const all = strings.map((one) => one.replaceAll('\n', ' ')).join('\n');
  yield { part: 'data', text: all, reading: 'list' };
  if (/<[a-z!/?]/i.test(all)) yield* partsOfMarkup(all);
}

/** Calendars (RFC 5545) and cards: lines that were folded are one line. */
export function* openFolded(bytes: Uint8Array): Generator<Part> {
  const text = decodedText(bytes).replace(/\r?\n[ \t]/g, '');
  yield { part: 'text', text, reading: 'words' };
}

/** Style sheets and programs: words in them are mostly names of other things. */
export function* openProgram(bytes: Uint8Array): Generator<Part> {
  yield { part: 'program', text: decodedText(bytes), reading: 'opaque' };
}

/** Bytes of which nobody knows what they are, in every way in which they may be words. */
export function* openBytes(bytes: Uint8Array): Generator<Part> {
  const part = 'bytes';
  yield { part, text: runs(latinText(bytes)), reading: 'opaque' };
  if (bytes.some((byte) => byte > 127))
    yield { part, text: runs(new TextDecoder().decode(bytes)), reading: 'opaque' };
  for (const start of [0, 1])
    if (hasWide(bytes, start))
      for (const encoding of ['utf-16le', 'utf-16be']) {
        const text = new TextDecoder(encoding).decode(bytes.subarray(start));
        yield { part, text: runs(text), reading: 'opaque' };
      }
}

/** Whether every other byte is the same a few times: letters of one script in UTF-16. */
function hasWide(bytes: Uint8Array, start: number): boolean {
  for (const first of [start, start + 1]) {
    let row = 0;
    for (let at = first + 2; at < bytes.length; at += 2) {
      row = bytes[at] === bytes[at - 2] ? row + 1 : 0;
      if (row >= 4) return true;
    }
  }
  return false;
}

/** A program for the browser, compiled. */
export function* openCompiled(bytes: Uint8Array): Generator<Part> {
  yield { part: 'program', text: runs(latinText(bytes)), reading: 'opaque' };
}

/** Fonts for the web: packed, but for what stands before and behind. */
export function* openFont(bytes: Uint8Array): Generator<Part> {
  yield { part: 'font', text: runs(latinText(bytes)), reading: 'opaque' };
}

/** Runs of letters and what stands between words; the rest is noise. */
function runs(text: string): string {
  return (text.match(/[\p{L}\p{N}][\p{L}\p{M}\p{N} .,;:'’@&%=_+#/\\<>"()\n-]{5,}/gu) ?? []).join(
    '\n',
  );
}

/** What pictures say beside what they show: short words count, in every way in which programs write them. */
export function* openMetadata(bytes: Uint8Array): Generator<Part> {
  const part = 'picture metadata';
  const utf8 = new TextDecoder().decode(bytes);
  yield { part, text: utf8, reading: 'words' };
  if (utf8.includes('<')) yield* partsOfMarkup(utf8);
  for (const view of [bytes, bytes.subarray(1)])
    for (const encoding of ['utf-16le', 'utf-16be'])
      yield { part, text: new TextDecoder(encoding).decode(view), reading: 'words' };
  yield { part, text: new TextDecoder('windows-1252').decode(bytes), reading: 'words' };
}
