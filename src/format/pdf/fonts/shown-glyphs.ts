/** The glyphs that a content stream shows, and the words that stand in for them (ISO 32000-1, 14.9.4). */
import { Operations, op } from '../content/operations.ts';
import type { Dict } from '../syntax/objects.ts';

/** Glyphs that belong together. */
export interface Shown {
  readonly font: Dict;
  /** In the order in which they are drawn. */
  readonly glyphs: readonly number[];
  /** The characters that they stand for, where the stream says so; else each glyph speaks for itself. */
  readonly actual: string | undefined;
  /** Whether they are drawn from the end of the word to its beginning (14.8.2.3.3). */
  readonly reversed: boolean;
}

const shows = new Set(['Tj', 'TJ', "'", '"'].map(op));
const [setFont, beginMarked, beginTagged, endMarked] = ['Tf', 'BDC', 'BMC', 'EMC'].map(op);

interface Open {
  readonly actual: string | undefined;
  readonly reversed: boolean;
  readonly found: { font: Dict; glyphs: number[] } | undefined;
}

/** Goes through a stream whose fonts have codes of two bytes; `fontOf` looks them up by their name. */
export function* shownGlyphs(bytes: Uint8Array, fontOf: (name: string) => Dict): Generator<Shown> {
  const operations = new Operations(bytes);
  const whole = new TextDecoder('latin1').decode(bytes);
  const text = () => whole.slice(operations.start, operations.end);
  const none: Dict = new Map();
  const open: Open[] = [];
  let font = none;
  while (operations.next()) {
    const { code } = operations;
    if (code === setFont) {
      font = fontOf(/\/(\S+)/.exec(text())?.[1] ?? '');
    } else if (shows.has(code)) {
      const glyphs = glyphsIn(text());
      const held = open.findLast(({ actual }) => actual !== undefined)?.found;
      if (held) {
        held.font = font;
        held.glyphs.push(...glyphs);
      } else {
        yield { font, glyphs, actual: undefined, reversed: open.some((one) => one.reversed) };
      }
    } else if (code === beginMarked || code === beginTagged) {
      const words = text();
      const actual = /\/ActualText\s*<([0-9a-f\s]*)>/i.exec(words)?.[1];
      const within = open.some((one) => one.actual !== undefined);
      open.push({
        actual: actual === undefined || within ? undefined : utf16(actual),
        reversed: /\/ReversedChars\b/.test(words) || (open.at(-1)?.reversed ?? false),
        found: actual === undefined || within ? undefined : { font, glyphs: [] },
      });
    } else if (code === endMarked) {
      const ended = open.pop();
      if (ended?.found && ended.found.glyphs.length > 0)
        yield { ...ended.found, actual: ended.actual, reversed: ended.reversed };
    }
  }
}

/** Codes of two bytes, written in hexadecimal. */
function glyphsIn(text: string): readonly number[] {
  return [...text.matchAll(/<([0-9a-f]*)>/gi)].flatMap(([, digits = '']) =>
    (digits.match(/.{4}/g) ?? []).map((code) => Number.parseInt(code, 16)),
  );
}

/** The characters of UTF-16 in hexadecimal, without the mark of their order. */
function utf16(digits: string): string {
  const units = (digits.match(/[0-9a-f]{4}/gi) ?? []).map((unit) => Number.parseInt(unit, 16));
  return String.fromCharCode(...(units[0] === 0xfeff ? units.slice(1) : units));
}
