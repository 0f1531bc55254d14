/** The words of each marked content of a PDF with their places, and those outside of all. */
import type { PDF, PdfDict, PdfStream } from '@libpdf/core';
import { type Glyph, glyphsOf } from '../format/pdf/glyphs-of.ts';
import { type Value, type Values, valuesOf } from './values-of.ts';

/** Letters that stand close to each other in one line. */
export interface Word {
  readonly text: string;
  readonly size: number;
  readonly x: number;
  readonly y: number;
  readonly end: number;
}

/** Words by the number of their page's object and of their mark: `12 3`. */
export interface PageWords {
  readonly words: ReadonlyMap<string, readonly Word[]>;
  readonly artifacts: readonly Word[];
}

interface Font {
  readonly width: (code: number) => number;
  readonly text: (code: number) => string;
}

/** Reads the words of all pages. */
export function pageWords(pdf: PDF): PageWords {
  const values = valuesOf(pdf);
  const { dict, name, stream } = values;
  const words = new Map<string, Word[]>();
  const artifacts: Word[] = [];
  const read = (page: number, content: PdfStream, resources: PdfDict) => {
    const listed = dict(resources.get('Font'));
    const known = new Map<string, Font | undefined>();
    const font = (key: string) => {
      if (!known.has(key)) known.set(key, fontOf(values, listed.get(key)));
      return known.get(key);
    };
    for (const glyph of glyphsOf(latin(content.getDecodedData()), (key) => font(key)?.width)) {
      const key = `${page} ${glyph.mcid}`;
      const found = glyph.mcid === undefined ? artifacts : (words.get(key) ?? []);
      if (glyph.mcid !== undefined) words.set(key, found);
      extend(found, glyph, font(glyph.font)?.text(glyph.code) ?? '?');
    }
    const drawn = dict(resources.get('XObject'));
    for (const key of drawn.keys()) {
      const form = stream(drawn.get(key));
      if (form && name(form.get('Subtype')) === 'Form')
        read(page, form, dict(form.get('Resources')));
    }
  };
  for (const { ref, dict: page } of pdf
    .getPages()
    .map((one) => ({ ref: one.ref, dict: one.dict }))) {
    const content = stream(page.get('Contents'));
    if (content) read(ref.objectNumber, content, dict(page.get('Resources')));
  }
  return { words, artifacts };
}

/** Puts a glyph to the word before it, or begins another. */
function extend(words: Word[], { size, x, y, end }: Glyph, text: string): void {
  const last = words.at(-1);
  if (last && Math.abs(last.y - y) < 0.1 && Math.abs(x - last.end) < 0.15 * size)
    words[words.length - 1] = { ...last, text: last.text + text, end };
  else words.push({ text, size, x, y, end });
}

function fontOf({ dict, list, name, number, stream }: Values, value: Value): Font | undefined {
  const font = dict(value);
  if (name(font.get('Subtype')) !== 'Type0') return undefined;
  const [descendant] = list(font.get('DescendantFonts')).map(dict);
  const widths = new Map<number, number>();
  const entries = list(descendant?.get('W'));
  for (let index = 0; index < entries.length; ) {
    const from = number(entries[index]) ?? 0;
    const to = number(entries[index + 1]);
    if (to === undefined) {
      for (const [offset, width] of list(entries[index + 1]).entries())
        widths.set(from + offset, number(width) ?? 0);
      index += 2;
    } else {
      for (let code = from; code <= to; code += 1)
        widths.set(code, number(entries[index + 2]) ?? 0);
      index += 3;
    }
  }
  const map = stream(font.get('ToUnicode'));
  const letters = toUnicode(map ? latin(map.getDecodedData()) : '');
  return {
    width: (code) => widths.get(code) ?? number(descendant?.get('DW')) ?? 1000,
    text: (code) => letters.get(code) ?? '?',
  };
}

function toUnicode(map: string): ReadonlyMap<number, string> {
  const found = new Map<number, string>();
  for (const [, block = ''] of map.matchAll(/beginbfchar([\s\S]*?)endbfchar/g))
    for (const [, code = '', text = ''] of block.matchAll(/<(\w+)>\s*<(\w+)>/g))
      found.set(Number.parseInt(code, 16), utf16(text));
  for (const [, block = ''] of map.matchAll(/beginbfrange([\s\S]*?)endbfrange/g))
    for (const [, from = '', to = '', text = ''] of block.matchAll(
      /<(\w+)>\s*<(\w+)>\s*<(\w+)>/g,
    )) {
      const first = Number.parseInt(from, 16);
      for (let code = first; code <= Number.parseInt(to, 16); code += 1)
        found.set(code, String.fromCodePoint((utf16(text).codePointAt(0) ?? 0) + code - first));
    }
  return found;
}

function utf16(hex: string): string {
  return (hex.match(/.{4}/g) ?? [])
    .map((unit) => String.fromCharCode(Number.parseInt(unit, 16)))
    .join('');
}

function latin(bytes: Uint8Array): string {
  return new TextDecoder('latin1').decode(bytes);
}
