/**
 * Each glyph tells its character (ISO 14289-1, 7.21.7; ISO 19005-3, 6.2.11.7). Chromium leaves out the shapes that have none
 * of their own, such as those of joined Arabic letters; what it writes beside them tells it.
 */
import type { PageContent } from '../content/page-content.ts';
import { deflated, inflated, type PdfFile } from '../syntax/document.ts';
import { type Dict, latin, Ref } from '../syntax/objects.ts';
import { shownGlyphs } from './shown-glyphs.ts';

const entry = /<([0-9A-F]{4})> <0000>/gi;

/** For what is drawn beside the shape of a letter, such as its dots: nothing that is seen or parts words. */
const joiner = '2060';

/** Fills in what is missing; glyphs of which nothing tells keep their nothing. */
export function mendToUnicode(file: PdfFile, pages: readonly PageContent[]): void {
  const lacking = new Map<Dict, { readonly map: Ref; readonly text: string }>();
  for (const font of fontsOf(file, pages)) {
    const map = font.get('ToUnicode');
    const text = toUnicodeOf(file, font);
    if (map instanceof Ref && text.search(entry) >= 0) lacking.set(font, { map, text });
  }
  if (lacking.size === 0) return;

  const told = new Map<Dict, Map<number, string>>();
  const beside = new Map<Dict, Set<number>>();
  for (const { streams } of pages)
    for (const { bytes, fonts } of streams)
      for (const shown of shownGlyphs(bytes, (name) => file.dict(fonts.get(name)))) {
        if (shown.actual === undefined || !lacking.has(shown.font)) continue;
        const letters = told.get(shown.font) ?? new Map<number, string>();
        const [letter = 0] = shown.reversed ? shown.glyphs.slice(-1) : shown.glyphs;
        if (shown.actual !== '' && !letters.has(letter)) letters.set(letter, shown.actual);
        told.set(shown.font, letters);
        const drawn = beside.get(shown.font) ?? new Set<number>();
        for (const glyph of shown.glyphs) drawn.add(glyph);
        beside.set(shown.font, drawn);
      }

  for (const [font, { map, text }] of lacking) {
    const mended = text.replaceAll(entry, (whole, code: string) => {
      const glyph = Number.parseInt(code, 16);
      const letter = told.get(font)?.get(glyph);
      if (letter !== undefined) return `<${code}> <${utf16(letter)}>`;
      return beside.get(font)?.has(glyph) ? `<${code}> <${joiner}>` : whole;
    });
    file.set(map, deflated(latin(mended)));
  }
}

/** Whether a font leaves the character of one of its glyphs open. */
export function leavesOpen(file: PdfFile, font: Dict): boolean {
  return toUnicodeOf(file, font).search(entry) >= 0;
}

/** The fonts in which the pages show words, each once. */
export function fontsOf(file: PdfFile, pages: readonly PageContent[]): ReadonlySet<Dict> {
  return new Set(
    pages.flatMap(({ streams }) =>
      streams.flatMap(({ fonts }) => [...fonts.values()].map((font) => file.dict(font))),
    ),
  );
}

function toUnicodeOf(file: PdfFile, font: Dict): string {
  const stream = file.stream(font.get('ToUnicode'));
  return stream ? new TextDecoder('latin1').decode(inflated(stream)) : '';
}

function utf16(text: string): string {
  return Array.from({ length: text.length }, (_, index) =>
    text.charCodeAt(index).toString(16).padStart(4, '0').toUpperCase(),
  ).join('');
}
