/**
 * Joins glyphs that Chromium shows one at a time. Each stays where it was, to two thousandths of the size of the type;
 * the stream shrinks to a fraction, and readers that copy text see whole words.
 */
import { decimal } from '../syntax/save.ts';
import { ByteList } from './byte-list.ts';
import { Operations, op } from './operations.ts';
import type { WidthOf } from './widths.ts';

const [setFont, move, show] = [op('Tf'), op('Td'), op('Tj')];
const [setMatrix, endText] = [op('Tm'), op('ET')];
/** They count from the beginning of the line, as `Td` does. */
const nextLines = new Set(['T*', 'TD', "'", '"'].map(op));
/** They show glyphs. */
const shows = new Set(['Tj', 'TJ', "'", '"'].map(op));
/** They change how far a glyph moves on. */
const stretches = new Set(['Tc', 'Tz'].map(op));

/** The same content with each run of glyphs as one `TJ` (9.4.3). `widthsOf` looks fonts up by their name in the resources. */
export function joinGlyphs(
  bytes: Uint8Array,
  widthsOf: (font: string) => WidthOf | undefined,
): Uint8Array {
  const operations = new Operations(bytes);
  const out = new ByteList(bytes.length >> 1);
  let widths: WidthOf | undefined;
  let size = 0;
  let copied = 0;
  /** Where the last piece of the run under way ends in the stream; -1 where there is none. */
  let run = -1;
  /** How far the next piece of the run was moved, once that is read; else not a number. */
  let moved = Number.NaN;
  /** How far the beginning of the line is from where the stream expects it. */
  let lag = 0;
  /** Where the next glyph stands, from the beginning of the line; not a number where that is not known. */
  let pen = 0;
  let stretched = false;

  while (operations.next()) {
    const { code, start, end } = operations;
    const close = code === show && widths && !stretched ? codesEnd(bytes, start) : -1;
    if (widths && close >= 0 && !Number.isNaN(pen)) {
      if (run < 0) {
        out.bytes(bytes.subarray(copied, start));
        out.ascii('[<');
      } else if (!Number.isNaN(moved)) {
        lag += moved;
        const gap = Math.round(((pen - lag) / size) * 1000);
        // Widths are rounded to whole units: what adds up to less than two is no gap.
        if (gap >= 2 || gap <= -2) {
          out.ascii(`>${gap}<`);
          pen -= (gap / 1000) * size;
        }
      }
      pen += widthOf(bytes, start + 1, close, widths) * size;
      moved = Number.NaN;
      run = end;
      out.copy(bytes, start + 1, close);
      continue;
    }
    if (run >= 0) {
      if (code === move && Number.isNaN(moved)) {
        if (operations.number(1) === 0) {
          moved = operations.number(0);
          continue;
        }
      }
      out.ascii('>] TJ');
      copied = run;
      run = -1;
      if (!Number.isNaN(moved)) {
        out.ascii(`\n${decimal(lag + moved)} 0 Td\n`);
        copied = start;
        lag = 0;
        pen = 0;
        moved = Number.NaN;
      }
    }
    if (code === move) {
      if (lag !== 0) {
        const [x = 0, y = 0] = operations.numbers();
        out.bytes(bytes.subarray(copied, start));
        out.ascii(`${decimal(lag + x)} ${decimal(y)} Td`);
        copied = end;
      }
      lag = 0;
      pen = 0;
    } else if (nextLines.has(code)) {
      if (lag !== 0) {
        out.bytes(bytes.subarray(copied, start));
        out.ascii(`${decimal(lag)} 0 Td\n`);
        copied = start;
      }
      lag = 0;
      pen = shows.has(code) ? Number.NaN : 0;
    } else if (shows.has(code)) {
      pen = Number.NaN;
    } else if (stretches.has(code)) {
      stretched = true;
    } else if (code === setMatrix || code === endText) {
      lag = 0;
      pen = 0;
    } else if (code === setFont) {
      const [font = '', points = '0'] = operations.text().trim().slice(1).split(/\s+/);
      widths = widthsOf(font);
      size = Number(points);
    }
  }
  if (run >= 0) {
    out.ascii('>] TJ');
    copied = run;
  }
  out.bytes(bytes.subarray(copied));
  return out.whole();
}

/** Where a string of whole codes in hexadecimal ends; -1 where it is another string. */
function codesEnd(bytes: Uint8Array, start: number): number {
  if (bytes[start] !== 0x3c) return -1;
  let at = start + 1;
  while (isHex(bytes[at])) at += 1;
  return bytes[at] === 0x3e && (at - start) % 4 === 1 ? at : -1;
}

function isHex(code = 0): boolean {
  return (code >= 48 && code <= 57) || (code >= 65 && code <= 70) || (code >= 97 && code <= 102);
}

/** The width of glyphs of two bytes each, written in hexadecimal, in units of the size of the type. */
function widthOf(bytes: Uint8Array, start: number, end: number, widths: WidthOf): number {
  let width = 0;
  for (let at = start; at + 3 < end; at += 4)
    width += widths(
      (digit(bytes[at]) << 12) |
        (digit(bytes[at + 1]) << 8) |
        (digit(bytes[at + 2]) << 4) |
        digit(bytes[at + 3]),
    );
  return width / 1000;
}

function digit(code = 0): number {
  return code <= 57 ? code - 48 : (code & 0x5f) - 55;
}
