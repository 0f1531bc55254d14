/** How wide the glyphs of a composite font are, in thousandths of its size (ISO 32000-1, 9.7.4.3). */
import { isArray, type PdfFile } from '../syntax/document.ts';
import { type Dict, name } from '../syntax/objects.ts';

/** The width of a glyph by its number. */
export type WidthOf = (glyph: number) => number;

/** The widths of a font with two-byte codes; `undefined` for any other font. */
export function glyphWidths(file: PdfFile, font: Dict): WidthOf | undefined {
  if (font.get('Subtype') !== name('Type0')) return undefined;
  const [descendant] = file.array(font.get('DescendantFonts'));
  const entries = file.dict(descendant);
  const standard = entries.get('DW');
  const widths = new Map<number, number>();
  const array = file.array(entries.get('W'));
  for (let index = 0; index < array.length; ) {
    const first = file.get(array[index]);
    const second = file.get(array[index + 1]);
    if (typeof first !== 'number') return undefined;
    if (isArray(second)) {
      for (const [offset, width] of second.entries())
        if (typeof width === 'number') widths.set(first + offset, width);
      index += 2;
    } else {
      const width = file.get(array[index + 2]);
      if (typeof second !== 'number' || typeof width !== 'number') return undefined;
      for (let glyph = first; glyph <= second; glyph += 1) widths.set(glyph, width);
      index += 3;
    }
  }
  const usual = typeof standard === 'number' ? standard : 1000;
  return (glyph) => widths.get(glyph) ?? usual;
}
